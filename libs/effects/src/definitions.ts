import type { Basis, Duration, Edition, LinkRole, ParameterReference } from '@xinheng/facts';
import type { GradingDefinitions } from '@xinheng/grading';
import type { Json } from '@xinheng/logic';

type Disclosure = 'open' | 'authorised' | 'self' | 'internal';

/** An incentive, constraint, punishment, association or reference measure, and what brings it. */
export interface Measure extends Edition {
  readonly title: string;
  readonly kind: 'incentive' | 'constraint' | 'punishment' | 'association' | 'reference';
  readonly scope?: string;
  readonly listedIn?: string;
  readonly behaviours?: readonly string[];
  readonly minSeverity?: 'none' | 'general' | 'serious';
  readonly period?: Duration | null;
  readonly causes?: readonly {
    readonly scheme?: string;
    readonly grades?: readonly string[];
    readonly follows?: 'current' | 'announced';
    readonly list?: string;
  }[];
  readonly unless?: Json;
  readonly insteadNotice?: string;
  readonly disclosure?: Disclosure;
  readonly regions?: readonly string[];
  readonly basis: Basis;
}

/** A list type or a register. */
export interface ListDefinition extends Edition {
  readonly title: string;
  readonly of: 'subject' | 'case' | 'measure' | 'supervision-item';
  readonly kind:
    | 'serious-dishonesty'
    | 'incentive'
    | 'negative'
    | 'judgment-debtor'
    | 'register'
    | 'measure-list'
    | 'item-list'
    | 'other';
  readonly status?: 'active' | 'awaiting-basis';
  readonly propose?: readonly {
    readonly when: Json;
    readonly behaviour?: string;
    readonly document?: string;
    readonly reason: string;
  }[];
  readonly assign?: readonly {
    readonly when: Json;
    readonly to: string;
    readonly reason?: string;
    readonly basis?: Basis;
  }[];
  readonly procedure?: string;
  readonly period?: Duration | null;
  readonly requires?: readonly string[];
  readonly behaviours?: readonly { readonly key: string; readonly title: string; readonly basis?: Basis }[];
  readonly carriesTo?: readonly { readonly role: LinkRole; readonly recordAs?: string }[];
  readonly allowedScopes?: readonly string[];
  readonly publishedOn?: string | null;
  readonly disclosure?: Disclosure;
  readonly aliases?: readonly string[];
  readonly regions?: readonly string[];
  readonly basis: Basis;
}

export interface SupervisionItem extends Edition {
  readonly title: string;
  readonly duty: string;
  readonly department: string;
  readonly level: string;
  readonly basis: Basis;
}

/** How often the subjects of one grade are inspected. */
export interface Treatment extends Partial<Edition> {
  readonly scheme: string;
  readonly grade: string;
  readonly ratio: string | ParameterReference;
  readonly perYear?: number | null | ParameterReference;
  readonly onSite?: 'normal' | 'triggered-only' | 'required';
  readonly triggers?: readonly ('complaint' | 'lead' | 'data' | 'law')[];
  readonly regions?: readonly string[];
  readonly basis: Basis;
}

/** A key field, where a good grade does not lower the ratio. */
export interface InspectionOverride extends Partial<Edition> {
  readonly when: Json;
  readonly minRatio: string | ParameterReference;
  readonly levels?: readonly string[];
  readonly regions?: readonly string[];
  readonly reason?: string;
  readonly basis: Basis;
}

export interface Supervision {
  readonly items: readonly SupervisionItem[];
  readonly treatments: readonly Treatment[];
  readonly overrides: readonly InspectionOverride[];
}

/** A rate that a regulation sets a target for. */
export interface Metric extends Edition {
  readonly title: string;
  readonly over: 'records' | 'import-rows' | 'declared' | 'cases' | 'subjects' | 'evaluations';
  readonly period?: string;
  readonly groupBy?: readonly ('provider' | 'item' | 'region' | 'industry')[];
  readonly numerator: Json;
  readonly denominator: Json;
  readonly target?: Json;
  readonly alert?: Json;
  readonly unit?: string;
  readonly regions?: readonly string[];
  readonly basis: Basis;
}

/** The part of a plugin that effects read. */
export interface EffectDefinitions extends GradingDefinitions {
  readonly lists: readonly ListDefinition[];
  readonly measures: readonly Measure[];
  readonly supervision: Supervision;
  readonly metrics: readonly Metric[];
}
