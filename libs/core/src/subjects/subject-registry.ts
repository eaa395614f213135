import { Injectable } from '@nestjs/common';
import type { SubjectKind } from '@xinheng/facts';
import { Database, type Reader, type Transaction } from '@xinheng/platform';
import type { Issue } from '@xinheng/problem';
import { scopeOf } from '../accounts/scope.js';
import type { AuditEntry } from '../audit/audit-entry.js';
import { AuditService } from '../audit/audit.service.js';
import { bySubject } from './by-subject.js';
import { checkSubjectDraft } from './check-subject-draft.js';
import { planLinks, type LinkPlan } from './plan-links.js';
import { Registration, type PlannedDraft } from './plan-registration.js';
import { SubjectAttributes } from './subject-attributes.js';
import { auditedSubject } from './subject-audit.js';
import type { IdentifiedSubject, LinkDraft, SubjectDraft, SubjectOutcome } from './subject-draft.js';
import type { KnownSubject, SubjectInWork } from './subject-in-work.js';
import { SubjectLinksRepository } from './subject-links.repository.js';
import { SubjectWriter, type ChangeOrigin } from './subject-writer.js';
import { SubjectsRepository } from './subjects.repository.js';
import type { WriteContext } from './write-context.js';

interface CheckedDraft {
  readonly draft: SubjectDraft;
  readonly issues: readonly Issue[];
}

/** A draft after it was taken, with the links it tells. */
interface TakenDraft extends CheckedDraft {
  readonly planned: PlannedDraft;
}

/** Takes subjects in, one or thousands at a time: finds them by their codes, adds who is new, changes who is known. */
@Injectable()
export class SubjectRegistry {
  constructor(
    private readonly database: Database,
    private readonly subjects: SubjectsRepository,
    private readonly links: SubjectLinksRepository,
    private readonly writer: SubjectWriter,
    private readonly attributes: SubjectAttributes,
    private readonly audit: AuditService,
  ) {}

  /** The subjects that have or had a code, by that code. Not cut to anybody's scope: for the program, not for people. */
  async identify(
    codes: readonly string[],
    reader: Reader = this.database.read,
  ): Promise<ReadonlyMap<string, IdentifiedSubject>> {
    const rows = await this.subjects.byCode(reader, [...new Set(codes)]);
    return new Map(
      [...rows].map(([code, row]) => [
        code,
        {
          id: row.id,
          kind: row.kind as SubjectKind,
          code: row.code,
          name: row.name,
          region: row.region,
          isSample: row.is_sample === 1,
        },
      ]),
    );
  }

  /**
   * Takes drafts in, in a fixed number of statements, with marks and audit; answers what became of each, in order.
   * A draft that is wrong or outside the actor's scope is refused and leaves nothing; the others are kept.
   */
  async register(
    tx: Transaction,
    drafts: readonly SubjectDraft[],
    context: WriteContext,
  ): Promise<readonly SubjectOutcome[]> {
    const rules = { today: context.today, attributes: await this.attributes.declared() };
    const checked = drafts.map((draft) => ({ draft, issues: checkSubjectDraft(draft, rules) }));
    const right = checked.filter(isRight);
    const holders = await this.subjects.byCode(tx, [...new Set(right.map(({ draft }) => draft.code))]);
    const known = await this.writer.open(
      tx,
      [...holders.values()].map(({ id }) => id),
    );
    const registration = new Registration(
      new Map([...holders].flatMap(([code, { id }]) => (known.has(id) ? [[code, known.get(id) as KnownSubject]] : []))),
      scopeOf(context.actor).regionPrefix,
      context.today,
    );
    const taken = checked.map((one): TakenDraft => ({
      ...one,
      planned: isRight(one) ? registration.take(one.draft) : { refused: one.issues },
    }));
    return this.write(tx, taken, [...registration.created.values()], context);
  }

  private async write(
    tx: Transaction,
    taken: readonly TakenDraft[],
    created: readonly SubjectInWork[],
    context: WriteContext,
  ): Promise<readonly SubjectOutcome[]> {
    const { actor, batch, at, today, isSample } = context;
    const origin: ChangeOrigin = { event: null, batch, at, today };
    const ids = await this.writer.add(tx, created, { unit: Number(actor.unit.id), isSample }, origin);
    const idOf = new Map(created.map((subject, order) => [subject, ids[order] ?? 0]));
    const id = (subject: SubjectInWork): number => subject.row?.id ?? idOf.get(subject) ?? 0;
    const relinked = await this.relink(tx, taken, id, origin);
    const changed = new Set<SubjectInWork>();
    for (const { planned } of taken) {
      if ('refused' in planned || planned.isNew || planned.subject.row === null) continue;
      if (planned.isNews || relinked.has(planned.subject)) changed.add(planned.subject);
    }
    await this.writer.change(tx, [...changed] as KnownSubject[], origin);
    const outcomes = taken.map(({ planned, issues }): SubjectOutcome => {
      if ('refused' in planned) return { outcome: 'refused', issues: planned.refused };
      const { subject, isNew, isNews } = planned;
      const isChanged = isNews || relinked.has(subject);
      return { outcome: isNew ? 'new' : isChanged ? 'changed' : 'same', subject: id(subject), issues };
    });
    await this.audit.appendAll(tx, auditOf(created, [...changed] as KnownSubject[], id, context));
    return outcomes;
  }

  /** Brings links in line with what is told; answers whose links changed. */
  private async relink(
    tx: Transaction,
    taken: readonly TakenDraft[],
    id: (subject: SubjectInWork) => number,
    origin: ChangeOrigin,
  ): Promise<ReadonlySet<SubjectInWork>> {
    const told = new Map<SubjectInWork, { links: readonly LinkDraft[]; on: string }>();
    for (const { draft, planned } of taken) {
      if ('refused' in planned || draft.links === undefined) continue;
      told.set(planned.subject, { links: draft.links, on: draft.changedOn ?? origin.today });
    }
    if (told.size === 0) return new Set();
    const standing = bySubject(await this.links.of(tx, [...told.keys()].map(id)));
    const plans = [...told].map(([subject, { links, on }]): { subject: SubjectInWork; plan: LinkPlan } => ({
      subject,
      plan: planLinks(standing.get(id(subject)) ?? [], links, on, subject.row === null),
    }));
    const news = plans.filter(({ plan }) => plan.superseded.length + plan.inserted.length > 0);
    await this.writer.link(
      tx,
      news.map(({ subject, plan }) => ({ holder: id(subject), plan })),
      origin,
    );
    return new Set(news.map(({ subject }) => subject));
  }
}

function isRight({ issues }: CheckedDraft): boolean {
  return issues.every(({ severity }) => severity !== 'error');
}

/** One event for each act of a person; one for what an import brought, whose rows stand in its file. */
function auditOf(
  created: readonly SubjectInWork[],
  changed: readonly KnownSubject[],
  id: (subject: SubjectInWork) => number,
  { actor, batch, today }: WriteContext,
): readonly AuditEntry[] {
  if (batch !== null) {
    if (created.length + changed.length === 0) return [];
    const after = { created: created.length, changed: changed.length };
    return [{ actor, action: 'import.subjects', objectType: 'import', objectId: String(batch), after }];
  }
  const entry = { actor, objectType: 'subject' };
  return [
    ...created.map((subject) => ({
      ...entry,
      action: 'subject.create',
      objectId: String(id(subject)),
      after: auditedSubject(subject.on(today)),
    })),
    ...changed.map((subject) => ({
      ...entry,
      action: 'subject.change',
      objectId: String(subject.row.id),
      before: auditedSubject(subject.known(today)),
      after: auditedSubject(subject.on(today)),
    })),
  ];
}
