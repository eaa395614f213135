import { readPlugin } from '../read-plugin.js';
import { assign, findingsOf, nationalLike, sampleFile, sampleSource, set, type Change } from '../test-plugins.js';

const basis = { document: 'sample', article: '第五条' };
const schooling = {
  kind: 'punishment',
  title: '限制其子女入学',
  listedIn: 'national:punishment-base',
  scope: '重点监管',
};
const serious = {
  key: 'serious',
  title: '名单',
  of: 'subject',
  kind: 'serious-dishonesty',
  requires: ['reasons'],
  basis,
};
const proposal = { when: { '>': [{ var: 'serious-12m' }, 0] }, behaviour: 'x', reason: '{y}' };
const push =
  (element: unknown): Change =>
  (content) =>
    void (content as unknown[]).push(element);

describe('of measures, readPlugin finds', () => {
  it.each<[string, Change, ...string[]]>([
    ['a punishment outside every list', set(1, 'kind', 'punishment'), 'plugin-measure-unlisted /1'],
    [
      'a list of no measures',
      set(0, 'listedIn', 'national:serious-dishonesty'),
      'plugin-measure-list-kind /0/listedIn',
    ],
    ['a scope that the list does not allow', set(0, 'scope', '宣传'), 'plugin-measure-scope /0/scope'],
    ['no scope where the list has some', set(0, 'scope', undefined), 'plugin-measure-scope /0'],
    ['a misspelt list', set(0, 'listedIn', 'national:punishment-bas'), 'plugin-reference-unknown-near /0/listedIn'],
    ['a list of no dependency', set(0, 'listedIn', 'hebei:incentives'), 'plugin-not-a-dependency /0/listedIn'],
    ['a cause that names nothing', set(0, 'causes', [{}]), 'plugin-measure-cause /0/causes/0'],
    ['a grade that is not there', set(0, 'causes', 0, 'grades', ['AA']), 'input-grade-unknown /0/causes/0/grades/0'],
    [
      'a behaviour nobody declares',
      set(0, 'behaviours', ['inspection-fail']),
      'plugin-behaviour-unknown /0/behaviours/0',
    ],
    ['no answer', set(0, 'unless', { var: 'general-dishonesty-12m' }), 'logic-wrong-result /0/unless'],
    ['a notice that is no template', set(0, 'insteadNotice', 'reminder'), 'plugin-reference-unknown /0/insteadNotice'],
    ['a punishment on schooling', assign(schooling, 1), 'plugin-measure-protected-right /1/title'],
    ['a period that is none', set(0, 'period', { var: 'param.general-limit' }), 'calendar-not-a-duration /0/period'],
  ])('%s', (_, change, ...expected) => {
    expect(findingsOf('measures.json', change)).toEqual(expected);
  });

  it('one that follows from the points of persons', () => {
    const scheme = {
      key: 'credit-grade',
      title: '个人信用分',
      subjectKinds: ['person'],
      method: 'score',
      cycle: { mode: 'rolling' },
      grades: [
        { key: 'A', title: '好' },
        { key: 'C', title: '差' },
      ],
      base: 100,
      groups: [{ key: 'all', title: '全部' }],
      indicators: [],
      bands: [{ grade: 'A', min: 60 }, { grade: 'C' }],
      basis,
    };
    const measures = [
      {
        key: 'supervised',
        title: '重点监管',
        kind: 'constraint',
        scope: '重点监管',
        listedIn: 'national:punishment-base',
        causes: [{ scheme: 'credit-grade', grades: ['C'] }],
        basis,
      },
    ];
    const changed = { 'schemes/credit-grade.json': scheme, 'measures.json': measures, 'cases/credit-grade.json': [] };
    const { issues } = readPlugin(sampleSource(changed), { others: [nationalLike()] });
    expect(issues.filter(({ file }) => file === 'measures.json')).toEqual([
      expect.objectContaining({ code: 'plugin-measure-person-points', pointer: '/0/causes/0/scheme' }),
    ]);
  });

  it('regions outside those of the plugin', () => {
    const manifest = { ...sampleFile<object>('plugin.json'), regions: ['130000'] };
    const measures = sampleFile<object[]>('measures.json').map((one) => ({ ...one, regions: ['130100', '120000'] }));
    const source = sampleSource({ 'plugin.json': manifest, 'measures.json': measures });
    const { issues } = readPlugin(source, { others: [nationalLike()] });
    expect(issues.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([
      'grading-region-outside /0/regions/1',
      'grading-region-outside /1/regions/1',
    ]);
  });
});

describe('of lists, readPlugin finds', () => {
  it.each<[string, Change, ...string[]]>([
    ['an unknown procedure', set(0, 'procedure', 'listing'), 'plugin-reference-unknown /0/procedure'],
    [
      'an assignment outside registers',
      set(0, 'assign', [{ when: true, to: 'county' }]),
      'plugin-list-assign /0/assign',
    ],
    [
      'a proposal that reads what is not there',
      set(0, 'propose', [proposal]),
      'logic-unknown-name /0/propose/0/when/>/0/var',
      'grading-unknown-placeholder /0/propose/0/reason',
      'plugin-behaviour-unknown /0/propose/0/behaviour',
    ],
    [
      'a serious-dishonesty list on a ministry document',
      push(serious),
      'plugin-serious-list-level /1/basis/document',
      'plugin-serious-list-requires /1/requires',
    ],
    [
      'what is missing of one that awaits its basis',
      push({ ...serious, status: 'awaiting-basis' }),
      'plugin-serious-list-requires /1/requires',
    ],
    [
      'an unknown record for those it carries to',
      set(0, 'carriesTo', [{ role: 'parent', recordAs: 'x' }]),
      'plugin-reference-unknown /0/carriesTo/0/recordAs',
    ],
  ])('%s', (_, change, ...expected) => {
    expect(findingsOf('lists.json', change)).toEqual(expected);
  });
});

describe('of supervision, readPlugin finds', () => {
  const file = 'supervision.json';

  it.each<[string, string, Change, ...string[]]>([
    [
      'a ratio beyond one',
      'parameters.json',
      set(4, 'values', 0, 'value', 10),
      `plugin-number-wrong ${file} /treatments/2/ratio`,
    ],
    [
      'a better grade that is drawn more',
      file,
      set('treatments', 1, 'ratio', '0.001'),
      'plugin-treatment-order /treatments/0/ratio',
    ],
    [
      'a better grade that is visited more',
      file,
      set('treatments', 2, 'perYear', 0),
      'plugin-treatment-order /treatments/0/perYear',
      'plugin-treatment-order /treatments/1/perYear',
    ],
    [
      'two treatments of one grade',
      file,
      set('treatments', 1, 'grade', 'A'),
      'plugin-treatment-twice /treatments/1/grade',
    ],
    [
      'an unknown scheme',
      file,
      set('treatments', 0, 'scheme', 'credit-grad'),
      'plugin-reference-unknown-near /treatments/0/scheme',
    ],
    [
      'an unknown parameter',
      file,
      set('overrides', 0, 'minRatio', 'var', 'param.sampling'),
      'facts-unknown-parameter /overrides/0/minRatio/var',
    ],
  ])('%s', (_, changedFile, change, ...expected) => {
    expect(findingsOf(changedFile, change)).toEqual(expected);
  });

  it('a better grade that is drawn more from a later day on', () => {
    const later = { from: '2026-01-01', value: 0.5, basis: { document: 'sample', article: '第六条' } };
    const found = findingsOf(
      'parameters.json',
      (list: never) => void (list[2] as { values: unknown[] }).values.push(later),
    );
    expect(found).toContain('plugin-treatment-order supervision.json /treatments/0/ratio');
  });
});
