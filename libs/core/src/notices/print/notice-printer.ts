import { Injectable } from '@nestjs/common';
import type { Actor } from '../../accounts/actor.js';
import { NoticesService } from '../notices.service.js';
import { printNotice } from './print-notice.js';
import { Seal } from './seal.js';

/** Prints documents from their frozen text: the same text gives the same pages at any time. */
@Injectable()
export class NoticePrinter {
  constructor(
    private readonly notices: NoticesService,
    private readonly seal: Seal,
  ) {}

  /** The document as PDF, sealed where a seal service is bound. @throws XinhengError `notice-unknown` */
  async pdf(actor: Actor, id: string): Promise<{ readonly name: string; readonly content: Buffer }> {
    const notice = await this.notices.get(actor, id);
    const printed = await printNotice({ ...notice, isRecalled: notice.state === 'recalled' });
    return { name: `${notice.title}${notice.number}.pdf`, content: (await this.seal.seal(printed, notice)) ?? printed };
  }
}
