import { evaluateMetric, type MetricRow } from './evaluate-metric.js';
import { isReferenceOnly, measuresOf } from './measures-of.js';
import { registerOf } from './register-of.js';
import { definitions, firm } from './test-definitions.js';
import { treatmentOf } from './treatment-of.js';

const asOf = '2022-06-30';
const scheme = 'heb:grade';

describe('a register', () => {
  it.each([
    [{ ownership: '省属' }, 'province'],
    [{ ownership: '市属' }, 'city'],
    [{}, 'county'],
  ])('takes %j at the level %s', (attributes, level) => {
    expect(registerOf(definitions, 'heb:register', firm(attributes), asOf)?.level).toBe(level);
  });

  it('takes nobody of another region, and is refused where it does not exist', () => {
    expect(registerOf(definitions, 'heb:register', firm({}, '110105'), asOf)).toBeNull();
    expect(() => registerOf(definitions, 'heb:registers', firm(), asOf)).toThrow('does not exist');
  });
});

describe('the treatment of a grade', () => {
  const of = (grade: string, attributes = {}) =>
    treatmentOf(definitions, 'heb', { scheme, grade }, firm(attributes), asOf);

  it('is what supervision says of it', () => {
    expect(of('A')).toMatchObject({ ratio: '0.01', perYear: 1, onSite: 'triggered-only', triggers: ['law'] });
    expect(of('C')).toMatchObject({ ratio: '0.1', perYear: null, onSite: 'required', isOverridden: false });
    expect(of('D')).toBeNull();
  });

  it('gives way to a key field, and both reasons are kept', () => {
    const treatment = of('A', { 'key-fields': ['特种设备'] });
    expect(treatment).toMatchObject({ ratio: '0.2', onSite: 'normal', isOverridden: true });
    expect(treatment?.reasons.map(({ kind, key }) => [kind, key])).toEqual([
      ['grade', 'A'],
      ['override', 'key-field'],
    ]);
    expect(of('C', { 'key-fields': ['特种设备'] })).toMatchObject({ ratio: '0.2', onSite: 'required' });
  });
});

describe('the treatment of a grade that changes on a day', () => {
  const day = '2022-07-01';
  const dated = definitions.map((plugin) => ({
    ...plugin,
    supervision: {
      ...plugin.supervision,
      treatments: plugin.supervision.treatments.flatMap((one) => [
        { ...one, inForceUntil: '2022-06-30' },
        { ...one, ratio: '0.5', inForceFrom: day },
      ]),
    },
  }));

  it('is that of the edition in force', () => {
    const on = (asked: string) => treatmentOf(dated, 'heb', { scheme, grade: 'C' }, firm(), asked)?.ratio;
    expect([on('2022-06-30'), on(day)]).toEqual(['0.1', '0.5']);
  });
});

describe('measures', () => {
  const record = { id: 'r1', item: 'heb:arrears', decidedOn: '2022-03-01', fields: {} };
  const [good, bad] = [
    { scheme, grade: 'A' },
    { scheme, grade: 'C' },
  ];
  const keys = (found: ReturnType<typeof measuresOf>) => found.map(({ measure, state }) => `${measure} ${state}`);

  it('come by grade, current or announced, and by list', () => {
    expect(keys(measuresOf(definitions, 'heb', { current: [bad] }, firm(), asOf))).toEqual([
      'heb:reference applies',
      'heb:new-industry exempt',
    ]);
    const announced = measuresOf(definitions, 'heb', { current: [good], announced: [bad] }, firm(), asOf);
    expect(keys(announced)).toContain('heb:restrict applies');
    expect(announced.find(({ measure }) => measure === 'heb:restrict')).toMatchObject({
      listedIn: 'national:base',
      causes: [{ scheme, grade: 'C' }],
    });
    const listed = measuresOf(definitions, 'heb', { lists: ['heb:black'] }, firm(), asOf);
    expect(keys(listed)).toEqual(['heb:restrict applies']);
    expect(measuresOf(definitions, 'heb', {}, firm(), asOf)).toEqual([]);
  });

  it('leave out whom their condition takes out, and send the notice instead', () => {
    const [measure] = measuresOf(definitions, 'heb', { current: [good] }, { ...firm(), records: [record] }, asOf);
    expect(measure).toMatchObject({ measure: 'heb:fewer-checks', state: 'exempt', insteadNotice: 'no-incentive' });
  });

  it('tell for whom a result is for reference only', () => {
    expect(isReferenceOnly(definitions, 'heb', bad, firm({ 'new-industry': true }), asOf)).toBe(true);
    expect(isReferenceOnly(definitions, 'heb', bad, firm(), asOf)).toBe(false);
  });
});

describe('a metric over results', () => {
  const row = (region: string, industry: string, grade: string, score: number | null = null): MetricRow => ({
    subject: { kind: 'enterprise', code: `${region}${industry}`, region, industry },
    evaluation: { scheme, asOf, grade, score },
  });

  it('alarms where the rate of a group lies above the line, and not on it', () => {
    const rows = [
      ...['A', 'A', 'A', 'C'].map((grade) => row('130102', 'C35', grade)),
      ...['A', 'C'].map((grade) => row('130104', 'G54', grade)),
      row('130600', 'C13', 'A'),
    ];
    const { groups, alert } = evaluateMetric(definitions, 'heb:low', scheme, rows, asOf);
    expect(alert).toBe(0.25);
    expect(groups).toEqual([
      { group: ['130100', 'C'], numerator: 1, denominator: 4, rate: 0.25, isAlert: false },
      { group: ['130100', 'G'], numerator: 1, denominator: 2, rate: 0.5, isAlert: true },
      { group: ['130600', 'C'], numerator: 0, denominator: 1, rate: 0, isAlert: false },
    ]);
  });

  it('sums numbers, knows no group where none is asked for, and refuses other kinds of rows', () => {
    const rows = [row('130102', 'C35', 'A', 849.9), row('130102', 'C35', 'A', 850)];
    expect(evaluateMetric(definitions, 'heb:score', scheme, rows, asOf)).toMatchObject({
      target: 600,
      groups: [{ group: [], numerator: 1699.9, rate: 849.95 }],
    });
    expect(() => evaluateMetric(definitions, 'heb:timely', scheme, [], asOf)).toThrow('over records');
    expect(() => evaluateMetric(definitions, 'heb:none', scheme, [], asOf)).toThrow('does not exist');
  });
});
