import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { AttachmentsModule } from '../attachments/attachments.module.js';
import { DefinitionsModule } from '../definitions/definitions.module.js';
import { SubjectsModule } from '../subjects/subjects.module.js';
import { NoticeChores } from './notice-chores.js';
import { NoticeReminders } from './notice-reminders.js';
import { NoticeServing } from './notice-serving.js';
import { NoticesRepository } from './notices.repository.js';
import { NoticesService } from './notices.service.js';
import { EmailChannel, InOfficeChannel, ReceiverChannel, SmsChannel } from './outbox/channels.js';
import { InboxRepository } from './outbox/inbox.repository.js';
import { InboxService } from './outbox/inbox.service.js';
import { OutboxDrain } from './outbox/outbox-drain.js';
import { OutboxRepository } from './outbox/outbox.repository.js';
import { OutboxService } from './outbox/outbox.service.js';
import { NoticePrinter } from './print/notice-printer.js';
import { NoSeal, Seal } from './print/seal.js';

const open = [
  InboxService,
  NoticeChores,
  NoticePrinter,
  NoticeReminders,
  NoticeServing,
  NoticesService,
  OutboxDrain,
  OutboxService,
];

/** Documents with their numbers and service, and the way of every message. */
@Module({
  imports: [AccountsModule, AttachmentsModule, DefinitionsModule, SubjectsModule],
  providers: [
    ...open,
    EmailChannel,
    InOfficeChannel,
    InboxRepository,
    NoticesRepository,
    OutboxRepository,
    ReceiverChannel,
    SmsChannel,
    { provide: Seal, useClass: NoSeal },
  ],
  exports: open,
})
export class NoticesModule {}
