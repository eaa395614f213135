import type { Basis, Edition } from '@xinheng/facts';
import type { Indicator, SchemeRule } from '@xinheng/grading';

/** A city's scheme over one of a plugin that it depends on: it may tighten, never loosen. */
export interface SchemeExtension extends Edition {
  /** The parent's where not given. */
  readonly title?: string;
  /** Qualified: `hebei:enterprise-grade`. */
  readonly extends: string;
  readonly parameters?: readonly {
    readonly key: string;
    readonly values: readonly {
      readonly from: string;
      readonly value: number | string | boolean;
      readonly basis: Basis;
    }[];
  }[];
  readonly indicators?: readonly Indicator[];
  readonly rules?: readonly SchemeRule[];
  readonly regions?: readonly string[];
  readonly basis?: Basis;
}
