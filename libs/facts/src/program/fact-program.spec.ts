import { decimalToJson, type Json, type Value } from '@xinheng/logic';
import fc from 'fast-check';
import type { FactDefinition } from '../definitions.js';
import type { SubjectInput, SubjectRecord } from '../model.js';
import { derived, fact, firm, plugin, record } from '../test-definitions.js';
import { compileFacts } from './compile-facts.js';

const asOf = '2022-06-30';

/** The value of one fact of the tests' plugin, decimals as numbers. */
function valueOf(
  definition: FactDefinition,
  input: SubjectInput,
  on = asOf,
  others: readonly FactDefinition[] = [],
): unknown {
  const program = compileFacts([plugin([...others, definition])], 'p', [definition.key], on);
  const position = program.layout().get(definition.key) ?? -1;
  return plain(program.read(input).row[position] ?? null);
}

const plain = (value: Value): unknown => (typeof value === 'bigint' ? decimalToJson(value) : value);
const withRecords = (...records: readonly SubjectRecord[]): SubjectInput => firm({ records });

describe('which records count on a day', () => {
  const count = fact('n', { from: { records: { items: ['penalty'] } } });
  const inState = fact('s', { type: 'boolean', aggregate: 'exists', from: { records: { items: ['state'] } } });

  it.each<[string, Partial<SubjectRecord>, number]>([
    ['counts from the day of its decision', {}, 1],
    ['does not count before it', { decidedOn: '2022-07-01' }, 0],
    ['counts from countsFrom where that is later', { countsFrom: '2022-07-01' }, 0],
    ['counts on the day of countsFrom itself', { countsFrom: asOf }, 1],
    ['counts until the day before its repair', { repairedOn: '2022-07-01' }, 1],
    ['does not count from the day of its repair', { repairedOn: asOf }, 0],
    ['counts on no day once it is void', { voidedOn: '2023-01-01' }, 0],
    ['goes on counting when an event has ended', { endedOn: '2022-02-01' }, 1],
  ])('an event %s', (_, more, expected) => {
    expect(valueOf(count, withRecords(record('r', 'penalty', '2022-01-10', more)))).toBe(expected);
  });

  it.each<[string, Partial<SubjectRecord>, boolean]>([
    ['holds while it has no end', {}, true],
    ['holds on the day before its end', { endedOn: '2022-07-01' }, true],
    ['holds no more on the day of its end', { endedOn: asOf }, false],
    ['holds no more once it is repaired', { repairedOn: asOf }, false],
    ['never held once it is void', { voidedOn: asOf }, false],
  ])('a state %s', (_, more, expected) => {
    expect(valueOf(inState, withRecords(record('r', 'state', '2022-01-10', more)))).toBe(expected);
  });

  it('weighs a record by the first row of the table that matches', () => {
    const serious = fact('n', { from: { records: { severity: ['serious'] } } });
    const general = fact('n', { from: { records: { severity: ['general'] } } });
    const input = withRecords(
      record('a', 'penalty', '2022-01-10', { fields: { kind: 'closure' } }),
      record('b', 'penalty', '2022-01-11'),
      record('c', 'praise', '2022-01-12'),
    );
    expect([valueOf(serious, input), valueOf(general, input)]).toEqual([1, 1]);
  });

  it('asks all of item, nature, severity and filter at once', () => {
    const both = fact('n', {
      from: {
        records: { nature: ['negative'], severity: ['general'], filter: { '==': [{ var: 'item' }, 'arrears'] } },
      },
    });
    const input = withRecords(record('a', 'arrears', '2022-01-10'), record('b', 'penalty', '2022-01-11'));
    expect(valueOf(both, input)).toBe(1);
  });
});

describe('[R-HLJ-92] records of before an edition', () => {
  const turn = '2022-03-01';
  const input = withRecords(
    record('a', 'arrears', '2022-01-10'),
    record('b', 'arrears', turn),
    record('c', 'penalty', '2022-01-11'),
  );
  const countOn = (definitions: ReturnType<typeof plugin>, on: string): unknown => {
    const program = compileFacts([definitions], 'p', ['n'], on);
    return plain(program.read(input).row[program.layout().get('n') ?? -1] ?? null);
  };

  it.each([
    ['old-rule', '2022-02-28', 2],
    ['old-rule', turn, 2],
    ['new-rule', '2022-02-28', 2],
    ['new-rule', turn, 1],
  ] as const)('are weighed by the %s as of %s: %i', (olderRecords, on, expected) => {
    const general = fact('n', { from: { records: { severity: ['general'] } } });
    const { classifications } = plugin();
    const [closure, row] = classifications;
    if (closure === undefined || row === undefined) throw new Error('The tests have two rows');
    const before = { ...row, items: ['arrears'], inForceUntil: '2022-02-28' };
    const after = { ...before, severity: 'none' as const, inForceFrom: turn, inForceUntil: null, olderRecords };
    const penalties = { ...row, key: 'penalties', items: ['penalty'] };
    const rows = [closure, before, after, penalties];
    expect(countOn(plugin([general], { classifications: rows }), on)).toBe(expected);
  });

  it.each([
    ['old-rule', '2022-02-28', 2],
    ['old-rule', turn, 3],
    ['new-rule', turn, 1],
  ] as const)('are chosen by the %s of a fact as of %s: %i', (olderRecords, on, expected) => {
    const before = fact('n', { from: { records: { items: ['arrears', 'penalty'] } }, inForceUntil: '2022-02-28' });
    const filter: Json = { '==': [{ var: 'decidedOn' }, { date: turn }] };
    const after = fact('n', { from: { records: { items: ['arrears'], filter } }, inForceFrom: turn, olderRecords });
    // The new edition chooses the record of its own day; by the old rule the two of before are counted besides.
    expect(countOn(plugin([before, after]), on)).toBe(expected);
  });

  it('are of the item as its edition says that judges them', () => {
    const count = fact('n', { from: { records: { nature: ['negative'] } } });
    const catalogue = plugin().catalogue.flatMap((one) =>
      one.key === 'arrears'
        ? [
            { ...one, inForceUntil: '2022-02-28' },
            { ...one, nature: 'basic' as const, inForceFrom: turn, olderRecords: 'new-rule' as const },
          ]
        : [one],
    );
    expect(countOn(plugin([count], { catalogue }), '2022-02-28')).toBe(2);
    expect(countOn(plugin([count], { catalogue }), turn)).toBe(1);
  });
});

describe('the window', () => {
  it.each([
    ['P1Y', '2021-06-30', '2022-06-30', 0, 'the day a year before is outside'],
    ['P1Y', '2021-07-01', '2022-06-30', 1, 'the day after it is inside'],
    ['P1Y', '2022-06-30', '2022-06-30', 1, 'the day itself is inside'],
    ['P1Y', '2023-02-28', '2024-02-29', 0, 'a leap day minus a year is 28 February, outside'],
    ['P1Y', '2023-03-01', '2024-02-29', 1, '1 March is inside'],
    ['P1Y', '2024-02-29', '2025-02-28', 1, 'a leap day is inside until 28 February'],
    ['P1Y', '2024-02-29', '2025-03-01', 0, 'and outside on 1 March'],
    ['P3M', '2022-02-28', '2022-05-31', 0, '31 May minus three months is 28 February'],
    ['P30D', '2022-05-31', '2022-06-30', 0, 'days are counted as days'],
  ])('of %s holds a record of %s on %s: %i (%s)', (last, decidedOn, on, expected) => {
    expect(valueOf(fact('n', { window: { last } }), withRecords(record('r', 'arrears', decidedOn)), on)).toBe(expected);
  });

  it('of the calendar year begins on 1 January', () => {
    const inYear = fact('n', { window: { calendarYear: true } });
    const input = withRecords(record('a', 'arrears', '2021-12-31'), record('b', 'arrears', '2022-01-01'));
    expect(valueOf(inYear, input)).toBe(1);
  });

  it('looks at the day it is told to; without countsFrom at the decision', () => {
    const late = record('a', 'arrears', '2021-01-01', { occurredOn: '2022-06-01', countsFrom: '2022-05-01' });
    const last = 'P3M';
    const on = (day: 'decidedOn' | 'occurredOn' | 'countsFrom') =>
      valueOf(fact('n', { window: { last, on: day } }), withRecords(late));
    expect([on('decidedOn'), on('occurredOn'), on('countsFrom')]).toEqual([0, 1, 1]);
    const plainRecord = withRecords(record('a', 'arrears', '2022-06-01'));
    expect(valueOf(fact('n', { window: { last, on: 'countsFrom' } }), plainRecord)).toBe(1);
  });

  it('takes its length from a dated parameter, as it is on the day', () => {
    const spanned = fact('n', { window: { last: { var: 'param.span' } } });
    const input = withRecords(record('a', 'arrears', '2022-01-10'));
    expect(valueOf(spanned, input, '2022-08-14')).toBe(1);
    expect(valueOf(spanned, input, '2022-08-15')).toBe(0);
  });
});

describe('aggregates', () => {
  const amounts = withRecords(
    record('a', 'penalty', '2022-01-10', { fields: { kind: 'fine', amount: 0.1 } }),
    record('b', 'penalty', '2022-02-10', { fields: { kind: 'fine', amount: 0.2 } }),
    record('c', 'penalty', '2022-03-10', { fields: { kind: 'warning' } }),
    record('d', 'penalty', '2022-03-10', { fields: { kind: 'closure', amount: 0.2 } }),
  );
  const amount = (aggregate: FactDefinition['aggregate'], more: Partial<FactDefinition> = {}) =>
    fact('n', { type: 'decimal', aggregate, field: 'fields.amount', ...more });

  it('adds decimals exactly: 0.1 + 0.2 + 0.2 is 0.5', () => {
    expect(valueOf(amount('sum'), amounts)).toBe(0.5);
  });

  it.each<[FactDefinition['aggregate'], unknown]>([
    ['min', 0.1],
    ['max', 0.2],
    // 0.5 / 3, rounded half away from zero to ten places.
    ['average', 0.1666666667],
  ])('passes over records without the field: %s', (aggregate, expected) => {
    expect(valueOf(amount(aggregate), amounts)).toBe(expected);
  });

  it('counts distinct values', () => {
    expect(valueOf(fact('n', { aggregate: 'distinct', field: 'fields.kind' }), amounts)).toBe(3);
  });

  it('takes the latest by day, then by the greatest record id by code point', () => {
    expect(valueOf(fact('n', { type: 'string', aggregate: 'latest', field: 'fields.kind' }), amounts)).toBe('closure');
  });

  it('counts the days since the latest', () => {
    expect(valueOf(fact('n', { aggregate: 'daysSinceLatest' }), amounts)).toBe(112);
  });

  it.each<[FactDefinition, unknown]>([
    [fact('n'), 0],
    [fact('n', { aggregate: 'distinct', field: 'fields.kind' }), 0],
    [amount('sum'), 0],
    [fact('n', { type: 'boolean', aggregate: 'exists' }), false],
    [amount('max'), null],
    [amount('min', { absent: 7.5 }), 7.5],
    [fact('n', { aggregate: 'daysSinceLatest' }), null],
  ])('gives over nothing what the law of the format says (%#)', (definition, expected) => {
    expect(valueOf(definition, firm())).toBe(expected);
  });
});

describe('facts that read no records', () => {
  it('reads what the subject is', () => {
    const capacity = fact('c', { type: 'decimal', from: { subject: { attribute: 'capacity' } } });
    const subject = { ...firm().subject, attributes: { capacity: 12.5 } };
    expect(valueOf(capacity, { subject })).toBe(12.5);
    expect(valueOf(capacity, firm())).toBeNull();
  });

  it('holds a member of a list until the day before it leaves', () => {
    const listed = fact('l', { type: 'boolean', from: { list: 'black' } });
    const member = (endedOn: string | null) => firm({ lists: [{ list: 'p:black', enteredOn: '2022-01-01', endedOn }] });
    expect(valueOf(listed, member(null))).toBe(true);
    expect(valueOf(listed, member('2022-07-01'))).toBe(true);
    expect(valueOf(listed, member(asOf))).toBe(false);
    expect(valueOf(listed, member(null), '2021-12-31')).toBe(false);
  });

  it('takes a commitment that was found broken as broken from the day after it was due', () => {
    const broken = fact('b', { from: { commitments: { state: ['broken'] } }, aggregate: 'count' });
    const due = (dueOn: string) => firm({ commitments: [{ kind: 'x', madeOn: '2022-01-01', dueOn, state: 'broken' }] });
    expect(valueOf(broken, due('2022-06-29'))).toBe(1);
    expect(valueOf(broken, due('2022-06-30'))).toBe(0);
  });

  it('calls nothing broken by itself: an overdue promise is pending until somebody finds otherwise', () => {
    const pending = fact('b', { from: { commitments: { state: ['pending'] } }, aggregate: 'count' });
    const overdue = firm({ commitments: [{ kind: 'x', madeOn: '2022-01-01', dueOn: '2022-02-01', state: 'pending' }] });
    expect(valueOf(pending, overdue)).toBe(1);
  });

  it('takes the last rounds before the day, then filters', () => {
    const poor = fact('p', {
      from: { evaluations: { scheme: 'grade', rounds: 2, filter: { '==': [{ var: 'grade' }, 'B'] } } },
      aggregate: 'count',
    });
    const rounds = ['2020-12-31', '2021-12-31', '2022-06-30'].map((day) => ({
      scheme: 'p:grade',
      asOf: day,
      grade: 'B',
    }));
    expect(
      valueOf(poor, firm({ evaluations: [...rounds, { scheme: 'p:grade', asOf: '2019-12-31', grade: 'B' }] })),
    ).toBe(2);
  });

  it('takes the rounds of the last calendar years only, years without a round not filled', () => {
    const years = fact('y', { from: { evaluations: { scheme: 'grade', lastYears: 3 } }, aggregate: 'count' });
    const rounds = ['2017-12-31', '2018-12-31', '2019-12-31', '2021-12-31'].map((day) => ({
      scheme: 'p:grade',
      asOf: day,
      grade: 'B',
    }));
    expect(valueOf(years, firm({ evaluations: rounds }))).toBe(2);
  });

  it('computes from earlier facts', () => {
    const total = derived('t', 'integer', { '+': [{ var: 'n' }, 10] });
    expect(valueOf(total, withRecords(record('a', 'arrears', '2022-01-10')), asOf, [fact('n')])).toBe(11);
  });
});

describe('what must not matter', () => {
  const definitions = [
    fact('count', { window: { last: 'P1Y' } }),
    fact('sum', { type: 'decimal', aggregate: 'sum', field: 'fields.amount' }),
    fact('latest', { type: 'string', aggregate: 'latest', field: 'fields.kind' }),
    fact('distinct', { aggregate: 'distinct', field: 'fields.kind' }),
    fact('average', { type: 'decimal', aggregate: 'average', field: 'fields.amount' }),
  ];
  const names = definitions.map(({ key }) => key);
  const program = compileFacts([plugin(definitions)], 'p', names, asOf);
  const records = fc.uniqueArray(
    fc.record({
      id: fc.stringMatching(/^[a-z]{1,4}$/),
      day: fc.integer({ min: 1, max: 28 }),
      month: fc.integer({ min: 1, max: 9 }),
      kind: fc.constantFrom('fine', 'warning', 'closure'),
      amount: fc.integer({ min: 0, max: 10_000 }).map((cents) => cents / 100),
    }),
    { selector: ({ id }) => id, maxLength: 30 },
  );
  const made = (drafts: readonly { id: string; day: number; month: number; kind: string; amount: number }[]) =>
    drafts.map(({ id, day, month, kind, amount }) =>
      record(id, 'penalty', `2022-0${String(month)}-${String(day).padStart(2, '0')}`, { fields: { kind, amount } }),
    );

  it('is the order in which records come', () => {
    fc.assert(
      fc.property(
        records.chain((drafts) =>
          fc.tuple(fc.constant(drafts), fc.shuffledSubarray(drafts, { minLength: drafts.length })),
        ),
        ([drafts, shuffled]) => {
          expect(program.read(withRecords(...made(shuffled))).row).toEqual(
            program.read(withRecords(...made(drafts))).row,
          );
        },
      ),
    );
  });

  it('is what was voided: any number of voided records changes nothing', () => {
    fc.assert(
      fc.property(records, records, (drafts, voided) => {
        const own = made(drafts);
        const taken = made(voided).map((one, index) => ({
          ...one,
          id: `void-${String(index)}`,
          voidedOn: '2022-01-01',
        }));
        expect(program.read(withRecords(...own, ...taken)).row).toEqual(program.read(withRecords(...own)).row);
      }),
    );
  });

  it('names behind a fact exactly the records that it counted', () => {
    const position = program.layout().get('count') ?? -1;
    fc.assert(
      fc.property(records, (drafts) => {
        const input = withRecords(...made(drafts));
        expect(program.recordsBehind(input).get(position)?.length).toBe(program.read(input).row[position]);
      }),
    );
  });
});
