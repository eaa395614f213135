import type { Json } from '@xinheng/logic';
import type { EditorContext } from '../editor-context.js';
import type { RawObject } from '../raw-object.js';

/** What may be named where a reference stands. */
export type NamedKind =
  'items' | 'facts' | 'lists' | 'schemes' | 'measures' | 'procedures' | 'templates' | 'parameters' | 'attributes';

interface Common {
  /** JSON pointer below the object that the form is of. */
  readonly at: string;
  /** Key under `editors.field`; the last step of `at` where none is given. */
  readonly label?: string;
  /** Key under `editors.hint`. */
  readonly hint?: string;
  readonly isRequired?: boolean;
  /** Over the whole width. */
  readonly isWide?: boolean;
  /** Whether the field is asked, by the object it stands in. */
  readonly when?: (own: RawObject) => boolean;
}

/** Which names a condition reads. */
export type ConditionScope = 'record' | 'facts' | 'subject-and-facts' | 'applies-to' | 'form';

/** One field of a form, as data: what it is of, and how it is asked. */
export type FormField = Common &
  (
    | { readonly kind: 'text'; readonly isLong?: boolean; readonly isCode?: boolean }
    | { readonly kind: 'key' }
    | { readonly kind: 'day'; readonly emptyAs?: null }
    | { readonly kind: 'flag' }
    | { readonly kind: 'number'; readonly mayBeParameter?: boolean }
    | { readonly kind: 'ratio' }
    | { readonly kind: 'duration'; readonly mayBeParameter?: boolean; readonly isIsoOnly?: boolean }
    | { readonly kind: 'basis' }
    /** One of a closed set; `set` names its words under `value`. */
    | { readonly kind: 'choice'; readonly set: string; readonly of: readonly string[] }
    | { readonly kind: 'choices'; readonly set: string; readonly of: readonly string[] }
    /** One of what the object itself declares: a state, a transition, a clock. */
    | { readonly kind: 'own'; readonly of: (root: RawObject, own: RawObject) => readonly Option[] }
    | { readonly kind: 'owns'; readonly of: (root: RawObject, own: RawObject) => readonly Option[] }
    | { readonly kind: 'name'; readonly of: NamedKind }
    | { readonly kind: 'names'; readonly of: NamedKind }
    /** The grades of the scheme that stands at a pointer of the same object. */
    | { readonly kind: 'grade'; readonly schemeAt: string }
    | { readonly kind: 'grades'; readonly schemeAt: string }
    | { readonly kind: 'texts' }
    | {
        readonly kind: 'condition';
        readonly scope: ConditionScope;
        /** Where the items stand whose records are read. */
        readonly itemsAt?: string;
        /** Over records of the item that the form is of. */
        readonly ofItself?: boolean;
      }
    | { readonly kind: 'schema' }
    /** Values of what something else declares: the fields of a record's item, the attributes of a subject. */
    | {
        readonly kind: 'declared';
        readonly of: (context: EditorContext, root: RawObject, own: RawObject) => readonly DeclaredValue[];
        /** Only those that are filled in are shown; the others are chosen from a list. */
        readonly isSparse?: boolean;
      }
    | {
        readonly kind: 'rows';
        readonly fields: readonly FormField[];
        readonly empty: RawObject;
        /** Key under `editors.add`. */
        readonly add: string;
        /** Other rows that may be begun, each with its own words. */
        readonly others?: readonly { readonly add: string; readonly empty: RawObject }[];
        readonly nameOf?: (row: RawObject) => string;
      }
  );

/** A value that something declares, by the property that holds it. */
export interface DeclaredValue extends Option {
  /** A type of the plugin format. */
  readonly type: string;
  readonly values?: readonly string[];
  readonly unit?: string;
}

/** A key with its title. */
export interface Option {
  readonly key: string;
  readonly title: string;
}

/** Fields under one heading. */
export interface FormSection {
  /** Key under `editors.section`. */
  readonly title: string;
  readonly fields: readonly FormField[];
  /** Folded until asked for: what is rarely changed. */
  readonly isFolded?: boolean;
}

export type FormShape = readonly FormSection[];

/** Texts of objects in a list as options. */
export function optionsOf(value: Json | undefined): readonly Option[] {
  if (!Array.isArray(value)) return [];
  return (value as readonly Json[]).flatMap((one) => {
    const row = one as RawObject | null;
    const key = row?.['key'];
    const title = row?.['title'];
    return typeof key === 'string' ? [{ key, title: typeof title === 'string' ? title : key }] : [];
  });
}
