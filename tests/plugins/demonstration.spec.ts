import type { Json } from '@xinheng/logic';
import { conditionsOf, procedureOf, refusals, TestCase } from './plugin-case.js';
import { shipped } from './plugin-folders.js';

const plugin = shipped('demonstration');
const { catalogue, lists, metrics } = plugin;
const plan = Object.fromEntries(
  ['name', 'reasons', 'objects', 'setUp', 'indicators', 'cycle', 'timeLimit', 'measures', 'recognition'].map((key) => [
    key,
    '示例',
  ]),
);
const form: Readonly<Record<string, Json>> = {
  ...plan,
  supervision: '示例',
  exit: '示例',
  funding: '示例',
  number: 10,
  host: '省级党政机关和群团机关',
  activityKind: '创建示范活动',
  fee: 0,
  isNameApproved: false,
  conditions: '六项均符合',
};
const national = procedureOf('demonstration', 'set-up-national');
const applied = (changed: Readonly<Record<string, Json>> = {}) =>
  new TestCase(national, '2023-03-01', { ...form, ...changed }, conditionsOf(national));
const forwarding = (changed: Readonly<Record<string, Json>>) =>
  refusals(() => applied(changed).step('forward', 'clerk', '2023-03-02'));

describe('setting up', () => {
  it('[R-DEM-11] goes five steps: forward, first opinion, proposed reply and notice, approval, publication', () => {
    const application = applied();
    application.step('forward', 'clerk', '2023-03-02');
    application.step('first-opinion', 'reviewer', '2023-03-10', { opinion: '同意' });
    const reply = { reply: '同意设立', publicUntil: '2023-03-20' };
    expect(application.step('propose', 'decider', '2023-03-12', reply).effects).toContain('announce');
    expect(application.step('approve', 'head', '2023-03-21').notice).toBe('approval');
    expect(application.step('publish', 'clerk', '2023-03-22').effects).toContain('announce');
  });

  it('[R-DEM-5] [R-DEM-7] is open from January to the end of March at and above the provincial level, else always', () => {
    expect(national.window).toEqual({ from: '--01-01', until: '--03-31' });
    expect(procedureOf('demonstration', 'set-up-province').window).toBeUndefined();
  });

  it('[R-DEM-3] [R-DEM-4] is approved by the province below that level, and filed with the national group', () => {
    const province = procedureOf('demonstration', 'set-up-province');
    const application = new TestCase(province, '2023-06-01', form, conditionsOf(province));
    application.step('approve', 'head', '2023-06-05');
    expect(refusals(() => application.step('file', 'clerk', '2023-06-06'))).toEqual(['case-form-required']);
    application.step('file', 'clerk', '2023-06-06', { filedOn: '2023-06-06' });
  });

  it.each(['国家', '中国', '中华', '全国', '亚洲', '全球', '世界'])(
    '[R-DEM-18] is refused with «%s» in the name, unless that was approved',
    (word) => {
      expect(forwarding({ name: `${word}示范活动` })).toEqual(['case-step-condition']);
      expect(forwarding({ name: `${word}示范活动`, isNameApproved: true })).toEqual([]);
    },
  );

  it('[R-DEM-14] is refused with a fee', () => {
    expect(forwarding({ fee: 1 })).toEqual(['case-step-condition']);
    expect(forwarding({ fee: 0 })).toEqual([]);
  });

  it.each(['市县级其他党政机关和群团机关', '乡镇（街道）'])('[R-DEM-2] is refused to %s', (host) => {
    expect(forwarding({ host })).toEqual(['case-step-condition']);
  });

  it('[R-DEM-1] is not for assessments, pilots and one’s own units', () => {
    const kinds = national.form?.properties?.['activityKind']?.enum ?? [];
    expect(kinds).toHaveLength(8);
    for (const activityKind of kinds.slice(1)) expect(forwarding({ activityKind })).toEqual(['case-step-condition']);
  });

  it('[R-DEM-8] [R-DEM-6] asks for a plan of fourteen fields, and notes the six conditions', () => {
    const required = national.form?.required ?? [];
    expect(required.slice(0, 14)).toEqual([
      'name',
      'reasons',
      'host',
      'objects',
      'setUp',
      'number',
      'indicators',
      'cycle',
      'timeLimit',
      'measures',
      'recognition',
      'supervision',
      'exit',
      'funding',
    ]);
    expect(required).toContain('conditions');
  });

  it('[R-DEM-9] locks five fields, which a change application changes', () => {
    expect(procedureOf('demonstration', 'change').form?.properties?.['field']?.enum).toHaveLength(5);
  });

  it('[R-DEM-10] says in the reply that nobody is commended', () => {
    expect(plugin.templates.find(({ key }) => key === 'approval')?.body.join('')).toContain('不开展表彰');
  });
});

describe('running', () => {
  const run = procedureOf('demonstration', 'run');
  const started = (changed: Readonly<Record<string, Json>> = {}) =>
    new TestCase(
      run,
      '2023-05-01',
      { activity: '示例', isInCatalogue: true, feeEntered: 0, ...changed },
      conditionsOf(run),
    );

  it('[R-DEM-12] goes seven steps, and the recognised get their title', () => {
    const activity = started();
    activity.step('announce', 'clerk', '2023-05-02');
    activity.step('mobilise', 'clerk', '2023-05-10');
    activity.step('push', 'clerk', '2023-06-01');
    activity.step('evaluate', 'reviewer', '2023-11-01', { result: '合格' });
    activity.step('publicise', 'clerk', '2023-11-02', { publicUntil: '2023-11-10' });
    expect(activity.step('recognise', 'decider', '2023-11-13', { item: 'title' }).effects).toContain('create-record');
    activity.step('sum-up', 'clerk', '2023-12-01');
  });

  it('[R-DEM-5] [R-DEM-14] does not begin outside the catalogue, or with a fee: that is stopped and reported', () => {
    for (const changed of [{ isInCatalogue: false }, { feeEntered: 100 }] as Readonly<Record<string, Json>>[]) {
      const activity = started(changed);
      expect(refusals(() => activity.step('announce', 'clerk', '2023-05-02'))).toEqual(['case-step-condition']);
      expect(activity.step('stop', 'decider', '2023-05-02', { reason: '收费' }).effects).toContain('raise-case');
    }
  });

  it('[R-DEM-13] ends the title where the recheck fails', () => {
    const recheck = new TestCase(procedureOf('demonstration', 'recheck'), '2024-05-01', {
      activity: '示例',
      recheckedOn: '2024-05-01',
    });
    expect(recheck.step('cancel', 'decider', '2024-05-02', { reason: '不合格' })).toMatchObject({
      notice: 'title-cancelled',
      effects: expect.arrayContaining(['end-state']) as string[],
    });
    expect(catalogue.find(({ key }) => key === 'title')?.temporal).toBe('state');
  });

  it('[R-DEM-17] ends in three ways', () => {
    const exit = procedureOf('demonstration', 'exit');
    const finished = { activity: '示例', ground: '已完成创建任务且不再开展' };
    const ending = (given: Readonly<Record<string, Json>>) =>
      new TestCase(exit, '2024-05-01', given, conditionsOf(exit));
    expect(refusals(() => ending(finished).step('cancel-finished', 'decider', '2024-05-02'))).toEqual([
      'case-form-required',
    ]);
    expect(
      refusals(() => ending({ ...finished, summary: '总结' }).step('cancel-off-task', 'head', '2024-05-02')),
    ).toEqual(['case-step-condition']);
    expect(ending({ ...finished, summary: '总结' }).step('cancel-finished', 'decider', '2024-05-02').effects).toContain(
      'announce',
    );
  });
});

describe('watching', () => {
  it('[R-DEM-5] keeps a catalogue, and counts four kinds of objects', () => {
    expect(lists.map(({ key, kind }) => [key, kind])).toEqual([['activities', 'item-list']]);
    expect(metrics.map(({ key }) => key)).toEqual(['titles']);
  });

  it('[R-DEM-15] [R-DEM-16] hears reports by three channels and inspects in three ways', () => {
    const valuesOf = (key: string, field: string) => procedureOf('demonstration', key).form?.properties?.[field]?.enum;
    expect(valuesOf('report', 'channel')).toEqual(['电话', '来信', '网络']);
    expect(valuesOf('inspection', 'way')).toEqual(['随机抽查', '网上巡查', '专项检查']);
  });

  it('[R-DEM-19] registers eight breaches with what was done', () => {
    expect(catalogue.find(({ key }) => key === 'breach')?.fields?.properties?.['kind']?.enum).toHaveLength(8);
    expect(procedureOf('demonstration', 'breach').transitions[1]?.effects).toContain('create-record');
  });

  it('says of all 24 articles what became of them', () => {
    expect(plugin.manifest.coverage).toHaveLength(24);
  });
});
