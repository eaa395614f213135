import type { GateExample } from '@xinheng/analysis';
import type { Json, Scope } from '@xinheng/logic';
import type { Locale } from '@xinheng/problem';
import { createContext, useContext } from 'react';
import type { EditorContext, RawObject } from '../../resource-editors/editor-props.js';
import { sayExpression, type ExpressionReading } from '../expression/expression-issues.js';

/** A grade of the scheme, best first. */
export interface GradeOption {
  readonly key: string;
  readonly title: string;
}

/** What the rows of one scheme share; it stays the same object while rows are edited. */
export interface SchemeView {
  readonly grades: readonly GradeOption[];
  /** The article that serves rows which give none. */
  readonly basis: Json | undefined;
  readonly scope: Scope;
  /** Reads a condition in the reader's language; each expression once. */
  readonly say: (json: Json) => ExpressionReading;
  /** Puts a part of the scheme in its place; always the same function. */
  readonly set: (pointer: string, part: Json | undefined) => void;
  /** The groups of indicators, as they are written. */
  readonly groups: Json | undefined;
  readonly context: EditorContext;
  readonly readOnly: boolean;
  /** Makes a worked case of the enterprise that a finding shows; always the same function, null where none is taken. */
  readonly saveCase: ((example: GateExample) => void) | null;
  /** The place that somebody wants to look at: `/rules/2/when`. */
  readonly at: string;
}

const View = createContext<SchemeView | null>(null);
export const SchemeViewProvider = View.Provider;

/** The scheme that a row belongs to. */
export function useSchemeView(): SchemeView {
  const view = useContext(View);
  if (view === null) throw new Error('A row stands in a scheme');
  return view;
}

/** Says conditions; what was said of an expression is remembered for as long as it is the same object. */
export function sentences(scope: Scope, locale: Locale): (json: Json) => ExpressionReading {
  const said = new WeakMap<object, ExpressionReading>();
  return (json) => {
    if (typeof json !== 'object' || json === null) return sayExpression(json, scope, locale, 'boolean');
    const known = said.get(json) ?? sayExpression(json, scope, locale, 'boolean');
    said.set(json, known);
    return known;
  };
}

/** The grades of a scheme as far as they are written. */
export function gradesOf(scheme: RawObject): readonly GradeOption[] {
  const { grades } = scheme;
  if (!Array.isArray(grades)) return [];
  return (grades as readonly (RawObject | null)[]).flatMap((grade) => {
    const [key, title] = [grade?.['key'], grade?.['title']];
    return typeof key === 'string' && key !== '' ? [{ key, title: typeof title === 'string' ? title : key }] : [];
  });
}
