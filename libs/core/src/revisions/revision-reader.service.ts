import { Injectable } from '@nestjs/common';
import { Clock, type ListPage, type ListQuery } from '@xinheng/platform';
import { renderIssue, type Locale } from '@xinheng/problem';
import type { Actor } from '../accounts/actor.js';
import type { DraftChange } from '../definitions/draft-change.js';
import { DefinitionsReaderService } from '../definitions/reading/definitions-reader.service.js';
import type { ReadingContext } from '../definitions/reading/reading-context.js';
import { RevisionDiff } from './diff/revision-diff.js';
import { actsOf } from './may-act.js';
import { RevisionAccess } from './revision-access.js';
import { RevisionHandsRepository } from './revision-hands.repository.js';
import type { RevisionState } from './revision-life.js';
import type { CaseOutcome, RevisionFinding, RevisionRow } from './revision-row.js';
import type { NamedPerson, RevisionFindingView, RevisionView } from './revision-view.js';
import { RevisionsRepository } from './revisions.repository.js';
import { FORGOTTEN_AFTER } from './revisions.service.js';

/** Who reads, and in which language. */
export interface RevisionReader {
  readonly actor: Actor;
  readonly locale: Locale;
}

/** Shows revisions, each with what the reader may do with it. */
@Injectable()
export class RevisionReaderService {
  constructor(
    private readonly clock: Clock,
    private readonly access: RevisionAccess,
    private readonly revisions: RevisionsRepository,
    private readonly hands: RevisionHandsRepository,
    private readonly definitions: DefinitionsReaderService,
    private readonly diffs: RevisionDiff,
  ) {}

  async list(reader: RevisionReader, query: ListQuery): Promise<ListPage<RevisionView>> {
    const { rows, total } = await this.revisions.page(query, this.clock.today());
    return { rows: await this.views(reader, rows), total };
  }

  /** @throws XinhengError `revision-unknown` */
  async get(reader: RevisionReader, id: string): Promise<RevisionView> {
    const [view] = await this.views(reader, [await this.access.read(id)]);
    if (view === undefined) throw new Error(`Revision ${id} went away while it was read`);
    return view;
  }

  /** Who has a draft open besides the reader. @throws XinhengError `revision-unknown` */
  async presence(
    { actor }: RevisionReader,
    id: string,
  ): Promise<readonly (NamedPerson & { readonly since: string })[]> {
    const row = await this.access.read(id);
    const seenSince = new Date(this.clock.now().getTime() - FORGOTTEN_AFTER).toISOString();
    const people = await this.hands.whoIsPresent(row.id, seenSince);
    return people
      .filter((one) => String(one.account_id) !== actor.accountId)
      .map((one) => ({ id: String(one.account_id), displayName: one.display_name ?? '', since: one.since }));
  }

  private async views({ actor, locale }: RevisionReader, rows: readonly RevisionRow[]): Promise<RevisionView[]> {
    const ids = rows.map(({ id }) => id);
    const context = await this.definitions.context({ asOf: null, locale });
    const [editors, approvals, simulations, reverts] = await Promise.all([
      this.hands.editors(ids),
      this.hands.approvals(ids),
      this.hands.simulations(ids),
      this.revisions.revertsOf(ids),
    ]);
    const named = rows.flatMap((row) => [row.created_by, row.submitted_by ?? [], row.rejected_by ?? []].flat());
    const names = await this.hands.names([...new Set(named)]);
    const person = (id: number | null): NamedPerson | null =>
      id === null ? null : { id: String(id), displayName: names.get(id) ?? '' };
    const diffs = await Promise.all(rows.map((row) => this.diffs.of(row, locale)));
    return rows.map((row, place) => {
      const plugin = context.plugin(row.plugin);
      const own = <T extends { readonly revision_id: number }>(all: readonly T[]): readonly T[] =>
        all.filter(({ revision_id: id }) => id === row.id);
      return {
        id: String(row.id),
        plugin: row.plugin,
        pluginTitle: plugin === undefined ? row.plugin : context.pluginTitle(plugin),
        title: row.title,
        reason: row.reason,
        basis: row.basis === null ? null : (JSON.parse(row.basis) as RevisionView['basis']),
        state: stateOn(row, this.clock.today()),
        version: row.version,
        changes: JSON.parse(row.changes) as DraftChange[],
        diff: diffs[place] ?? [],
        findings: findingViews(context, row),
        cases: row.cases === null ? null : (JSON.parse(row.cases) as CaseOutcome),
        checkedAt: row.checked_at,
        checkedVersion: row.checked_version,
        simulations: own(simulations).map((one) => ({
          id: String(one.simulation_id),
          scheme: one.scheme,
          state: one.state,
          asOf: one.as_of,
          isCurrent: one.version === row.version,
        })),
        olderRecords: row.older_records,
        editors: own(editors).map((one) => ({ id: String(one.account_id), displayName: one.display_name ?? '' })),
        createdBy: person(row.created_by),
        createdAt: row.created_at,
        updatedAt: row.updated_at,
        submittedBy: person(row.submitted_by),
        submittedAt: row.submitted_at,
        submitNote: row.submit_note,
        approvals: own(approvals).map(({ account_id: id, display_name: name, at, step, note }) => ({
          by: { id: String(id), displayName: name ?? '' },
          at,
          step,
          note,
        })),
        rejectedBy: person(row.rejected_by),
        rejectedAt: row.rejected_at,
        rejectedReason: row.rejected_reason,
        inForceFrom: row.in_force_from,
        versionText: row.version_text,
        announcement: row.announcement,
        revertOf: row.revert_of === null ? null : String(row.revert_of),
        revertedBy: reverts.has(row.id) ? String(reverts.get(row.id)) : null,
        ...actsOf(row, editors, { actor, regions: plugin?.regions ?? [], locale }),
      };
    });
  }
}

/** The state of a revision on a day. */
export function stateOn(row: RevisionRow, today: string): RevisionState {
  if (row.state !== 'approved') return row.state;
  if (row.superseded_from !== null && row.superseded_from <= today) return 'superseded';
  return row.in_force_from !== null && row.in_force_from <= today ? 'in-force' : 'approved';
}

function findingViews(context: ReadingContext, row: RevisionRow): readonly RevisionFindingView[] {
  if (row.findings === null) return [];
  return (JSON.parse(row.findings) as RevisionFinding[]).map((found) => ({
    pointer: found.pointer,
    code: found.code,
    message: renderIssue(found, context.locale),
    severity: found.severity,
    ...(found.rules === undefined ? {} : { rules: found.rules }),
    ...(found.example === undefined ? {} : { example: found.example }),
    ...(found.bases === undefined
      ? {}
      : { basis: found.bases.flatMap((basis) => context.basis(row.plugin, basis) ?? []) }),
    ...(found.certainty === undefined ? {} : { certainty: found.certainty }),
  }));
}
