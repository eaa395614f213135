import { Injectable } from '@nestjs/common';
import { Clock, type Transaction } from '@xinheng/platform';
import type { Actor } from '../accounts/actor.js';
import { PluginWatch, type PluginWatcher } from '../plugins/packages/plugin-watch.js';
import { MeasureApplicationsRepository } from './measure-applications.repository.js';
import { MeasureWriter } from './measure-writer.js';

/** Ends what a plugin brought when it is retired: no measure goes on without the rule that it stands on. */
@Injectable()
export class MeasureRetirement implements PluginWatcher {
  constructor(
    private readonly clock: Clock,
    private readonly applications: MeasureApplicationsRepository,
    private readonly writer: MeasureWriter,
    watch: PluginWatch,
  ) {
    watch.add(this);
  }

  async retired(tx: Transaction, actor: Actor, plugin: string): Promise<void> {
    const open = await this.applications.openOfPlugin(tx, plugin);
    await this.writer.end(tx, actor, open, { on: this.clock.today(), how: 'cause-ended' });
  }
}
