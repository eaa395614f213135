import { Injectable } from '@nestjs/common';
import { Clock } from '@xinheng/platform';
import { resolveDefinitions, type PluginDefinitions } from '@xinheng/plugin-kit';
import { issue, warning, type Issue } from '@xinheng/problem';
import { Definitions } from '../definitions/definitions.js';
import { DefinitionsService } from '../definitions/definitions.service.js';
import { editionOf, type DraftChange } from '../definitions/draft-change.js';
import { dependents, examineDraft, pluginToChange } from '../definitions/draft-definitions.js';
import { keyOfResource, rawResource, resourcesOf, type DraftResource } from '../definitions/resource-lists.js';
import { baseOf } from './base-of.js';
import { foldLocal, type LocalResource } from './fold-local.js';
import { findingsOfGate } from './gate.js';
import { LocalResourcesRepository } from './local-resources.repository.js';
import { isSame, publishChanges } from './publish-changes.js';
import type { CaseOutcome, RevisionFinding, RevisionRow } from './revision-row.js';
import { changedCases, runDraftCases } from './run-draft-cases.js';

/** So many findings are kept; the first are the ones to begin with. */
const MOST_FINDINGS = 200;

/** What a check of a revision came to. */
export interface RevisionExamination {
  readonly current: Definitions;
  readonly plugin: PluginDefinitions;
  readonly changes: readonly DraftChange[];
  readonly findings: readonly RevisionFinding[];
  /** Null where the draft is not whole enough for its cases to be run. */
  readonly cases: CaseOutcome | null;
}

/** Checks revisions: whether the result is whole, what the analysis says of it, and whether the worked cases hold. */
@Injectable()
export class RevisionExaminer {
  constructor(
    private readonly clock: Clock,
    private readonly definitions: DefinitionsService,
    private readonly local: LocalResourcesRepository,
  ) {}

  /** @throws XinhengError `draft-plugin-unknown` where the plugin is not in force any more */
  async examine(row: RevisionRow): Promise<RevisionExamination> {
    const current = await this.definitions.current();
    const plugin = pluginToChange(current, row.plugin);
    const changes = JSON.parse(row.changes) as DraftChange[];
    const local = await this.local.of(row.plugin);
    const asOf = this.clock.today();
    const { draft, issues } = examineDraft(current, row.plugin, changes, true);
    const findings: RevisionFinding[] = [
      ...reasonFindings(row),
      ...baseFindings(row, plugin, changes),
      ...effectFindings(plugin, changes),
      // What the package has always been warned of is not of this draft.
      ...issues.filter(({ severity, pointer }) => severity === 'error' || /^\/changes\/\d/.test(pointer)),
    ];
    if (draft === null) return { current, plugin, changes, findings: findings.slice(0, MOST_FINDINGS), cases: null };
    const changed = pluginToChange(draft.definitions, row.plugin);
    findings.push(...publishChanges(plugin, changes, asOf, row.older_records).issues);
    findings.push(...overruled(plugin, changed, local));
    const folded = draft.definitions.plugins.map((one) => (one.id === row.plugin ? foldLocal(one, local, asOf) : one));
    const tested = folded.filter(({ id }) => id === row.plugin).concat(dependents(folded, row.plugin));
    const cases = runDraftCases(tested, resolveDefinitions(folded), changes, plugin);
    const { decided } = cases;
    findings.push(...findingsOfGate(current, draft.definitions, changes, { plugin: row.plugin, asOf, decided }));
    findings.push(...cases.issues);
    return { current, plugin, changes, findings: findings.slice(0, MOST_FINDINGS), cases: cases.outcome };
  }
}

/** The findings that keep a revision from going on. */
export function errorsOf(findings: readonly RevisionFinding[]): readonly RevisionFinding[] {
  return findings.filter(({ severity }) => severity === 'error');
}

function reasonFindings({ reason }: RevisionRow): readonly Issue[] {
  return reason.trim() === '' ? [issue('revision-reason-missing', '/reason')] : [];
}

/** What another revision changed since this one was written. */
function baseFindings(row: RevisionRow, plugin: PluginDefinitions, changes: readonly DraftChange[]): readonly Issue[] {
  const bases = JSON.parse(row.bases) as readonly string[];
  return changes.flatMap(({ resource, key }, position) =>
    baseOf(plugin, resource, key) === bases[position]
      ? []
      : [issue('revision-base-changed', `/changes/${position}`, { key })],
  );
}

function effectFindings(plugin: PluginDefinitions, changes: readonly DraftChange[]): readonly Issue[] {
  const same = changes.flatMap((change, position) => (isWithoutEffect(plugin, change) ? [position] : []));
  if (same.length === changes.length) return [issue('revision-empty', '/changes')];
  return same.map((position) =>
    warning('revision-without-effect', `/changes/${position}`, { number: String(position + 1) }),
  );
}

function isWithoutEffect(plugin: PluginDefinitions, { resource, key, value }: DraftChange): boolean {
  if (value === null) return false;
  const edition = editionOf(standingUnder(plugin, resource, key), value);
  return edition !== undefined && isSame(resource, edition, value);
}

function standingUnder(plugin: PluginDefinitions, resource: DraftResource, key: string): readonly object[] {
  return resourcesOf(plugin, resource).filter((one) => keyOfResource(resource, one) === key);
}

/** Worked cases that came with the package and are not what they were: told to whoever approves. */
function overruled(
  plugin: PluginDefinitions,
  changed: PluginDefinitions,
  local: readonly LocalResource[],
): readonly Issue[] {
  const shipped = new Set(
    plugin.cases.flatMap((file) => {
      const key = keyOfResource('cases', file);
      const own = local.find((one) => one.resource === 'cases' && one.key === key);
      const raw = own === undefined ? [rawResource('cases', file)] : own.shipped;
      return raw.flatMap(({ cases }) => (cases as unknown as readonly { title: string }[]).map(({ title }) => title));
    }),
  );
  const titles = changedCases(plugin, changed).filter((title) => shipped.has(title));
  return titles.length === 0
    ? []
    : [warning('revision-case-overruled', '/changes', { titles: titles.map((title) => `“${title}”`).join('、') })];
}
