import { Injectable } from '@nestjs/common';
import { CaseChores } from '../cases/case-chores.js';
import { HoldSettler } from '../evaluations/holds/hold-settler.js';
import { NoticeChores } from '../notices/notice-chores.js';
import { PluginOrdersService } from '../plugins/packages/plugin-orders.service.js';
import { CampaignsService } from './campaigns.service.js';
import { EffectChores } from './effect-chores.js';
import { RunEnder } from './run-ender.js';
import { WorkerPresence } from './worker-presence.js';

/** What every process that works looks after now and then, beside the work itself. */
@Injectable()
export class RunChores {
  constructor(
    private readonly presence: WorkerPresence,
    private readonly campaigns: CampaignsService,
    private readonly ender: RunEnder,
    private readonly holds: HoldSettler,
    private readonly effects: EffectChores,
    private readonly notices: NoticeChores,
    private readonly cases: CaseChores,
    private readonly plugins: PluginOrdersService,
  ) {}

  /** Everything once, and that this process is there. */
  async doAll(): Promise<void> {
    await this.presence.beat();
    await this.ender.setAsideAbandoned();
    await this.plugins.carryOutDue();
    await this.plan();
    await this.finish();
    await this.effects.endDue();
    await this.cases.doAll();
    await this.notices.doAll();
  }

  /** Starts the runs that changed rules bring. */
  async plan(): Promise<void> {
    await this.campaigns.plan();
  }

  /** Ends what is done: runs, and the watch over what they and imports worsened. */
  async finish(): Promise<void> {
    await this.ender.endAll();
    await this.holds.settleAll();
  }
}
