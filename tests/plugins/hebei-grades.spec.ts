import { compileScheme, type Evaluation } from '@xinheng/grading';
import type { SubjectInput } from '@xinheng/facts';
import { general, input, licenceRevoked, onSeriousList, penalty, record, utilityArrears } from './hebei-input.js';
import { shipped } from './plugin-folders.js';

const [national, hebei] = [shipped('national'), shipped('hebei')];
const definitions = [national, hebei];
const scheme = 'hebei:enterprise-grade';

function evaluate(given: SubjectInput, asOf = '2022-06-30'): Evaluation {
  const outcome = compileScheme(definitions, scheme, asOf).evaluate(given);
  if (outcome.status !== 'graded') throw new Error(`not graded: ${outcome.status}`);
  return outcome;
}
const gradeOf = (given: SubjectInput, asOf?: string) => evaluate(given, asOf).grade;
const basis = { document: 'heb-2022', article: '四(三)' };
const severe = { fields: { severeConsequence: true } };

describe('the edge rows of the Hebei grades', () => {
  it.each([
    // general, serious, on the list, severe consequence, licence revoked → grade
    [0, 0, false, false, false, 'A'],
    [1, 0, false, false, false, 'B'],
    [5, 0, false, false, false, 'B'],
    [6, 0, false, false, false, 'C'],
    [0, 1, false, false, false, 'C'],
    [0, 0, true, false, false, 'C'],
    [1, 0, false, true, false, 'C'],
    [0, 0, false, false, true, 'D'],
    [6, 1, true, true, true, 'D'],
  ])('[R-HEB-16] %d general, %d serious, list %s, severe %s, revoked %s gives %s', (...row) => {
    const [times, serious, list, isSevere, revoked, grade] = row;
    const records = [
      ...general(isSevere ? times - 1 : times),
      ...(isSevere ? [utilityArrears('2022-03-01', severe)] : []),
      ...(serious > 0 ? [penalty('2022-03-02', { orderedToClose: true })] : []),
      ...(revoked ? [licenceRevoked('2022-03-03')] : []),
    ];
    expect(gradeOf(input(records, list ? [onSeriousList('2022-03-04')] : []))).toBe(grade);
  });

  it('[R-HEB-19] gives A for a general record of exactly one year ago, and B for one a day later', () => {
    expect(gradeOf(input([utilityArrears('2021-06-30')]))).toBe('A');
    expect(gradeOf(input([utilityArrears('2021-07-01')]))).toBe('B');
  });

  it('[R-HEB-22] gives D, never C, where the permit revoked is the business licence', () => {
    const both = penalty('2022-01-10', { permitRevoked: true, businessLicenceRevoked: true });
    expect(gradeOf(input([both]))).toBe('D');
    expect(gradeOf(input([penalty('2022-01-10', { permitRevoked: true })]))).toBe('C');
  });
});

describe('[R-HEB-16] the four grades', () => {
  it('are A 守信, B 一般失信, C 严重失信 and D “黑名单”, best first', () => {
    const grades = hebei.schemes[0]?.grades ?? [];
    expect(grades.map(({ key, title }) => [key, title])).toEqual([
      ['A', '守信'],
      ['B', '一般失信'],
      ['C', '严重失信'],
      ['D', '“黑名单”'],
    ]);
  });

  it.each([
    ['2023-02-28', '2024-02-29', 'A'],
    ['2023-03-01', '2024-02-29', 'B'],
    ['2024-02-29', '2025-02-28', 'B'],
    ['2024-02-29', '2025-03-01', 'A'],
  ])('count a record decided on %s as of %s as %s', (decidedOn, asOf, grade) => {
    expect(gradeOf(input([utilityArrears(decidedOn)]), asOf)).toBe(grade);
  });

  it('tell the day on which they next change by themselves', () => {
    expect(evaluate(input([utilityArrears('2022-01-10')])).nextChangeOn).toBe('2023-01-10');
    expect(evaluate(input([])).nextChangeOn).toBeNull();
  });
});

describe('[R-HEB-2] automatic classification', () => {
  it('asks nothing of a person: the same records give the same grade, in any order', () => {
    const records = [...general(4), penalty('2022-02-01', { fined: true }), licenceRevoked('2030-01-01')];
    const forward = evaluate(input(records));
    const backward = evaluate(input([...records].reverse()));
    expect(backward).toEqual(forward);
    expect(forward.grade).toBe('B');
  });

  it('takes no grade from what a person writes about the subject', () => {
    const attributes = { ownership: '驻冀央企', 'monopoly-industry': '金融', 'new-industry': true };
    expect(gradeOf(input(general(6), [], { attributes }))).toBe('C');
  });

  it('is repeated every year', () => {
    expect(hebei.schemes[0]?.cycle).toEqual({ mode: 'rolling', every: 'P1Y' });
  });
});

describe('[R-HEB-19] grade A', () => {
  it('is for no record of dishonesty, or none that counts', () => {
    expect(evaluate(input([]))).toMatchObject({ grade: 'A', rule: 'otherwise' });
    expect(gradeOf(input([utilityArrears('2022-01-10', { repairedOn: '2022-06-30' })]))).toBe('A');
    expect(gradeOf(input([utilityArrears('2022-01-10', { voidedOn: '2022-08-01' })]))).toBe('A');
    expect(gradeOf(input([record('national:administrative-licence', '2022-01-10')]))).toBe('A');
  });
});

describe('[R-HEB-20] grade B', () => {
  it.each([1, 2, 3, 4, 5])('is for %d general records without severe consequences', (times) => {
    expect(evaluate(input(general(times)))).toMatchObject({ grade: 'B', rule: 'few-general' });
  });

  it('is not for one with severe consequences, unless the parameter is switched off', () => {
    const given = input([utilityArrears('2022-01-10', severe)]);
    expect(gradeOf(given)).toBe('C');
    const parameters = hebei.parameters.map((parameter) =>
      parameter.key === 'severe-consequence-lowers' && 'values' in parameter && parameter.values !== undefined
        ? { ...parameter, values: [{ from: '2022-04-21', value: false, basis }] }
        : parameter,
    );
    const without = [national, shipped('hebei', { parameters })];
    expect(compileScheme(without, scheme, '2022-06-30').evaluate(given)).toMatchObject({ grade: 'B' });
  });
});

describe('[R-HEB-21] grade C', () => {
  it.each([6, 7, 12])('is for %d general records', (times) => {
    expect(evaluate(input(general(times)))).toMatchObject({ grade: 'C', rule: 'many-general' });
  });

  it('is for being on a serious-dishonesty list, however long ago, until removed', () => {
    expect(gradeOf(input([], [onSeriousList('2015-01-01')]))).toBe('C');
    expect(gradeOf(input([], [onSeriousList('2015-01-01', '2022-06-30')]))).toBe('A');
    expect(gradeOf(input([], [onSeriousList('2015-01-01', '2022-07-01')]))).toBe('C');
  });

  it('is for being reported as on a list by another authority', () => {
    const entry = record('national:serious-list-entry', '2020-01-01', { fields: { listTitle: '严重违法失信名单' } });
    expect(gradeOf(input([entry]))).toBe('C');
    expect(gradeOf(input([{ ...entry, endedOn: '2022-06-01' }]))).toBe('A');
  });
});

describe('[R-HEB-22] grade D', () => {
  it('is for a revoked business licence, however long ago, whatever else there is', () => {
    expect(gradeOf(input([licenceRevoked('2010-01-01')]))).toBe('D');
    expect(gradeOf(input([penalty('2010-01-01', { businessLicenceRevoked: true })]))).toBe('D');
    expect(gradeOf(input([...general(6), licenceRevoked('2022-01-01')], [onSeriousList('2022-01-01')]))).toBe('D');
  });

  it('is never for the serious-dishonesty list, for all its name', () => {
    expect(gradeOf(input([], [onSeriousList('2022-01-01')]))).toBe('C');
  });

  it('ends where the revocation is quashed', () => {
    expect(gradeOf(input([licenceRevoked('2022-01-01', { voidedOn: '2022-03-01' })]))).toBe('A');
  });
});

describe('[R-HEB-23] every enterprise on the register', () => {
  it('is graded, also one of which nothing is known', () => {
    expect(gradeOf({ subject: input([]).subject })).toBe('A');
  });

  it.each(['130000', '130181', '130682', '133100', '131102'])('is graded in region %s', (region) => {
    expect(gradeOf(input([], [], { region }))).toBe('A');
  });

  it('has left it when it was deregistered, or is no enterprise of Hebei', () => {
    const program = compileScheme(definitions, scheme, '2022-06-30');
    const outside = { status: 'out-of-scope' };
    expect(program.evaluate(input([], [], { endedOn: '2022-06-30' }))).toMatchObject(outside);
    expect(program.evaluate(input([], [], { endedOn: '2022-07-01' }))).toMatchObject({ grade: 'A' });
    expect(program.evaluate(input(general(6), [], { region: '120101' }))).toMatchObject(outside);
    for (const kind of ['individual-business', 'cooperative', 'institution', 'association', 'person'] as const) {
      expect(program.evaluate(input(general(6), [], { kind }))).toMatchObject(outside);
    }
  });
});
