import type { CivilDay, SubjectAttribute } from '@xinheng/facts';
import type { Json } from '@xinheng/logic';

export const pluginKinds = ['national', 'province', 'city', 'county', 'industry', 'topic'] as const;
export type PluginKind = (typeof pluginKinds)[number];

export const documentLevels = [
  'law',
  'administrative-regulation',
  'national-rule',
  'provincial-regulation',
  'provincial-government',
  'ministry-document',
  'provincial-department-document',
  'city-document',
  'county-document',
  'other',
] as const;
export type DocumentLevel = (typeof documentLevels)[number];

/** A regulation that a package puts into effect, or stands on. */
export interface RegulationDocument {
  readonly key: string;
  readonly title: string;
  readonly number?: string | null;
  readonly level: DocumentLevel;
  readonly issuer?: string;
  /** Null where the text does not say. */
  readonly issued?: CivilDay | null;
  readonly approvedOn?: CivilDay | null;
  /** What stands on the document is not usable before this day. */
  readonly publishedOn?: CivilDay | null;
  readonly inForce?: { readonly from: CivilDay | null; readonly until?: CivilDay | null };
  readonly supersedes?: readonly string[];
  /** Every numbered article of it stands under `coverage`. */
  readonly primary?: boolean;
  readonly note?: string;
}

/** What became of one article. */
export interface CoverageEntry {
  readonly document: string;
  readonly article: string;
  readonly state: 'implemented' | 'core' | 'not-a-rule' | 'discretion';
  /** `schemes/enterprise-grade#revoked`, `facts#general-dishonesty-12m`. */
  readonly resources?: readonly string[];
  readonly note?: string;
}

/** `plugin.json`: who, where, which documents. */
export interface Manifest {
  readonly $schema?: string;
  readonly formatVersion: 1;
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly kind: PluginKind;
  readonly regions?: readonly string[];
  readonly industries?: readonly string[];
  readonly core: string;
  /** Plugin id to semver range; `national` may be read by all without standing here. */
  readonly dependsOn?: Readonly<Record<string, string>>;
  readonly documents?: readonly RegulationDocument[];
  readonly coverage?: readonly CoverageEntry[];
  /** Sets that `forEach` goes through, wherever a list stands in the package. */
  readonly sets?: Readonly<Record<string, readonly Readonly<Record<string, Json>>[]>>;
  readonly subjectAttributes?: readonly SubjectAttribute[];
  readonly roles?: readonly { readonly key: string; readonly title: string }[];
  readonly module?: string;
  readonly owner?: string;
}
