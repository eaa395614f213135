import { Injectable } from '@nestjs/common';
import type { Transaction } from '@xinheng/platform';

/** All SQL over the state of its rules by which everybody under a scheme was graded last. */
@Injectable()
export class CampaignsRepository {
  /** The state of the rules that was planned for last; null where none ever was. Holds the scheme until the end of the transaction. */
  async plannedFor(tx: Transaction, scheme: string, at: string): Promise<string | null> {
    await tx.insertMissing('scheme_campaign', ['scheme', 'rules', 'planned_at'], ['scheme'], [[scheme, '', at]]);
    const [row] = await tx.query<{ rules: string }>(
      `SELECT rules FROM scheme_campaign WHERE scheme = ? ${tx.dialect.forUpdate}`,
      [scheme],
    );
    return row === undefined || row.rules === '' ? null : row.rules;
  }

  /** Notes for which state of the rules everybody is graded, and by which run; null where there was nobody. */
  async note(tx: Transaction, scheme: string, rules: string, run: number | null, at: string): Promise<void> {
    await tx.execute('UPDATE scheme_campaign SET rules = ?, run_id = ?, planned_at = ? WHERE scheme = ?', [
      rules,
      run,
      at,
      scheme,
    ]);
  }
}
