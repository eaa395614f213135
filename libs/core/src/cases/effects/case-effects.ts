import { Injectable } from '@nestjs/common';
import { XinhengError } from '@xinheng/problem';
import { CommitmentEffects } from './commitment-effects.js';
import type { EffectContext, EffectHandler } from './effect-handler.js';
import { ListEffects } from './list-effects.js';
import { NoticeEffects } from './notice-effects.js';
import { RecordEffects } from './record-effects.js';

/** Carries out what a step causes, in the order of its procedure. What nobody can carry out refuses the step. */
@Injectable()
export class CaseEffects {
  private readonly handlers: ReadonlyMap<string, EffectHandler>;

  constructor(
    private readonly records: RecordEffects,
    private readonly lists: ListEffects,
    private readonly notices: NoticeEffects,
    commitments: CommitmentEffects,
  ) {
    const all: readonly EffectHandler[] = [records, lists, notices, commitments];
    this.handlers = new Map(all.flatMap((handler) => handler.effects.map((effect) => [effect, handler] as const)));
  }

  /** Takes back what a recalled step did, as far as a recall is let to. */
  async undo(effects: readonly string[], context: EffectContext): Promise<void> {
    await this.records.undo(effects, context);
  }

  /** @throws XinhengError `case-effect-unavailable`; and what the effects refuse */
  async carryOut(context: EffectContext): Promise<void> {
    await this.lists.follow(context);
    for (const effect of context.outcome.effects) {
      const handler = this.handlers.get(effect);
      if (handler === undefined) throw new XinhengError('conflict', 'case-effect-unavailable', { effect });
      await handler.carryOut(effect, context);
    }
    await this.notices.issue(context);
  }
}
