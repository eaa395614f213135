import type { Json, Scope, ValueType } from '@xinheng/logic';
import type { Locale } from '@xinheng/problem';
import { createContext, useContext, type ComponentType } from 'react';
import type { Expression } from '../expression/expression.js';
import type { NameOption } from './name-options.js';

/** A part that gives a value. */
export interface OperandProps {
  readonly part: Expression;
  /** What it is, for a screen reader. */
  readonly label: string;
  /** The type that is wanted there; null where any will do. */
  readonly wanted: ValueType | null;
  readonly unit?: string | undefined;
  /** What readers are shown for the members of an enum. */
  readonly titles?: Readonly<Record<string, string>> | undefined;
}

/** A part that holds or does not. */
export interface ConditionProps {
  readonly part: Expression;
  readonly label: string;
  /** What may be done with it where it stands. */
  readonly actions?: readonly PartAction[];
}

/** Something that can be done with a part. */
export interface PartAction {
  readonly key: string;
  readonly label: string;
  readonly run: () => void;
  readonly isOff?: boolean;
}

/** What the parts of one condition share. */
export interface BuilderState {
  /** The whole expression. */
  readonly json: Json;
  /** Takes the whole expression changed. */
  readonly change: (json: Json) => void;
  readonly scope: Scope;
  readonly names: readonly NameOption[];
  readonly locale: Locale;
  /** What a new date is, before somebody says which. */
  readonly today: string;
  readonly readOnly: boolean;
  /** What is wrong, by the pointer of the part. */
  readonly messages: ReadonlyMap<string, string>;
  /** The views of parts, which contain each other. */
  readonly views: { readonly Operand: ComponentType<OperandProps>; readonly Condition: ComponentType<ConditionProps> };
}

const Builder = createContext<BuilderState | null>(null);
export const BuilderProvider = Builder.Provider;

/** The condition that a part belongs to. */
export function useBuilder(): BuilderState {
  const state = useContext(Builder);
  if (state === null) throw new Error('A part of a condition stands in a builder');
  return state;
}
