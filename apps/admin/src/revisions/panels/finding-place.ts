import type { ResourceFinding } from '../../resource-editors/editor-props.js';
import type { ResourceChange } from '../../resource-editors/plugin-resources.js';
import type { CaseOutcome, RevisionFinding } from '../revision-row.js';

/** A place in a resource. */
export interface FindingPlace {
  readonly resource: string;
  readonly key: string;
  /** Below the resource: `/rules/2/when`. */
  readonly pointer: string;
}

/**
 * The place that a pointer of a check means: `/changes/0/value/rules/2`, or `cases/enterprise-grade.json/3` for a worked
 * case that is not in a change; null where it is about the revision as a whole.
 * @param changes those that were checked
 */
export function findingPlace(pointer: string, changes: readonly ResourceChange[]): FindingPlace | null {
  const [, file, worked] = /^cases\/(.+)\.json\/(\d+)/.exec(pointer) ?? [];
  if (file !== undefined) return { resource: 'cases', key: file, pointer: `/cases/${worked}` };
  const [, at, below = ''] = /^\/changes\/(\d+)(?:\/value)?(\/.*)?$/.exec(pointer) ?? [];
  const change = at === undefined ? undefined : changes[Number(at)];
  return change === undefined ? null : { resource: change.resource, key: change.key, pointer: below };
}

/** What a check found in one resource, failed worked cases among them, with pointers below the resource. */
export function findingsOf(
  { resource, key }: { readonly resource: string; readonly key: string },
  checked: { readonly findings: readonly RevisionFinding[]; readonly changes: readonly ResourceChange[] },
  cases: CaseOutcome | null,
  say: (failed: CaseOutcome['failed'][number]) => string,
): readonly ResourceFinding[] {
  const found = checked.findings.flatMap((finding) => {
    const place = findingPlace(finding.pointer ?? '', checked.changes);
    return place?.resource === resource && place.key === key ? [{ ...finding, pointer: place.pointer }] : [];
  });
  if (resource !== 'cases') return found;
  const known = new Set(found.map(({ pointer }) => /^\/cases\/\d+/.exec(pointer)?.[0]));
  const failed = (cases?.failed ?? []).flatMap((one): readonly ResourceFinding[] => {
    const place = findingPlace(one.pointer, checked.changes);
    const at = place === null ? undefined : /^\/cases\/\d+/.exec(place.pointer)?.[0];
    if (place?.key !== key || at === undefined || known.has(at)) return [];
    return [{ pointer: `${at}/expect`, severity: 'error', message: say(one) }];
  });
  return [...found, ...failed];
}
