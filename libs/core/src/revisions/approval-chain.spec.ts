import fc from 'fast-check';
import {
  barOfAgreement,
  openStepsOf,
  seatOf,
  type ApprovalAgreement,
  type ApprovalStep,
  type ChainStanding,
} from './approval-chain.js';

const step = (key: string, kind: ApprovalStep['kind'], unitId: string, need: 'any' | 'all' = 'any'): ApprovalStep => ({
  key,
  title: key,
  kind,
  unitId,
  who: { role: 'approver' },
  need,
});
const STEPS = [
  step('legal', 'legal-review', 'law'),
  step('tax', 'countersign', 'tax'),
  step('market', 'countersign', 'market', 'all'),
  step('leader', 'leader', 'city'),
];
const person = (accountId: string, unitId: string) => ({ accountId, unitId, roles: ['approver' as const] });
const PEOPLE = [
  person('l', 'law'),
  person('t', 'tax'),
  person('m1', 'market'),
  person('m2', 'market'),
  person('c', 'city'),
  person('p1', 'province'),
  person('p2', 'province'),
];
const standing = (over: Partial<ChainStanding> = {}): ChainStanding => ({
  steps: STEPS,
  agreements: [],
  authors: new Set(['e']),
  people: PEOPLE,
  unitAbove: new Map([
    ['law', 'city'],
    ['tax', 'city'],
    ['market', 'city'],
    ['city', 'province'],
  ]),
  ...over,
});
const by = (key: string, accountId: string, onBehalfOf: string | null = null): ApprovalAgreement => ({
  step: key,
  accountId,
  onBehalfOf,
});
const openKeys = (now: ChainStanding) => openStepsOf(now).map(({ key }) => key);

describe('an approval chain', () => {
  it('opens its steps in order, and countersigning units side by side', () => {
    const agreements: ApprovalAgreement[] = [];
    const now = () => standing({ agreements: [...agreements] });
    expect(openKeys(now())).toEqual(['legal']);
    expect(barOfAgreement('leader', by('leader', 'c'), now())).toBe('step');
    agreements.push(by('legal', 'l'));
    expect(openKeys(now())).toEqual(['tax', 'market']);
    agreements.push(by('market', 'm2'));
    expect(openKeys(now())).toEqual(['tax', 'market']);
    agreements.push(by('tax', 't'), by('market', 'm1'));
    expect(openKeys(now())).toEqual(['leader']);
    agreements.push(by('leader', 'c'));
    expect(openKeys(now())).toEqual([]);
  });

  it('goes up to the first unit above that has a second person', () => {
    expect(seatOf(STEPS[0], standing({ authors: new Set(['l']) }))).toEqual({
      unitId: 'city',
      isAbove: true,
      accounts: ['c'],
    });
    const both = standing({ authors: new Set(['l', 'c']) });
    expect(seatOf(STEPS[0], both)).toMatchObject({ unitId: 'province', accounts: ['p1', 'p2'] });
    const nobody = standing({ authors: new Set(['l']), unitAbove: new Map() });
    expect(seatOf(STEPS[0], nobody).unitId).toBeNull();
  });

  it('lets no editor agree, not as a deputy and not through one', () => {
    const now = standing({ authors: new Set(['e', 'l']) });
    expect(barOfAgreement('legal', by('legal', 'e'), now)).toBe('same-person');
    expect(barOfAgreement('legal', by('legal', 'e', 'c'), now)).toBe('same-person');
    expect(barOfAgreement('legal', by('legal', 'd', 'l'), now)).toBe('same-person');
    expect(barOfAgreement('legal', by('legal', 'd', 'c'), now)).toBeNull();
    expect(barOfAgreement('legal', by('legal', 'd'), now)).toBe('not-asked');
  });

  it('does not let one of two who must both agree stand in for the other', () => {
    const now = standing({ agreements: [by('legal', 'l')] });
    expect(barOfAgreement('market', by('market', 'm2', 'm1'), now)).toBe('not-asked');
    expect(barOfAgreement('market', by('market', 'd', 'm1'), now)).toBeNull();
    const half = standing({ agreements: [by('legal', 'l'), by('market', 'd', 'm1')] });
    expect(barOfAgreement('market', by('market', 'd', 'm2'), half)).toBe('agreed-already');
    expect(barOfAgreement('market', by('market', 'm2'), half)).toBeNull();
  });

  it('holds four eyes and one person at one step, and is never stuck while anybody is asked, whatever is tried in whatever order', () => {
    const ids = ['e', 'd', ...PEOPLE.map(({ accountId }) => accountId)];
    const call = fc.record({
      step: fc.constantFrom(...STEPS.map(({ key }) => key)),
      accountId: fc.constantFrom(...ids),
      onBehalfOf: fc.option(fc.constantFrom(...ids), { freq: 2 }),
    });
    let finished = 0;
    fc.assert(
      fc.property(fc.subarray(ids), fc.array(call, { minLength: 100, maxLength: 400 }), (writers, calls) => {
        const authors = new Set(writers.slice(0, 3));
        let now = standing({ authors });
        for (const one of calls) {
          if (barOfAgreement(one.step, one, now) === null) now = { ...now, agreements: [...now.agreements, one] };
        }
        for (const { key } of openStepsOf(now)) {
          const { accounts } = seatOf(
            STEPS.find((one) => one.key === key)!,
            now,
          );
          const free = accounts.filter((id) => barOfAgreement(key, by(key, id), now) === null);
          expect(free.length > 0 || accounts.length === 0).toBe(true);
        }
        const hands = now.agreements.flatMap(({ accountId, onBehalfOf }) => [
          ...new Set([accountId, onBehalfOf ?? accountId]),
        ]);
        expect(hands.filter((id) => authors.has(id))).toEqual([]);
        expect(new Set(hands).size).toBe(hands.length);
        const order = now.agreements.map((one) => ['legal', 'tax', 'market', 'leader'].indexOf(one.step));
        const stage = order.map((at) => (at === 2 ? 1 : at));
        expect(stage).toEqual([...stage].sort((a, b) => a - b));
        if (openStepsOf(now).length === 0) finished += 1;
      }),
      { numRuns: 200, seed: 20_221_126 },
    );
    expect(finished).toBeGreaterThan(0);
  });
});
