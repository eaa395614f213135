import { Injectable } from '@nestjs/common';
import { addDays } from '@xinheng/calendar';
import { Clock, Config, UnitOfWork } from '@xinheng/platform';
import { NoticesRepository } from './notices.repository.js';
import { OutboxService } from './outbox/outbox.service.js';

/** How many documents are reminded of in one transaction. */
const BATCH = 200;

/** Reminds whoever issued a document that it is not served yet, and when its next attempt has come. */
@Injectable()
export class NoticeReminders {
  constructor(
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly unitOfWork: UnitOfWork,
    private readonly notices: NoticesRepository,
    private readonly outbox: OutboxService,
  ) {}

  /** One message for each document that waits too long; the next one only after as long again. */
  async remind(): Promise<void> {
    const today = this.clock.today();
    const longAgo = addDays(today, -this.config.notices.remindAfterDays);
    const rows = await this.notices.unserved(longAgo, today, BATCH);
    if (rows.length === 0) return;
    await this.unitOfWork.run(async (tx) => {
      await this.outbox.put(
        tx,
        ...rows.map(({ id, title, number, unit_id: unit, created_by: account }) => ({
          channel: 'in-office' as const,
          to: account === 0 ? `unit:${unit}` : `account:${account}`,
          subject: `尚未送达：${title}（${number}）`,
          body: '文书尚未送达，当事人的权利期限还没有开始。请安排送达，或者登记未能送达的原因和下次送达日期。',
          effectKey: `notice:${id}:unserved:${today}`,
          about: { objectType: 'notice', objectId: id },
          unit,
        })),
      );
      await this.notices.setReminded(
        tx,
        rows.map(({ id }) => id),
        today,
      );
    });
  }
}
