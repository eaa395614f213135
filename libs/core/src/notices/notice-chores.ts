import { Injectable } from '@nestjs/common';
import { Clock } from '@xinheng/platform';
import { AttachmentsService } from '../attachments/attachments.service.js';
import { NoticeReminders } from './notice-reminders.js';
import { NoticeServing } from './notice-serving.js';

/** Nothing here is due to the second. */
const EVERY = 60_000;

/** What is looked after now and then: periods of announcements, reminders, contents that nobody has. */
@Injectable()
export class NoticeChores {
  private lastAt: number | null = null;

  constructor(
    private readonly clock: Clock,
    private readonly serving: NoticeServing,
    private readonly reminders: NoticeReminders,
    private readonly attachments: AttachmentsService,
  ) {}

  /** Everything once, but at most once a minute. */
  async doAll(): Promise<void> {
    const now = this.clock.now().getTime();
    if (this.lastAt !== null && Math.abs(now - this.lastAt) < EVERY) return;
    this.lastAt = now;
    await this.serving.settleAnnouncements();
    await this.reminders.remind();
    await this.attachments.removeLeft();
  }
}
