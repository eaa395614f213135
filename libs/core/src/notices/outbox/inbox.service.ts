import { Injectable } from '@nestjs/common';
import { Clock, rowIdOf, UnitOfWork, type ListPage, type ListQuery } from '@xinheng/platform';
import type { Actor } from '../../accounts/actor.js';
import { InboxRepository, type InboxOwner, type InboxRow } from './inbox.repository.js';

/** A message in an inbox as it is shown. */
export interface InboxView {
  readonly id: string;
  readonly subject: string;
  readonly body: string;
  readonly objectType: string | null;
  readonly objectId: string | null;
  /** Whether it came to the whole unit. */
  readonly isForUnit: boolean;
  readonly isUnread: boolean;
  readonly createdAt: string;
}

/** What came to somebody, or to their unit. Everybody reads for themselves. */
@Injectable()
export class InboxService {
  constructor(
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
    private readonly inbox: InboxRepository,
  ) {}

  async list(actor: Actor, query: ListQuery): Promise<ListPage<InboxView>> {
    const { rows, total } = await this.inbox.page(query, ownerOf(actor));
    return { rows: rows.map(viewOf), total };
  }

  /** Marks one message as read, or all of them; answers how many were unread. Others' messages stay as they are. */
  async read(actor: Actor, id: string | null): Promise<number> {
    const message = id === null ? null : rowIdOf(id);
    return this.unitOfWork.run((tx) => this.inbox.read(tx, ownerOf(actor), message, this.clock.instant()));
  }
}

function ownerOf({ accountId, unit }: Actor): InboxOwner {
  return { account: Number(accountId), unit: Number(unit.id) };
}

function viewOf(row: InboxRow): InboxView {
  return {
    id: String(row.id),
    subject: row.subject,
    body: row.body,
    objectType: row.object_type,
    objectId: row.object_id === null ? null : String(row.object_id),
    isForUnit: row.unit_id !== null,
    isUnread: row.read_at === null,
    createdAt: row.created_at,
  };
}
