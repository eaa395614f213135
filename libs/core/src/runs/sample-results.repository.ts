import { Injectable } from '@nestjs/common';
import { placeholders, type Transaction } from '@xinheng/platform';

/** All SQL that takes away what was found about the sample. */
@Injectable()
export class SampleResultsRepository {
  /** Deletes the results of some subjects, what stands and what stood. */
  async removeOf(tx: Transaction, subjects: readonly number[]): Promise<void> {
    if (subjects.length === 0) return;
    for (const table of ['evaluation_state', 'evaluation', 'historical_evaluation', 'run_failure']) {
      await tx.execute(`DELETE FROM ${table} WHERE subject_id IN ${placeholders(subjects)}`, subjects);
    }
  }

  /** Deletes the runs of the time of the sample and their pictures: while it is there, nothing else is graded. */
  async removeRuns(tx: Transaction): Promise<void> {
    for (const table of ['run_shard', 'run_failure', 'historical_evaluation', 'evaluation_run', 'grade_snapshot']) {
      await tx.execute(`DELETE FROM ${table}`);
    }
    await tx.execute('UPDATE scheme_campaign SET run_id = NULL');
  }
}
