import { Injectable } from '@nestjs/common';
import { Clock, rowIdOf, UnitOfWork, type Transaction } from '@xinheng/platform';
import { issue, XinhengError, type Issue } from '@xinheng/problem';
import type { Actor } from '../accounts/actor.js';
import { scopeOf } from '../accounts/scope.js';
import { AuditService } from '../audit/audit.service.js';
import { applyEvent, checkEvent, type AppliedEvent } from './apply-event.js';
import { SubjectAttributes } from './subject-attributes.js';
import { othersOf, type SubjectEventDraft } from './subject-event.js';
import { SubjectEventWriter } from './subject-event-writer.js';
import type { KnownSubject } from './subject-in-work.js';
import { SubjectWriter } from './subject-writer.js';

/** Takes in what happened to subjects on a day, each with its document: merger, split, rename, move … */
@Injectable()
export class SubjectEventsService {
  constructor(
    private readonly clock: Clock,
    private readonly units: UnitOfWork,
    private readonly writer: SubjectWriter,
    private readonly events: SubjectEventWriter,
    private readonly attributes: SubjectAttributes,
    private readonly audit: AuditService,
  ) {}

  /**
   * Writes an event: what was true before its day stays true before it, and everybody it touches is marked.
   * @param id the subject it happened to
   * @throws XinhengError `subject-unknown`; `request-invalid` with everything that is wrong with the event;
   *   `subject-code-taken` where a new code is another's; `subject-event-nothing` where all of it is known already
   */
  async record(actor: Actor, id: string, draft: SubjectEventDraft): Promise<void> {
    const today = this.clock.today();
    const rules = { today, attributes: await this.attributes.declared() };
    await this.units.run(async (tx) => {
      const subjects = await this.writer.open(tx, [rowIdOf(id), ...othersOf(draft)]);
      const subject = inScope(actor, subjects.get(rowIdOf(id)), id);
      const issues = [...checkEvent(subject, draft, rules), ...checkOthers(actor, subjects, draft)];
      if (issues.length > 0) throw new XinhengError('invalid', 'request-invalid', {}, issues);
      const origin = { batch: null, at: this.clock.instant(), today };
      const applied = applyEvent(subject, draft);
      const isNews = await this.events.write(tx, actor, { subject, draft, applied }, origin);
      if (!isNews) throw new XinhengError('conflict', 'subject-event-nothing', { on: draft.on });
      await this.tell(tx, actor, subject, draft, applied);
    });
  }

  private async tell(
    tx: Transaction,
    actor: Actor,
    subject: KnownSubject,
    draft: SubjectEventDraft,
    { from, to }: AppliedEvent,
  ): Promise<void> {
    await this.audit.append(tx, {
      actor,
      action: `subject.${draft.kind}`,
      objectType: 'subject',
      objectId: String(subject.row.id),
      before: { value: from },
      after: { value: to, on: draft.on, document: draft.document, others: othersOf(draft).map(String) },
      reason: draft.document.number,
    });
  }
}

function inScope(actor: Actor, subject: KnownSubject | undefined, id: string): KnownSubject {
  if (subject?.row.region.startsWith(scopeOf(actor).regionPrefix) === true) return subject;
  throw new XinhengError('not-found', 'subject-unknown', { id });
}

/** The other subjects of a merger or a split must be there, and be the actor's to act on. */
function checkOthers(
  actor: Actor,
  subjects: ReadonlyMap<number, KnownSubject>,
  draft: SubjectEventDraft,
): readonly Issue[] {
  const { regionPrefix } = scopeOf(actor);
  return othersOf(draft).flatMap((id, order) => {
    if (subjects.get(id)?.row.region.startsWith(regionPrefix) === true) return [];
    return [issue('subject-unknown', draft.kind === 'merger' ? '/into' : `/into/${order}`, { id })];
  });
}
