import { Injectable } from '@nestjs/common';
import { Clock, Log, UnitOfWork, type Transaction } from '@xinheng/platform';
import { SYSTEM_ACTOR } from '../accounts/actor.js';
import { UnitsService } from '../accounts/units.service.js';
import { AuditService } from '../audit/audit.service.js';
import { DefinitionsService } from '../definitions/definitions.service.js';
import { CampaignsRepository } from './campaigns.repository.js';
import { rulesState } from './rules-state.js';
import { RunPlanner } from './run-planner.js';
import { RunsRepository, type NewRun } from './runs.repository.js';

/**
 * Starts a run over everybody when the rules of a scheme change: no mark per subject is written, and marks do not wait
 * behind it. Whether a change was seen stands in the database, so that nothing is missed and nothing is done twice.
 */
@Injectable()
export class CampaignsService {
  /** What this process has seen planned, so that it asks the database only about what is new. */
  private readonly seen = new Map<string, string>();

  constructor(
    private readonly clock: Clock,
    private readonly log: Log,
    private readonly unitOfWork: UnitOfWork,
    private readonly definitions: DefinitionsService,
    private readonly planner: RunPlanner,
    private readonly runs: RunsRepository,
    private readonly campaigns: CampaignsRepository,
    private readonly units: UnitsService,
    private readonly audit: AuditService,
  ) {}

  /** Plans what is to be planned; answers the runs it started. */
  async plan(): Promise<readonly number[]> {
    const current = await this.definitions.current();
    const today = this.clock.today();
    const started: number[] = [];
    for (const scheme of current.schemesOnMarks(today)) {
      const rules = rulesState(current, scheme, today);
      if (this.seen.get(scheme) === rules) continue;
      const run = await this.planScheme(scheme, rules);
      if (run !== null) started.push(run);
      this.seen.set(scheme, rules);
    }
    return started;
  }

  private async planScheme(scheme: string, rules: string): Promise<number | null> {
    const plan = await this.planner.plan(SYSTEM_ACTOR, { scheme });
    return this.unitOfWork.run(async (tx) => {
      const at = this.clock.instant();
      if ((await this.campaigns.plannedFor(tx, scheme, at)) === rules) return null;
      const run = plan.shards.length === 0 ? null : await this.start(tx, plan);
      await this.campaigns.note(tx, scheme, rules, run, at);
      return run;
    });
  }

  private async start(tx: Transaction, plan: NewRun): Promise<number> {
    const unit = (await this.units.root(tx)) ?? 0;
    const run = await this.runs.insert(tx, { ...plan, unit });
    const { scheme, asOf, definitionsHash } = plan;
    await this.audit.append(tx, {
      actor: SYSTEM_ACTOR,
      action: 'evaluation-runs.start',
      objectType: 'evaluation-run',
      objectId: String(run),
      after: { scheme, asOf, definitionsHash },
    });
    tx.afterCommit(() => {
      this.log.info('The rules of a scheme changed; everybody under it is graded again', { scheme, run });
    });
    return run;
  }
}
