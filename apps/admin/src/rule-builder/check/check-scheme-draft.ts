import { analyseScheme, draftCase, type GateExample } from '@xinheng/analysis';
import { checkSchemes, type DefinitionSet, type GradingDefinitions } from '@xinheng/grading';
import { findSchemaIssues } from '@xinheng/plugin-kit';
import { renderIssue, type Issue, type Locale } from '@xinheng/problem';
import { applyChanges } from '../../resource-editors/apply-changes.js';
import { factDefinitions } from '../../resource-editors/editor-context.js';
import { textAt } from '../../resource-editors/form/at.js';
import type { PluginFiles } from '../../resource-editors/plugin-resources.js';
import type { RawObject } from '../../resource-editors/raw-object.js';
import type { SchemeFinding } from './scheme-finding.js';

/** A scheme as it stands while it is edited, among everything that it may read. */
export interface SchemeDraft {
  /** The plugin itself first, then those it may name. */
  readonly files: readonly PluginFiles[];
  readonly scheme: RawObject;
  readonly today: string;
  readonly locale: Locale;
}

/**
 * Everything that the browser can tell of a scheme by itself: its form, its names and types, and what the gate finds.
 * Pointers are within the scheme. Never throws: what is too broken for one check is told by another. The gate speaks
 * of what is sound.
 */
export function checkSchemeDraft(draft: SchemeDraft): readonly SchemeFinding[] {
  const { scheme, locale } = draft;
  const form = findSchemaIssues('scheme.v1.json', scheme).map((found) => said(found, placeOf(found), locale));
  const definitions = definitionsOf(draft);
  const found = [...form, ...quietly(() => namesAndTypes(definitions, draft))];
  const isSound = !found.some(({ severity }) => severity === 'error');
  return isSound ? [...found, ...quietly(() => gateFindings(definitions, draft))] : found;
}

function namesAndTypes(definitions: DefinitionSet, { scheme, locale }: SchemeDraft): readonly SchemeFinding[] {
  const [own] = definitions;
  const order = own.schemes.findIndex((one) => (one as unknown) === scheme);
  const folder = `/schemes/${order}`;
  return checkSchemes(definitions, own.id)
    .filter(({ pointer }) => pointer === folder || pointer.startsWith(`${folder}/`))
    .map((found) => said(found, found.pointer.slice(folder.length), locale));
}

function gateFindings(definitions: DefinitionSet, { scheme, today, locale }: SchemeDraft): readonly SchemeFinding[] {
  const [own] = definitions;
  const { key } = scheme;
  const asOf = dayOf(scheme, today);
  const { findings } = analyseScheme(definitions, `${own.id}:${textAt(scheme, '/key')}`, { asOf });
  return findings
    .filter(({ place }) => place.resource === 'schemes' && place.plugin === own.id && place.key === key)
    .map(({ rules, example, bases, certainty, ...found }) => ({
      ...said(found, found.pointer, locale),
      rules,
      example: example?.facts ?? null,
      shown: example,
      basis: bases,
      certainty,
    }));
}

/** A worked case of an enterprise that a finding shows, whose facts it cannot give all; null where none can be made. */
export function caseOfExample(
  draft: Omit<SchemeDraft, 'locale'>,
  example: GateExample,
): { readonly worked: RawObject; readonly isWhole: boolean } | null {
  const definitions = definitionsOf(draft);
  const { scheme, today } = draft;
  try {
    const key = `${definitions[0].id}:${textAt(scheme, '/key')}`;
    const { draft: made, missing } = draftCase(definitions, key, dayOf(scheme, today), example);
    return { worked: made as unknown as RawObject, isWhole: missing.length === 0 };
  } catch {
    return null;
  }
}

/** The day that is looked at: today, or the first on which the scheme holds. */
function dayOf({ inForceFrom }: RawObject, today: string): string {
  return typeof inForceFrom === 'string' && inForceFrom > today ? inForceFrom : today;
}

function definitionsOf({
  files,
  scheme,
}: Pick<SchemeDraft, 'files' | 'scheme'>): readonly [GradingDefinitions, ...GradingDefinitions[]] {
  const [own, ...others] = files;
  const changed = applyChanges(own, [{ resource: 'schemes', key: textAt(scheme, '/key'), value: scheme }]);
  const all = [changed, ...others];
  const graded = (plugin: PluginFiles) =>
    ({
      ...factDefinitions(plugin, all),
      version: plugin.version ?? '0.0.0',
      regions: plugin.regions ?? [],
    }) as unknown as GradingDefinitions;
  return [graded(changed), ...others.map(graded)];
}

/** What is missing is told at the field that would hold it. */
function placeOf({ code, pointer, params }: Issue): string {
  return code === 'plugin-property-missing' ? `${pointer}/${String(params['property'])}` : pointer;
}

function said(found: Issue, pointer: string, locale: Locale): SchemeFinding {
  return { pointer, code: found.code, severity: found.severity, message: renderIssue(found, locale) };
}

function quietly(check: () => readonly SchemeFinding[]): readonly SchemeFinding[] {
  try {
    return check();
  } catch {
    return [];
  }
}
