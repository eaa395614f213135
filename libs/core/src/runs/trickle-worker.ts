import { Injectable } from '@nestjs/common';
import { Clock, UnitOfWork } from '@xinheng/platform';
import { SYSTEM_ACTOR } from '../accounts/actor.js';
import { AuditService } from '../audit/audit.service.js';
import { DefinitionsService } from '../definitions/definitions.service.js';
import { EvaluationsRepository } from '../evaluations/evaluations.repository.js';
import { gradeBatch } from '../evaluations/grade-batch.js';
import { SchemePrograms } from '../evaluations/scheme-programs.js';
import { SubjectInputsRepository } from '../records/subject-inputs.repository.js';

/** How many marked subjects are graded in one transaction: small, so that each is new soon. */
const BATCH = 500;

/** Grades who is marked, or due because time went on, without waiting for a run. */
@Injectable()
export class TrickleWorker {
  constructor(
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
    private readonly definitions: DefinitionsService,
    private readonly programs: SchemePrograms,
    private readonly evaluations: EvaluationsRepository,
    private readonly inputs: SubjectInputsRepository,
    private readonly audit: AuditService,
  ) {}

  /** Works until nobody waits under any scheme that is regraded on marks; answers how many were graded. */
  async work(): Promise<number> {
    const { plugins } = await this.definitions.current();
    const today = this.clock.today();
    let graded = 0;
    for (const plugin of plugins) {
      for (const scheme of plugin.schemes) {
        // A calendar-year scheme is graded only in its rounds.
        if (scheme.cycle.mode === 'calendar-year') continue;
        graded += await this.workScheme(`${plugin.id}:${scheme.key}`, today);
      }
    }
    return graded;
  }

  private async workScheme(scheme: string, today: string): Promise<number> {
    let graded = 0;
    for (;;) {
      const subjects = await this.evaluations.waiting(scheme, today, this.clock.instant(), BATCH);
      if (subjects.length === 0) return graded;
      const progress = await this.gradeSubjects(scheme, today, subjects);
      graded += progress;
      // Who was written by a run meanwhile is passed over and found again by the next sweep.
      if (progress === 0 || subjects.length < BATCH) return graded;
    }
  }

  private async gradeSubjects(scheme: string, asOf: string, subjects: readonly number[]): Promise<number> {
    const { program, definitionsHash, version } = await this.programs.of(scheme, asOf);
    const held = await this.evaluations.heldOf(scheme, subjects);
    const knownAt = this.clock.instant();
    const batch = await this.inputs.read({ subjects }, { asOf });
    const outcome = gradeBatch(program, batch, held);
    return this.unitOfWork.run(async (tx) => {
      const context = {
        scheme,
        asOf,
        knownAt,
        definitionsHash,
        version,
        run: null,
        cause: 'mark' as const,
        writtenAt: knownAt,
      };
      const written = await this.evaluations.write(tx, context, outcome.changes, held);
      await this.evaluations.confirm(tx, scheme, outcome.confirmed);
      const results = written.filter((change) => change.isNewResult).length;
      if (results > 0) {
        await this.audit.append(tx, {
          actor: SYSTEM_ACTOR,
          action: 'evaluations.write',
          objectType: 'scheme',
          objectId: scheme,
          after: { subjects: written.length, results },
        });
      }
      return written.length + outcome.confirmed.size;
    });
  }
}
