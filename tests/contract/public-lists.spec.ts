import { DisclosureModule, PublicListsService } from '@xinheng/core';
import type { ListQuery } from '@xinheng/platform';
import { openCore, type TestCore } from '../support/core.js';
import { describeOnDatabases } from '../support/databases.js';
import { MEASURES_PUBLISHED_ON, measuredPlugins } from '../support/measured-plugins.js';
import type { PluginShelf } from '../support/plugin-shelf.js';
import { unifiedCode } from '../support/sample-codes.js';
import { storeRow, storeSubject } from '../support/stored-rows.js';

const today = '2022-06-30';
const LIST = 'national:debtors';
const PAGE: ListQuery = {
  conditions: [],
  q: null,
  custom: {},
  sort: { field: 'id', direction: 'ASC' },
  offset: 0,
  limit: 100,
};
const DECIDE_WITHIN = {
  key: 'decide-within',
  title: '3个工作日内作出处理决定',
  start: 'accepted',
  stop: ['upheld', 'refused'],
  within: { workingDays: 3 },
  overdue: 'escalate',
  basis: { document: 'heb-2022', article: '四' },
};
const PERSON = { code: '11010519491231002X', name: '李四示例自然人' };
const OWNER = '王五六';
const PHONE = '13812345678';

describeOnDatabases('what everybody may see of lists', (makeDatabase) => {
  let core: TestCore;
  let shelf: PluginShelf;
  let firm: number;
  let service: PublicListsService;

  beforeAll(async () => {
    shelf = measuredPlugins();
    shelf.edit<Record<string, unknown>[]>('hebei', 'procedures.json', (procedures) =>
      procedures.map((procedure) =>
        procedure['key'] === 'evaluation-objection' ? { ...procedure, clocks: [DECIDE_WITHIN] } : procedure,
      ),
    );
    core = await openCore(await makeDatabase(), [DisclosureModule], { pluginsDir: shelf.folder });
    service = core.get(PublicListsService);
    firm = await core.run((tx) => storeSubject(tx, { code: unifiedCode(1), name: '示例公司' }));
  });
  beforeEach(async () => {
    core.clock.set(today);
    await core.run((tx) => tx.execute('DELETE FROM list_entry'));
  });
  afterAll(async () => {
    await core.close();
    shelf.remove();
  });

  const enter = (number: string, changes: Record<string, string | number | null> = {}): Promise<number> =>
    core.run((tx) =>
      storeRow(tx, 'list_entry', {
        list: LIST,
        list_kind: 'negative',
        subject_id: firm,
        number,
        state: 'published',
        origin: 'own',
        unit_id: 1,
        proposed_by: 1,
        proposed_on: '2022-05-01',
        decided_on: '2022-05-10',
        decided_by: 2,
        delivered_on: '2022-05-11',
        reasons: `欠款，联系人${PHONE}`,
        basis: '某条例第二十九条',
        period: 'P1Y',
        removal_conditions: '履行完毕',
        remedies: '申请行政复议',
        published_on: '2022-05-20',
        published_at: '2022-05-20T00:00:00.000Z',
        entered_on: '2022-05-20',
        is_annulled: 0,
        version: 1,
        created_at: '2022-05-01T00:00:00.000Z',
        updated_at: '2022-05-01T00:00:00.000Z',
        ...changes,
      }),
    );
  const shown = async (): Promise<(string | null)[]> =>
    (await service.entries(LIST, PAGE, 'zh-CN')).rows.map(({ number }) => number);

  it('are the lists that are open and have their basis, and no other list can be asked for', async () => {
    const ids = (await service.lists('zh-CN')).map(({ id }) => id);
    expect(ids).toContain(LIST);
    expect(ids).not.toContain('national:waiting');
    expect(ids).not.toContain('hebei:evaluation-register');
    for (const closed of ['national:waiting', 'hebei:evaluation-register', 'national:no-such-list'])
      await expect(service.entries(closed, PAGE, 'zh-CN')).rejects.toMatchObject({ code: 'definition-unknown' });
  });

  it('[R-HLJ-62] ends by itself on its day and never comes back', async () => {
    await enter('period', { until_on: '2022-07-10' });
    await enter('publicity', { public_until: '2022-07-05' });
    await enter('later', { published_on: '2022-07-01' });
    await enter('taken-down', { unpublished_on: '2022-06-01' });
    await enter('stayed', { stayed_on: '2022-06-01' });
    await enter('removed', { state: 'removed', ended_on: '2022-06-01' });
    expect(await shown()).toEqual(['period', 'publicity']);
    core.clock.set('2022-07-05');
    expect(await shown()).toEqual(['period', 'later']);
    core.clock.set('2022-07-10');
    expect(await shown()).toEqual(['later']);
    core.clock.set('2030-01-01');
    expect(await shown()).toEqual(['later']);
  });

  it('[R-HLJ-34] is nobody who is a person, and nothing by which one could be found', async () => {
    const person = await core.run((tx) => storeSubject(tx, { kind: 'person', ...PERSON }));
    const shop = await core.run((tx) =>
      storeSubject(tx, { kind: 'individual-business', code: unifiedCode(2), name: OWNER }),
    );
    await enter('自然人-1', { subject_id: person });
    await enter('个体-1', { subject_id: shop, basis_number: `文号，经办${PHONE}，${PERSON.code}` });
    const page = await service.entries(LIST, PAGE, 'zh-CN');
    expect(page.total).toBe(1);
    expect(page.rows[0]).toMatchObject({ name: '王*', number: '个体-1' });
    const bytes = JSON.stringify(page);
    for (const secret of [PERSON.code, PERSON.name, OWNER, PHONE, '欠款']) expect(bytes).not.toContain(secret);
  });

  it('bears the mark of an objection while it is open', async () => {
    const id = await enter('异议-1');
    const isObjected = async (): Promise<boolean | undefined> =>
      (await service.entries(LIST, PAGE, 'zh-CN')).rows[0]?.isObjected;
    expect(await isObjected()).toBe(false);
    await core.run((tx) =>
      storeRow(tx, 'case_file', {
        number: 'objection-1',
        procedure_key: 'national:list-objection',
        procedure_id: 1,
        kind: 'list-objection',
        subject_id: firm,
        state: 'received',
        is_closed: 0,
        unit_id: 1,
        received_on: today,
        entered_at: `${today}T00:00:00.000Z`,
        channel: 'counter',
        applicant: '示例公司',
        object_kind: 'list-entry',
        object_id: String(id),
        form: '{}',
        decided_before: '[]',
        version: 1,
        created_by: 1,
      }),
    );
    expect(await isObjected()).toBe(true);
    await core.run((tx) => tx.execute('UPDATE case_file SET is_closed = 1'));
    expect(await isObjected()).toBe(false);
  });

  it('[R-HLJ-49] are the lists of measures from the day of their publication, with what is open of them', async () => {
    const publishedBy = async (day: string): Promise<string[]> => {
      core.clock.set(day);
      return (await service.measures('zh-CN')).map(({ id }) => id);
    };
    expect(await publishedBy('2022-04-30')).not.toContain('national:punishment-base');
    expect(await publishedBy(MEASURES_PUBLISHED_ON)).toContain('national:punishment-base');
    const lists = await service.measures('zh-CN');
    expect(lists.find(({ id }) => id === 'national:punishment-base')?.measures.length).toBeGreaterThan(0);
  });

  it('are the ways to object, repair and complain, with their time limits', async () => {
    const remedies = await service.remedies('zh-CN');
    expect(remedies).toContainEqual(
      expect.objectContaining({
        id: 'hebei:evaluation-objection',
        kind: 'data-objection',
        clocks: [expect.objectContaining({ title: DECIDE_WITHIN.title, within: expect.any(String) })],
      }),
    );
    // How a grading or a listing goes inside the office is nobody's way of objecting.
    const kinds = new Set(remedies.map(({ kind }) => kind));
    for (const inner of ['listing', 'other', 'determination']) expect(kinds).not.toContain(inner);
  });
});
