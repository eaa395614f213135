import { Injectable } from '@nestjs/common';
import type { Transaction } from '@xinheng/platform';
import { issue, XinhengError } from '@xinheng/problem';
import type { Actor } from '../accounts/actor.js';
import type { AppliedEvent } from './apply-event.js';
import { planLinks, type LinkPlan } from './plan-links.js';
import { othersOf, type SubjectEventDraft } from './subject-event.js';
import { SubjectEventsRepository } from './subject-events.repository.js';
import { SubjectIdentifiersRepository } from './subject-identifiers.repository.js';
import type { KnownSubject } from './subject-in-work.js';
import { SubjectLinksRepository } from './subject-links.repository.js';
import { SubjectWriter, type ChangeOrigin } from './subject-writer.js';
import { SubjectsRepository } from './subjects.repository.js';

/** An event that was applied to its subject, still to be written. */
export interface ToldEvent {
  readonly subject: KnownSubject;
  readonly draft: SubjectEventDraft;
  readonly applied: AppliedEvent;
}

/** Writes events and what follows from them. */
@Injectable()
export class SubjectEventWriter {
  constructor(
    private readonly subjects: SubjectsRepository,
    private readonly events: SubjectEventsRepository,
    private readonly identifiers: SubjectIdentifiersRepository,
    private readonly links: SubjectLinksRepository,
    private readonly writer: SubjectWriter,
  ) {}

  /** Writes the event on everybody it is about, and the change of its subject; answers false where nothing is news. */
  async write(
    tx: Transaction,
    actor: Actor,
    { subject, draft, applied }: ToldEvent,
    when: Omit<ChangeOrigin, 'event'>,
  ): Promise<boolean> {
    const plan = await this.linkPlan(tx, subject, draft);
    const isRelinked = plan.superseded.length + plan.inserted.length > 0;
    if (!applied.isNews && !isRelinked) return false;
    const event = await this.append(tx, actor, { subject, draft, applied }, when.at);
    const origin = { ...when, event };
    if (draft.kind === 'code-change') await this.changeCode(tx, subject, draft.code, draft.on, origin);
    if (isRelinked) await this.writer.link(tx, [{ holder: subject.row.id, plan }], origin);
    await this.writer.change(tx, [subject], origin);
    // A merger or a split concerns the others too, though nothing about them changed by itself.
    const others = await this.subjects.byId(tx, othersOf(draft));
    await this.writer.mark(
      tx,
      [...others.values()].map(({ id, kind, region }) => ({ subject: id, kinds: [kind], regions: [region] })),
      when.at,
    );
    return true;
  }

  private async append(
    tx: Transaction,
    actor: Actor,
    { subject, draft, applied }: ToldEvent,
    at: string,
  ): Promise<number> {
    const others = othersOf(draft);
    const row = {
      kind: draft.kind,
      happened_on: draft.on,
      document: JSON.stringify(draft.document),
      detail: JSON.stringify({ from: applied.from, to: applied.to }),
      unit_id: Number(actor.unit.id),
      recorded_by: Number(actor.accountId),
      recorded_at: at,
    };
    const [event] = await this.events.append(tx, [
      { ...row, subject_id: subject.row.id, related: JSON.stringify(others) },
      ...others.map((other) => ({ ...row, subject_id: other, related: JSON.stringify([subject.row.id]) })),
    ]);
    if (event === undefined) throw new Error('The database gave an event no id');
    return event;
  }

  private async linkPlan(tx: Transaction, subject: KnownSubject, draft: SubjectEventDraft): Promise<LinkPlan> {
    if (draft.kind !== 'link-change') return { superseded: [], inserted: [] };
    return planLinks(await this.links.of(tx, [subject.row.id]), draft.links, draft.on, false);
  }

  private async changeCode(
    tx: Transaction,
    subject: KnownSubject,
    code: string,
    on: string,
    origin: ChangeOrigin,
  ): Promise<void> {
    const holders = await this.identifiers.holders(tx, [code]);
    if (holders.size > 0) {
      throw new XinhengError('conflict', 'subject-code-taken', {}, [issue('subject-code-taken', '/code')]);
    }
    await this.identifiers.succeed(tx, { subject: subject.row.id, former: subject.known(on).code, code, on }, origin);
    await this.writer.join(tx, code, subject.row.id);
  }
}
