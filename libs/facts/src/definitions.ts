import type { Json, TypeKind } from '@xinheng/logic';
import type { CivilDay, LinkRole, SubjectKind } from './model.js';

/** The article a rule, a number, an item stands on. `document` is a key of the manifest. */
export interface Basis {
  readonly document: string;
  readonly article: string;
}

/** `"P1Y"` or `{"workingDays": 3}`; `roll: false` keeps a calendar end on a day off. */
export type Duration =
  string | { readonly workingDays: number } | { readonly duration: string; readonly roll: boolean };

/** A number, or the parameter that holds it. */
export type ParameterReference = { readonly var: string };

/**
 * Which rule judges records that were decided before an edition began: the one in force on their day, or the new one
 * (Heilongjiang 55).
 */
export type OlderRecords = 'old-rule' | 'new-rule';

/** What every resource may carry: its edition. */
export interface Edition {
  readonly key: string;
  readonly title?: string;
  readonly inForceFrom?: CivilDay | null;
  readonly inForceUntil?: CivilDay | null;
  readonly renamedFrom?: string;
}

export interface FieldSchema {
  readonly type?: 'string' | 'number' | 'integer' | 'boolean' | 'object';
  readonly enum?: readonly (string | number)[];
  readonly format?: 'date';
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, FieldSchema>>;
  readonly title?: string;
  readonly unit?: string;
}

/** An entry of the information catalogue: what kind of record exists. */
export interface CatalogueItem extends Edition {
  readonly title: string;
  readonly behaviour?: string;
  readonly category: string;
  readonly act?: string | null;
  readonly nature: 'positive' | 'negative' | 'basic';
  readonly temporal: 'event' | 'state';
  readonly subjectKinds: readonly SubjectKind[];
  readonly providers: readonly string[];
  readonly source: string;
  readonly layer: 'national' | 'supplement';
  readonly edition?: string;
  readonly disclosure: 'open' | 'conditional' | 'closed';
  readonly sharing: 'unconditional' | 'conditional' | 'none';
  readonly publicity: { readonly min?: Duration; readonly max?: Duration } | 'permanent' | 'none';
  readonly updateCycle: string;
  /** Where absent `old-rule`. */
  readonly olderRecords?: OlderRecords;
  readonly admit?: readonly { readonly refuseWhen: Json; readonly reason: string; readonly basis: Basis }[];
  readonly clocks?: readonly {
    readonly from: string;
    readonly to: string;
    readonly within: Duration;
    readonly basis: Basis;
  }[];
  readonly routes?: readonly { readonly fromLevel: string; readonly to: string }[];
  readonly fields?: FieldSchema;
  readonly basis: Basis;
}

/** How a regulation weighs a record; the first that matches holds. */
export interface Classification extends Edition {
  readonly items: readonly string[];
  readonly when?: Json;
  readonly severity: 'none' | 'general' | 'serious';
  /** Where absent `old-rule`. */
  readonly olderRecords?: OlderRecords;
  readonly basis: Basis;
}

/** A named, dated constant. */
export interface Parameter extends Edition {
  readonly title: string;
  readonly unit?: string;
  readonly values: readonly {
    readonly from: CivilDay;
    readonly value: number | string | boolean;
    readonly basis: Basis;
  }[];
  readonly open?: { readonly tighter: 'lower' | 'higher'; readonly bound?: number };
}

/** A table that gives a value by one or two properties of the subject. */
export interface LookupTable extends Edition {
  readonly title: string;
  readonly type: TypeKind;
  readonly values?: readonly string[];
  readonly by: readonly string[];
  readonly live?: boolean;
  readonly rows: readonly { readonly match: readonly string[]; readonly value: number | string | boolean }[];
  readonly basis: Basis;
}

export type Aggregate =
  'count' | 'exists' | 'sum' | 'average' | 'min' | 'max' | 'latest' | 'distinct' | 'daysSinceLatest';

export type FactSource =
  | { readonly records: RecordsSource }
  | { readonly subject: { readonly attribute: string } | string }
  | { readonly list: string | { readonly list: string } }
  | {
      readonly evaluations: {
        readonly scheme: string;
        readonly rounds?: number;
        /** Only rounds of so many calendar years before the year of the day. */
        readonly lastYears?: number;
        readonly filter?: Json;
      };
    }
  | { readonly commitments: { readonly state: readonly ('kept' | 'broken' | 'pending')[] } }
  | { readonly logic: Json };

export interface RecordsSource {
  readonly items?: readonly string[];
  readonly nature?: readonly ('positive' | 'negative' | 'basic')[];
  readonly severity?: readonly ('none' | 'general' | 'serious')[];
  readonly of?: 'self' | { readonly linked: LinkRole };
  readonly filter?: Json;
}

export interface Window {
  readonly last?: string | ParameterReference;
  readonly calendarYear?: boolean;
  readonly on?: 'decidedOn' | 'occurredOn' | 'countsFrom';
}

/** A typed value with a name, which rules read as `{"var": key}`. */
export interface FactDefinition extends Edition {
  readonly title: string;
  readonly type: Exclude<TypeKind, 'null'>;
  readonly values?: readonly string[];
  readonly unit?: string;
  readonly from: FactSource;
  readonly window?: Window;
  readonly aggregate?: Aggregate;
  readonly field?: string;
  /** Which edition chooses records of before this one among those counted; where absent `new-rule`. */
  readonly olderRecords?: OlderRecords;
  /** The value over nothing, where the aggregate has none of its own. */
  readonly absent?: Json;
  readonly basis?: Basis;
}

export interface SubjectAttribute {
  readonly key: string;
  readonly title: string;
  readonly type: Exclude<TypeKind, 'null'>;
  readonly values?: readonly string[];
  readonly unit?: string;
}

/** What facts know of a scheme whose results they read. */
export interface SchemeOutline extends Edition {
  readonly title: string;
  readonly method: 'decision' | 'score';
  /** Best first. */
  readonly grades: readonly { readonly key: string; readonly title: string }[];
}

/** The part of a plugin that facts read. Keys are bare here; from outside they read `<plugin>:<key>`. */
export interface FactDefinitions {
  /** The plugin's id. */
  readonly id: string;
  /** The plugins whose resources it may name, besides the core's `national`. */
  readonly dependsOn: readonly string[];
  /** Keys of the lists it declares, for facts over lists. */
  readonly lists: readonly { readonly key: string; readonly title: string }[];
  /** Its schemes, for facts and look-ups over results. */
  readonly schemes: readonly SchemeOutline[];
  readonly subjectAttributes: readonly SubjectAttribute[];
  readonly catalogue: readonly CatalogueItem[];
  readonly classifications: readonly Classification[];
  readonly parameters: readonly (Parameter | LookupTable)[];
  readonly facts: readonly FactDefinition[];
}
