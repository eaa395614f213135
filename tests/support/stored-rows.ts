import type { SqlValue, Transaction } from '@xinheng/platform';

const AT = '2022-06-01T00:00:00.000Z';

type Values = Readonly<Record<string, SqlValue>>;

/** Puts a subject into the tables as it stands; answers its number. For suites that read and never write. */
export async function storeSubject(tx: Transaction, values: Values): Promise<number> {
  const state = { kind: 'enterprise', region: '130102', attributes: '{}', ...values };
  const id = await storeRow(tx, 'subject', { unit_id: 1, created_at: AT, updated_at: AT, last_version: 1, ...state });
  await storeRow(tx, 'subject_version', {
    subject_id: id,
    sequence: 1,
    valid_from: '0001-01-01',
    recorded_at: AT,
    ...state,
  });
  return id;
}

/** Puts records of a subject into the table, in their order. */
export async function storeRecords(tx: Transaction, subject: number, records: readonly Values[]): Promise<void> {
  for (const [order, record] of records.entries()) {
    await storeRow(tx, 'record', {
      subject_id: subject,
      sequence: order + 1,
      number: order + 1,
      op_id: `${subject}-${order}`,
      fields: '{}',
      act: 'enter',
      unit_id: 1,
      recorded_by: 1,
      entered_at: AT,
      recorded_at: AT,
      ...record,
    });
  }
}

/** Puts one row into a table; answers the number it was given, where the table gives one. */
export async function storeRow(tx: Transaction, table: string, values: Values): Promise<number> {
  const columns = Object.keys(values);
  const { insertId } = await tx.execute(
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    Object.values(values),
  );
  return insertId;
}
