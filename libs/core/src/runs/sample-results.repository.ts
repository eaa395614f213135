import { Injectable } from '@nestjs/common';
import { placeholders, type Transaction } from '@xinheng/platform';

/** What speaks of single subjects. */
const ofSubjects = [
  'evaluation_state',
  'evaluation',
  'historical_evaluation',
  'round_register',
  'run_failure',
  'simulation_move',
];
/** What speaks of many at once; while the sample is there, of nobody else. */
const ofAll = [
  'effect_hold',
  'round_register',
  'evaluation_round',
  'run_shard',
  'run_failure',
  'historical_evaluation',
  'evaluation_run',
  'grade_snapshot',
  'simulation_move',
  'simulation_outcome',
  'simulation',
];

/** All SQL that takes away what was found about the sample. */
@Injectable()
export class SampleResultsRepository {
  /** Deletes the results of some subjects, what stands and what stood. */
  async removeOf(tx: Transaction, subjects: readonly number[]): Promise<void> {
    if (subjects.length === 0) return;
    for (const table of ofSubjects) {
      await tx.execute(`DELETE FROM ${table} WHERE subject_id IN ${placeholders(subjects)}`, subjects);
    }
  }

  /** Deletes the rounds, runs and simulations of the time of the sample, and the pictures for its trend. */
  async removeRuns(tx: Transaction): Promise<void> {
    for (const table of ofAll) await tx.execute(`DELETE FROM ${table}`);
    await tx.execute('UPDATE scheme_campaign SET run_id = NULL');
  }
}
