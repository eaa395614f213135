import { Injectable } from '@nestjs/common';
import type { Transaction } from '@xinheng/platform';
import type { Actor } from '../../accounts/actor.js';

/** Whoever keeps something that lives by a plugin. */
export interface PluginWatcher {
  /** A plugin ends for good; what it brought ends in the same transaction. */
  retired(tx: Transaction, actor: Actor, plugin: string): Promise<void>;
}

/** The features behind this one that have to hear of it. */
@Injectable()
export class PluginWatch {
  private readonly watchers: PluginWatcher[] = [];

  add(watcher: PluginWatcher): void {
    this.watchers.push(watcher);
  }

  async retired(tx: Transaction, actor: Actor, plugin: string): Promise<void> {
    for (const watcher of this.watchers) await watcher.retired(tx, actor, plugin);
  }
}
