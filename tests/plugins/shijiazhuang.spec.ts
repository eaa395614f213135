import { join } from 'node:path';
import { measuresOf, registerOf, treatmentOf } from '@xinheng/effects';
import type { SubjectRecord } from '@xinheng/facts';
import { readPlugin } from '@xinheng/plugin-kit';
import { loadPlugin } from '@xinheng/plugin-pack';
import { gradeWith } from './grade-with.js';
import { general, licenceRevoked, penalty } from './hebei-input.js';
import { procedureOf } from './plugin-case.js';
import { inForce, pluginsFolder, shipped } from './plugin-folders.js';

const plugin = shipped('shijiazhuang');
const firm = (region: string, attributes = {}) =>
  ({ kind: 'enterprise', code: '91130102Y000000161', region, attributes }) as const;
const day = '2022-06-30';
const grade = (scheme: string, region: string, records: readonly SubjectRecord[] = [], attributes = {}) => {
  const outcome = gradeWith(scheme, { subject: firm(region, attributes), records }, day);
  return outcome.status === 'graded' ? outcome.grade : outcome.status;
};
/** What is found in the plugin when its extension says something more. */
async function findings(changed: object): Promise<readonly string[]> {
  const { source } = await loadPlugin(join(pluginsFolder, 'shijiazhuang'), { shelves: [pluginsFolder] });
  const extension = { ...plugin.extensions[0], ...changed };
  const files = new Map([...(source ?? []), ['schemes/enterprise-grade.json', JSON.stringify(extension)] as const]);
  const { issues } = readPlugin(files, { others: [shipped('national'), shipped('hebei')] });
  return issues.map(({ code }) => code);
}
const basis = { document: 'sjz-2022', article: '(三)' };

describe('[R-SJZ-3] the standard of the province', () => {
  it('has no formula of the city', () => {
    expect(
      plugin.extensions.map(({ key, extends: parent, rules, indicators, parameters }) => [
        key,
        parent,
        rules,
        indicators,
        parameters,
      ]),
    ).toEqual([['enterprise-grade', 'hebei:enterprise-grade', undefined, undefined, undefined]]);
  });

  it.each([
    ['nothing', [], 'A'],
    ['5 general records', general(5), 'B'],
    ['6 general records', general(6), 'C'],
    ['a serious penalty', [penalty('2022-01-10', { orderedToClose: true })], 'C'],
    ['a revoked licence', [licenceRevoked('2022-01-10')], 'D'],
  ])('gives %s the grade that it gives elsewhere', (_, records, expected) => {
    expect(grade('shijiazhuang:enterprise-grade', '130102', records)).toBe(expected);
    expect(grade('hebei:enterprise-grade', '130202', records)).toBe(expected);
  });

  it('gives one result for one firm', () => {
    expect(grade('hebei:enterprise-grade', '130102')).toBe('out-of-scope');
    expect(grade('shijiazhuang:enterprise-grade', '130202')).toBe('out-of-scope');
  });

  it('brings what the province lets follow from the grade, and three uses in the city', () => {
    const result = { scheme: 'shijiazhuang:enterprise-grade', grade: 'C' };
    const input = { subject: firm('130102') };
    const of = (id: string) => measuresOf(inForce, id, { current: [result] }, input, day).map(({ measure }) => measure);
    expect(of('hebei')).toEqual(expect.arrayContaining(['hebei:key-supervision', 'hebei:lawful-punishment']));
    expect(of('shijiazhuang')).toEqual(
      ['approval', 'supervision', 'service'].map((use) => `shijiazhuang:reference-${use}`),
    );
    expect(treatmentOf(inForce, 'hebei', result, input, day)?.onSite).toBe('required');
  });

  it('is refused when the city would loosen or change it', async () => {
    const limit = (value: number) => ({
      parameters: [{ key: 'general-limit', values: [{ from: '2022-06-01', value, basis }] }],
    });
    expect(await findings(limit(6))).toEqual(['grading-extends-looser']);
    expect(await findings(limit(3))).toEqual([]);
    const window = { key: 'counting-window', values: [{ from: '2022-06-01', value: 'P6M', basis }] };
    expect(await findings({ parameters: [window] })).toEqual(['grading-extends-closed']);
    const rule = { key: 'own', after: 'many-general', when: true, grade: 'A', reason: '—', basis };
    expect(await findings({ rules: [rule] })).toContain('grading-extends-after');
    expect(await findings({ rules: [], otherwise: { grade: 'A' } })).toContain('plugin-property-unknown');
  });
});

describe('the lists of the city', () => {
  it('[R-SJZ-1] are kept at the levels of city and county, and updated', () => {
    expect(plugin.lists.filter(({ of }) => of === 'supervision-item').map(({ title }) => title)).toEqual([
      '市级信用监管事项清单',
      '县级信用监管事项清单',
    ]);
    expect(plugin.supervision.items.map(({ level }) => level)).toEqual(['city', 'county']);
    const levelOf = (attributes: object) =>
      registerOf(inForce, 'shijiazhuang:evaluation-register', { subject: firm('130102', attributes) }, day)?.level;
    expect([levelOf({ ownership: '市属国有企业' }), levelOf({})]).toEqual(['city', 'county']);
    expect(procedureOf('shijiazhuang', 'list-update').form?.required).toContain('duty');
  });

  it('[R-SJZ-2] leave the way of objection open', () => {
    expect(procedureOf('shijiazhuang', 'objection').kind).toBe('data-objection');
  });
});

describe('[R-SJZ-4] the spot-check class', () => {
  const closure = [penalty('2022-01-10', { orderedToClose: true })];

  it.each([
    ['A', '低风险', [], 'Light'],
    ['A', '中风险', [], 'Normal'],
    ['A', '高风险', [], 'Strict'],
    ['B', '低风险', general(1), 'Normal'],
    ['B', '高风险', general(1), 'Strict'],
    ['C', '低风险', closure, 'Strict'],
    ['D', '低风险', [licenceRevoked('2022-01-10')], 'Key'],
  ])('joins the public grade %s and the industry class %s: the stricter of both', (_, risk, records, expected) => {
    expect(grade('shijiazhuang:spot-check-class', '130102', records, { 'industry-risk': risk })).toBe(expected);
  });

  it('is drawn more the stricter it is', () => {
    const ratios = plugin.supervision.treatments.map(({ grade: of }) => {
      const result = { scheme: 'shijiazhuang:spot-check-class', grade: of };
      return treatmentOf(inForce, 'shijiazhuang', result, { subject: firm('130102') }, day)?.ratio;
    });
    expect(ratios).toEqual(['0.01', '0.03', '0.1', '0.2']);
  });
});
