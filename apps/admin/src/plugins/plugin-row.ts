/** A regulation that a plugin puts into effect or stands on. */
export interface DocumentRow {
  readonly key: string;
  readonly title: string;
  readonly number: string | null;
  /** One of the levels of plugin-format, `provincial-government`. */
  readonly level: string;
  readonly issued: string | null;
  readonly publishedOn: string | null;
  readonly inForceFrom: string | null;
  readonly inForceUntil: string | null;
  /** Every numbered article of it stands under `coverage`. */
  readonly isPrimary: boolean;
  readonly note: string | null;
}

/** What became of one article. */
export interface CoverageRow {
  /** A key of `documents`. */
  readonly document: string;
  readonly article: string;
  readonly state: 'implemented' | 'core' | 'not-a-rule' | 'discretion';
  /** `schemes/enterprise-grade#revoked` with its title in the reader's language; null where it has none. */
  readonly resources: readonly { readonly name: string; readonly title: string | null }[];
  readonly note: string | null;
}

/** One finding on a package, as the validation said it. */
export interface PluginFinding {
  readonly file: string | null;
  readonly pointer: string;
  readonly code: string;
  readonly severity: 'error' | 'warning';
  /** In the reader's language. */
  readonly message: string;
}

/** One edition of the package that was installed here, newest first. */
export interface PluginVersion {
  readonly version: string;
  readonly state: string;
  readonly contentHash: string;
  readonly recordedAt: string;
  /** Null for the one that stands. */
  readonly supersededAt: string | null;
}

/** A row of `GET /plugins`; filters: `kind`, `state`, `q`; sorts: `id title kind version state recordedAt`. */
export interface PluginRow {
  /** The plugin's own id, `hebei`. */
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly kind: string;
  readonly state: string;
  /** Empty for everywhere. */
  readonly regions: readonly { readonly code: string; readonly title: string }[];
  /** How many resources there are of each kind: `scheme`, `fact`, `catalogue-item`, `measure`, `list`, `case`, … */
  readonly counts: Readonly<Record<string, number>>;
  readonly findingCounts: { readonly errors: number; readonly warnings: number };
  readonly unit: { readonly id: string; readonly title: string } | null;
  readonly contentHash: string;
  readonly recordedAt: string;
}

/** `GET /plugins/{id}`. */
export interface PluginDetail extends PluginRow {
  readonly documents: readonly DocumentRow[];
  readonly coverage: readonly CoverageRow[];
  readonly schemes: readonly {
    /** `hebei:enterprise-grade` */
    readonly id: string;
    readonly title: string;
    readonly method: 'decision' | 'score';
    readonly ruleCount: number;
    readonly caseCount: number;
  }[];
  /** Worked cases, each with what it expects: the grade, a refusal, or out of scope. */
  readonly cases: readonly {
    readonly scheme: string;
    readonly title: string;
    readonly asOf: string;
    readonly expected: {
      readonly grade?: string | null;
      readonly rule?: string | null;
      readonly refused?: string | null;
      readonly status?: string | null;
    };
  }[];
  /** The plugins it names, with the range it asks for and the version that stands (null: none does). */
  readonly dependsOn: readonly { readonly id: string; readonly range: string; readonly version: string | null }[];
  /** The plugins that name it. */
  readonly neededBy: readonly string[];
  readonly subjectAttributes: readonly {
    readonly key: string;
    readonly title: string;
    readonly type: string;
    readonly values: readonly string[] | null;
    readonly unit: string | null;
  }[];
  readonly findings: readonly PluginFinding[];
  readonly versions: readonly PluginVersion[];
}
