import { Injectable } from '@nestjs/common';
import { Clock, Failpoints, UnitOfWork } from '@xinheng/platform';
import { SYSTEM_ACTOR } from '../accounts/actor.js';
import { AuditService } from '../audit/audit.service.js';
import { EvaluationInputs } from '../evaluations/evaluation-inputs.js';
import { GradeWatch } from '../evaluations/grade-watch.js';
import { EvaluationResultsRepository } from '../evaluations/evaluation-results.repository.js';
import type { FencedState } from '../evaluations/evaluation-states.repository.js';
import { gradeBatch } from '../evaluations/grade-batch.js';
import type { CurrentProgram } from '../evaluations/scheme-programs.js';

/** Claimed subjects of one scheme, and by what they are graded. */
export interface TrickleBatch {
  readonly scheme: string;
  readonly asOf: string;
  readonly program: CurrentProgram;
  readonly held: ReadonlyMap<number, FencedState>;
}

/** Grades claimed subjects and commits what changed, in one transaction. */
@Injectable()
export class TrickleGrader {
  constructor(
    private readonly clock: Clock,
    private readonly failpoints: Failpoints,
    private readonly unitOfWork: UnitOfWork,
    private readonly inputs: EvaluationInputs,
    private readonly results: EvaluationResultsRepository,
    private readonly watch: GradeWatch,
    private readonly audit: AuditService,
  ) {}

  /** Whoever was claimed by another worker meanwhile is passed over. */
  async grade({ scheme, asOf, program, held }: TrickleBatch): Promise<void> {
    await this.failpoints.pass('trickle-claimed');
    const knownAt = this.clock.instant();
    const batch = await this.inputs.read({ subjects: [...held.keys()] }, { asOf });
    const outcome = gradeBatch(program.program, batch, held, program.factsHash);
    await this.failpoints.pass('trickle-graded');
    const { definitionsHash, grades, version } = program;
    await this.unitOfWork.run(async (tx) => {
      await this.failpoints.pass('trickle-begun');
      const graded = { scheme, asOf, knownAt, definitionsHash, version, grades, run: null };
      const context = { ...graded, writtenAt: this.clock.instant() };
      const { results, moved, graded: read } = await this.results.write(tx, context, outcome, held);
      await this.watch.graded(tx, { scheme, on: asOf, moved, graded: read });
      if (results > 0) {
        await this.audit.append(tx, {
          actor: SYSTEM_ACTOR,
          action: 'evaluations.write',
          objectType: 'scheme',
          objectId: scheme,
          after: { results },
        });
      }
      await this.failpoints.pass('trickle-written');
    });
    await this.failpoints.pass('trickle-committed');
  }
}
