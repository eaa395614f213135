import { Injectable } from '@nestjs/common';
import { Clock, rowIdOf, UnitOfWork, type ListPage, type ListQuery, type Transaction } from '@xinheng/platform';
import { XinhengError } from '@xinheng/problem';
import type { Actor } from '../../accounts/actor.js';
import { visibleUnits } from '../../accounts/scope.js';
import { UnitsService } from '../../accounts/units.service.js';
import { AuditService } from '../../audit/audit.service.js';
import { maskText } from '../../subjects/mask.js';
import type { MessageObject, OutboxDraft } from './outbox-message.js';
import { outboxView, unitOf, type OutboxView } from './outbox-view.js';
import { OutboxRepository } from './outbox.repository.js';

const MAX_SUBJECT = 200;

/** What is to be sent: written down in the transaction of what causes it, so that neither is without the other. */
@Injectable()
export class OutboxService {
  constructor(
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: OutboxRepository,
    private readonly units: UnitsService,
    private readonly audit: AuditService,
  ) {}

  /** Has a message sent once the transaction stands; the same effect key is sent once. Nothing, where it is historic. */
  async put(tx: Transaction, ...drafts: readonly OutboxDraft[]): Promise<void> {
    const present = drafts.filter(({ historic }) => historic !== true);
    if (present.length === 0) return;
    await this.outbox.put(
      tx,
      // Subjects are seen by everybody on the way, and stand in lists and logs.
      present.map((draft) => ({
        ...draft,
        subject: [...withoutNumbers(draft.subject)].slice(0, MAX_SUBJECT).join(''),
      })),
      this.clock.instant(),
    );
  }

  /** Keeps what has not gone yet about an object from going. */
  async cancel(tx: Transaction, about: MessageObject): Promise<void> {
    await this.outbox.cancel(tx, about);
  }

  /** The messages of units that the actor sees. */
  async list(actor: Actor, query: ListQuery): Promise<ListPage<OutboxView>> {
    const { rows, total } = await this.outbox.page(query, visibleUnits(actor));
    const titles = await this.units.titles(rows.flatMap(({ recipient }) => unitOf(recipient)));
    return { rows: rows.map((row) => outboxView(row, titles)), total };
  }

  /** @throws XinhengError `outbox-message-unknown` */
  async get(actor: Actor, id: string): Promise<OutboxView> {
    const row = await this.outbox.find(rowIdOf(id), visibleUnits(actor));
    if (row === undefined) throw new XinhengError('not-found', 'outbox-message-unknown', { id: id.slice(0, 40) });
    return outboxView(row, await this.units.titles(unitOf(row.recipient)));
  }

  /** Has a message tried again at once. @throws XinhengError `outbox-message-unknown`; `outbox-message-gone` */
  async retry(actor: Actor, id: string): Promise<void> {
    const { state } = await this.get(actor, id);
    await this.unitOfWork.run(async (tx) => {
      if (!(await this.outbox.retry(tx, rowIdOf(id), this.clock.instant()))) {
        throw new XinhengError('conflict', 'outbox-message-gone', { state });
      }
      await this.audit.append(tx, {
        actor,
        action: 'outbox-message.retry',
        objectType: 'outbox-message',
        objectId: id,
        before: { state },
        after: { state: 'queued' },
      });
    });
  }
}

/** A text with the numbers of persons made unreadable; as it was written where it has none. */
function withoutNumbers(text: string): string {
  const masked = maskText(text);
  return masked === text.normalize('NFKC') ? text : masked;
}
