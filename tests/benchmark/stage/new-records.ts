import { StalenessService, type SubjectChange } from '@xinheng/core';
import { UnitOfWork } from '@xinheng/platform';
import { recordRow } from '../../support/population.js';
import type { Stage } from './stage.js';

const ITEM = 'hebei:arrears-utility';
const DAY = '2022-06-01';
/** Numbers that no record of the first population has. */
const FIRST_NUMBER = 500;

/** One in fifty, others in each round. */
export function twoPercent(subjects: number, round: number): readonly number[] {
  return Array.from({ length: Math.floor(subjects / 50) }, (_, index) => 1 + index * 50 + (round % 50));
}

/**
 * Gives each subject one more record that counts. `isMarked`: as an import does it, with a mark in the same
 * transaction; else the records are just there, as nothing in the product would leave them.
 */
export async function addRecords(
  stage: Stage,
  subjects: readonly number[],
  { round, isMarked }: { readonly round: number; readonly isMarked: boolean },
): Promise<void> {
  const at = stage.core.clock.instant();
  const record = { id: '', item: ITEM, decidedOn: DAY, occurredOn: DAY, fields: {} };
  const rows = subjects.map((subject) => recordRow(subject, FIRST_NUMBER + round, record, at));
  const changes = subjects.map((subject): SubjectChange => ({
    subject,
    kinds: ['enterprise'],
    regions: ['130000'],
    items: [ITEM],
  }));
  await new UnitOfWork(stage.database).run(async (tx) => {
    await tx.insertMany(
      'record',
      Object.keys(rows[0] ?? {}),
      rows.map((row) => Object.values(row)),
    );
    if (isMarked) await stage.core.get(StalenessService).mark(tx, changes, at);
  });
}
