import { Injectable } from '@nestjs/common';
import { Clock, UnitOfWork } from '@xinheng/platform';
import { XinhengError } from '@xinheng/problem';
import type { Actor } from '../accounts/actor.js';
import { AuditService } from '../audit/audit.service.js';
import { GradeWatch } from '../evaluations/grade-watch.js';
import { EvaluationStatesRepository } from '../evaluations/evaluation-states.repository.js';
import { RunReaderService } from './run-reader.service.js';
import type { RunScope } from './run-state.js';
import { RunsRepository } from './runs.repository.js';

/** Makes results the announced ones. Until then they stand in the office and nowhere else. */
@Injectable()
export class AnnouncementsService {
  constructor(
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: RunReaderService,
    private readonly runs: RunsRepository,
    private readonly states: EvaluationStatesRepository,
    private readonly watch: GradeWatch,
    private readonly audit: AuditService,
  ) {}

  /**
   * Announces what stands of everybody a finished run covered.
   * @throws XinhengError `run-not-announceable` where the run is not finished or historical, `run-same-person` where
   *   the actor started it, `run-unknown`
   */
  async announce(actor: Actor, id: string): Promise<void> {
    const run = await this.reader.steerable(actor, id);
    if (run.state !== 'done' || run.purpose !== 'current') throw new XinhengError('conflict', 'run-not-announceable');
    if (String(run.created_by) === actor.accountId) throw new XinhengError('forbidden', 'run-same-person');
    const announcedOn = this.clock.today();
    const scope = JSON.parse(run.scope) as RunScope;
    await this.unitOfWork.run(async (tx) => {
      const subjects = await this.states.announce(tx, run.scheme, scope, announcedOn);
      await this.runs.setAnnounced(tx, run.id, announcedOn);
      await this.watch.announced(tx, run.scheme, announcedOn);
      await this.audit.append(tx, {
        actor,
        action: 'evaluation-runs.announce',
        objectType: 'evaluation-run',
        objectId: String(run.id),
        after: { subjects, announcedOn },
      });
    });
  }
}
