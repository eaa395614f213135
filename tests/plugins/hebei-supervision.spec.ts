import { join } from 'node:path';
import type { Parameter, Subject } from '@xinheng/facts';
import { compileScheme, type DecisionScheme } from '@xinheng/grading';
import type { Json } from '@xinheng/logic';
import { readPlugin } from '@xinheng/plugin-kit';
import { loadPlugin } from '@xinheng/plugin-pack';
import { enterprise } from './hebei-input.js';
import { pluginsFolder, shipped } from './plugin-folders.js';

const [national, hebei] = [shipped('national'), shipped('hebei')];
const { items, treatments, overrides } = hebei.supervision;
const { measures, metrics } = hebei;
const scheme = hebei.schemes[0] as DecisionScheme;

/** The number behind `{"var": "param.…"}`. */
function parameterOf(reference: Json | undefined): number {
  const name = (reference as { readonly var: string } | undefined)?.var;
  const found = hebei.parameters.find(({ key }) => `param.${key}` === name) as Parameter | undefined;
  return Number(found?.values[0]?.value);
}

/** Whether a condition over subject and facts holds: asked of the engine as the one rule of a scheme. */
function holds(when: Json, attributes: Subject['attributes']): boolean {
  const readsSubject = JSON.stringify(when).includes('"subject.');
  const asked: DecisionScheme = {
    ...scheme,
    appliesTo: readsSubject ? when : true,
    rules: readsSubject ? [] : [{ key: 'asked', when, grade: 'D', reason: '—' }],
  };
  const program = compileScheme([national, { ...hebei, schemes: [asked] }], 'hebei:enterprise-grade', '2022-06-30');
  const outcome = program.evaluate({ subject: { ...enterprise, attributes: attributes ?? {} } });
  return outcome.status === 'graded' && (readsSubject || outcome.grade === 'D');
}

const treatmentOf = (grade: string) => treatments.find((one) => one.grade === grade)!;
const ratioOf = (grade: string) => parameterOf(treatmentOf(grade).ratio);
const measuresOf = (grade: string) =>
  measures.filter(({ causes = [] }) => causes.some(({ grades = [] }) => grades.includes(grade))).map(({ key }) => key);

describe('[R-HEB-1] a supervision item', () => {
  it('names the department and the duty that it derives from', () => {
    expect(items.length).toBeGreaterThan(0);
    for (const { duty, department } of items) {
      expect(duty.trim()).not.toBe('');
      expect(department.trim()).not.toBe('');
    }
  });

  it('is refused without a duty, by its place in the file', async () => {
    const { source } = await loadPlugin(join(pluginsFolder, 'hebei'), { shelves: [pluginsFolder] });
    const without = { ...hebei.supervision, items: items.with(0, { ...items[0], duty: '' }) };
    const changed = new Map([...(source ?? []), ['supervision.json', JSON.stringify(without)] as const]);
    const { plugin, issues } = readPlugin(changed, { others: [national] });
    expect([plugin, issues.map(({ code, file, pointer }) => [code, file, pointer])]).toEqual([
      null,
      [['plugin-value-too-short', 'supervision.json', '/items/0/duty']],
    ]);
  });
});

describe('[R-HEB-6] the registers', () => {
  const register = hebei.lists.find(({ key }) => key === 'evaluation-register');
  const levelOf = (attributes: Subject['attributes']) =>
    register?.assign?.find(({ when }) => when === true || holds(when, attributes))?.to;

  it.each<[Subject['attributes'], string]>([
    [{ ownership: '驻冀央企' }, 'province'],
    [{ ownership: '省属国有企业' }, 'province'],
    [{ ownership: '市属国有企业' }, 'city'],
    [{ ownership: '其他企业' }, 'county'],
    [{}, 'county'],
    [{ 'monopoly-industry': '无' }, 'county'],
    // resolution 24: the provincial condition goes first
    [{ ownership: '市属国有企业', 'monopoly-industry': '电力' }, 'province'],
    ...['金融', '能源', '电力', '烟草', '食盐', '电信', '交通', '银行'].map(
      (industry): [Subject['attributes'], string] => [{ 'monopoly-industry': industry }, 'province'],
    ),
  ])('take %j at the level %s', (attributes, level) => {
    expect(levelOf(attributes)).toBe(level);
  });
});

describe('[R-HEB-28] grade A', () => {
  it('may be sampled less, and is visited only on one of four occasions', () => {
    expect(ratioOf('A')).toBeLessThan(ratioOf('B'));
    expect(treatmentOf('A').onSite).toBe('triggered-only');
    expect([...(treatmentOf('A').triggers ?? [])].sort()).toEqual(['complaint', 'data', 'law', 'lead']);
    expect(measuresOf('A')).toEqual(expect.arrayContaining(['lower-sampling', 'no-active-on-site', 'convenience']));
  });
});

describe('[R-HEB-29] grade B', () => {
  it('is sampled and visited as usual, more on a complaint', () => {
    expect(treatmentOf('B')).toMatchObject({ onSite: 'normal', triggers: ['complaint'] });
    expect(measuresOf('B')).toContain('normal-sampling');
    expect(measuresOf('B')).not.toContain('lower-sampling');
  });
});

describe('[R-HEB-30] grade C', () => {
  it('is a key object: sampled more, visited, punished as the law has it', () => {
    expect(ratioOf('C')).toBeGreaterThan(ratioOf('B'));
    expect(treatmentOf('C').perYear).toBeGreaterThan(Number(treatmentOf('B').perYear));
    expect(treatmentOf('C').onSite).toBe('required');
    expect(measuresOf('C')).toEqual(expect.arrayContaining(['key-supervision', 'lawful-punishment']));
  });
});

describe('[R-HEB-31] grade D', () => {
  it('brings the restrictions, strictly', () => {
    expect(measuresOf('D')).toContain('strict-restriction');
    expect(measuresOf('D')).not.toContain('convenience');
  });

  it('restricts and punishes only by a published list of the State', () => {
    for (const { kind, listedIn } of measures.filter((one) => ['constraint', 'punishment'].includes(one.kind))) {
      expect([kind, listedIn]).toEqual([kind, 'national:punishment-base']);
    }
  });
});

describe('[R-HEB-32] the double-random draw', () => {
  it('has a treatment for each grade, and none where a better grade is drawn more often', () => {
    expect(treatments.map(({ grade }) => grade)).toEqual(scheme.grades.map(({ key }) => key));
    const ratios = treatments.map(({ grade }) => ratioOf(grade));
    expect(ratios).toEqual([...ratios].sort((a, b) => a - b));
    expect(treatments.every(({ basis }) => basis.article === '六(二)')).toBe(true);
  });

  it('names every ratio a sample, for the text gives none', () => {
    const titles = hebei.parameters.filter(({ key }) => key.startsWith('sampling-ratio')).map(({ title }) => title);
    expect(titles).toHaveLength(5);
    expect(titles.every((title) => title?.includes('示例'))).toBe(true);
  });
});

describe('[R-HEB-33] the key fields', () => {
  const override = overrides[0];

  it.each(['食品药品', '医疗器械', '特种设备', '危险化学品', '民爆物品'])('%s overrides the grade', (field) => {
    expect(holds(override.when, { 'key-fields': [field] })).toBe(true);
    expect(holds(override.when, { 'key-fields': ['特种设备', field] })).toBe(true);
  });

  it('override nothing elsewhere', () => {
    expect(holds(override.when, {})).toBe(false);
    expect(holds(override.when, { 'key-fields': [] })).toBe(false);
  });

  it('are sampled no less than grade C, and grade A lightens nothing there', () => {
    expect(parameterOf(override.minRatio)).toBeGreaterThanOrEqual(ratioOf('C'));
    for (const key of ['lower-sampling', 'no-active-on-site']) {
      const unless = measures.find((measure) => measure.key === key)?.unless ?? null;
      expect(holds(unless, { 'key-fields': ['特种设备'] })).toBe(true);
      expect(holds(unless, {})).toBe(false);
    }
  });
});

describe('[R-HEB-34] new industries and concentrations', () => {
  it('take the grade of a new industry for reference only', () => {
    const flag = measures.find(({ key }) => key === 'new-industry-reference');
    expect(flag).toMatchObject({ kind: 'reference' });
    expect(flag?.causes?.[0]?.grades).toEqual(['A', 'B', 'C', 'D']);
    expect(holds(flag?.unless ?? null, { 'new-industry': true })).toBe(false);
    expect(holds(flag?.unless ?? null, { 'new-industry': false })).toBe(true);
    expect(holds(flag?.unless ?? null, {})).toBe(true);
  });

  it('bring targeted supervision to low grades', () => {
    expect(measuresOf('C')).toContain('targeted-supervision');
    expect(measuresOf('D')).toContain('targeted-supervision');
    expect(measuresOf('B')).not.toContain('targeted-supervision');
  });

  it.each(['region', 'industry'])('raise an alarm where low grades gather in one %s', (by) => {
    const metric = metrics.find(({ groupBy = [], alert }) => groupBy.includes(by as 'region') && alert !== undefined);
    expect(parameterOf(metric?.alert)).toBe(0.1);
  });
});
