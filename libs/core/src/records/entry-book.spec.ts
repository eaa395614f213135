import { EntryBook } from './entry-book.js';
import type { RecordRow } from './record-row.js';
import { identityOf, toldColumns, toldRecord, type ToldRecord } from './told-record.js';

function told(changes: Partial<ToldRecord> = {}): ToldRecord {
  const record = toldRecord({
    item: 'national:abnormal-operation',
    decidedOn: '2022-01-10',
    basisDocument: { kind: 'other-decision', number: '1号' },
    fields: { reason: '示例', empty: null },
  });
  if (record === null) throw new Error('no day');
  return { ...record, ...changes };
}

function row(record: ToldRecord, changes: Partial<RecordRow> = {}): RecordRow {
  return {
    ...toldColumns(record),
    subject_id: 1,
    sequence: 1,
    number: 1,
    op_id: 'op',
    row_key: identityOf(record),
    voided_on: null,
    repaired_on: null,
    unpublished_on: null,
    objected_since: null,
    act: 'enter',
    reason: null,
    moved_from: null,
    moved_to: null,
    unit_id: 1,
    is_sample: 0,
    batch_id: null,
    recorded_by: 1,
    entered_at: '2022-01-11T00:00:00.000Z',
    recorded_at: '2022-01-11T00:00:00.000Z',
    superseded_at: null,
    voided_at: null,
    ...changes,
  };
}

const voided = { voided_on: '2022-02-01', voided_at: '2022-02-01T00:00:00.000Z' };

describe('EntryBook', () => {
  it.each([
    ['nothing of the kind is known', [], told(), 'enter'],
    ['the same is known', [row(told())], told(), 'duplicate'],
    ['the same is known, shown until another day', [row(told())], told({ publicUntil: '2030-01-01' }), 'duplicate'],
    ['the same decision says something else', [row(told())], told({ decidedOn: '2022-01-11' }), 'refused'],
    ['another decision says the same', [row(told())], told({ basisDocument: null }), 'enter'],
    ['its state is told to have ended', [row(told())], told({ endedOn: '2022-03-01' }), 'end'],
    ['its end is known', [row(told({ endedOn: '2022-03-01' }))], told({ endedOn: '2022-04-01' }), 'duplicate'],
    ['it was repaired', [row(told(), { repaired_on: '2022-02-01' })], told({ endedOn: '2022-03-01' }), 'duplicate'],
    ['it was voided by a person', [row(told(), voided)], told(), 'duplicate'],
    ['it was withdrawn with its batch', [row(told(), { ...voided, row_key: null })], told(), 'enter'],
  ] as const)('where %s: %4$s', (_, known, record, verdict) => {
    expect(new EntryBook(known, true).book(1, record).verdict).toBe(verdict);
  });

  it('knows a line by what it said when it was entered, after it was corrected', () => {
    const corrected = row(told({ decidedOn: '2022-01-12' }), { row_key: identityOf(told()), act: 'correct' });
    const book = new EntryBook([corrected], true);
    expect(book.book(1, told()).verdict).toBe('duplicate');
    expect(book.book(1, told({ decidedOn: '2022-01-12' })).verdict).toBe('duplicate');
  });

  it('lets a person enter again what was voided', () => {
    expect(new EntryBook([row(told(), voided)], false).book(1, told()).verdict).toBe('enter');
  });

  it('keeps subjects apart, and takes what enters into account for what follows', () => {
    const book = new EntryBook([row(told())], true);
    expect(book.book(2, told()).verdict).toBe('enter');
    book.enter(2, told(), '2-000001');
    expect(book.book(2, told())).toEqual({ verdict: 'duplicate', record: '2-000001' });
    expect(book.book(2, told({ decidedOn: '2022-01-11' })).verdict).toBe('refused');
  });
});
