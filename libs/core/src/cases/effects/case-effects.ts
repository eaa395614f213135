import { Injectable } from '@nestjs/common';
import { XinhengError } from '@xinheng/problem';
import type { EffectContext, EffectHandler } from './effect-handler.js';
import { RecordEffects } from './record-effects.js';

/** Carries out what a step causes, in the order of its procedure. What nobody can carry out refuses the step. */
@Injectable()
export class CaseEffects {
  private readonly handlers: ReadonlyMap<string, EffectHandler>;

  constructor(records: RecordEffects) {
    const all: readonly EffectHandler[] = [records];
    this.handlers = new Map(all.flatMap((handler) => handler.effects.map((effect) => [effect, handler] as const)));
  }

  /** @throws XinhengError `case-effect-unavailable`; and what the effects refuse */
  async carryOut(effects: readonly string[], context: EffectContext): Promise<void> {
    for (const effect of effects) {
      const handler = this.handlers.get(effect);
      if (handler === undefined) throw new XinhengError('conflict', 'case-effect-unavailable', { effect });
      await handler.carryOut(effect, context);
    }
  }
}
