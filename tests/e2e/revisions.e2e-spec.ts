import type { PluginResources, PrintedRevision, RevisionView, WorkbookReadingView } from '@xinheng/core';
import { employ } from '../support/people.js';
import { startServer, type TestServer } from '../support/server.js';

const revisions = '/api/v1/revisions';

interface Refusal {
  readonly type: string;
  readonly errors?: readonly { readonly pointer: string; readonly code: string }[];
}

/** The limit of general records as the Hebei plugin has it, with another value. */
function limit(value: unknown) {
  const basis = { document: 'heb-2022', article: '四(三)' };
  const resource = {
    key: 'general-limit',
    title: '一般失信次数上限',
    unit: '次',
    values: [{ from: '2022-04-21', value, basis }],
    open: { tighter: 'lower', bound: 0 },
  };
  return { resource: 'parameters', key: 'general-limit', value: resource };
}

describe('revisions over HTTP', () => {
  let server: TestServer;
  let people: ReadonlyMap<string, string>;

  beforeAll(async () => {
    server = await startServer();
    people = await employ(server, [
      { username: 'editor', roles: ['editor'], level: 'province', region: '130000' },
      { username: 'approver', roles: ['approver'], level: 'province', region: '130000' },
      { username: 'both', roles: ['editor', 'approver', 'administrator'], level: 'province', region: '130000' },
      { username: 'tangshan', roles: ['editor'], level: 'city', region: '130200' },
      { username: 'clerk', roles: ['clerk'], level: 'province', region: '130000' },
    ]);
  });
  afterAll(() => server.close());

  const as = (username: string): string => people.get(username) ?? '';
  const call = <T = RevisionView>(who: string, method: string, path: string, body?: unknown, headers = {}) =>
    server.request<T>(method, path.startsWith('plugins/') ? `/api/v1/${path}` : `${revisions}${path}`, {
      token: as(who),
      headers,
      ...(body === undefined ? {} : { body }),
    });
  const post = <T = RevisionView>(who: string, path: string, body: unknown = {}) => call<T>(who, 'POST', path, body);

  it('give a plugin as its files, with those that it may name', async () => {
    const { status, body } = await call<PluginResources>('editor', 'GET', 'plugins/hebei/resources');
    expect(status).toBe(200);
    expect(body).toMatchObject({ plugin: 'hebei', version: '1.0.0', dependencies: [{ plugin: 'national' }] });
    expect(body.resources.parameters).toContainEqual(limit(5).value);
    expect(body.resources.supervision.treatments).not.toEqual([]);
    expect(body.cases).toMatchObject([{ key: 'enterprise-grade', scheme: 'enterprise-grade' }]);
    expect((await call('clerk', 'GET', 'plugins/hebei/resources')).status).toBe(403);
    expect((await call<Refusal>('editor', 'GET', 'plugins/hubei/resources')).body.type).toContain('plugin-unknown');
  });

  it('are opened, read, listed and written again by whoever saw the last version', async () => {
    const opened = await post('editor', '', { plugin: 'hebei', changes: [], reason: '按新办法调整\n第二行' });
    expect(opened).toMatchObject({
      status: 201,
      body: {
        state: 'draft',
        title: '按新办法调整',
        version: 1,
        createdBy: { displayName: 'editor' },
        editors: [{ displayName: 'editor' }],
        may: { edit: true, check: true, submit: true, approve: false, withdraw: true, revert: false },
      },
    });
    const { id } = opened.body;
    const draft = { title: '上限', changes: [limit(6)], reason: '按新办法调整', basis: null };
    expect((await call('both', 'PUT', `/${id}`, draft)).status).toBe(428);
    const written = await call('both', 'PUT', `/${id}`, draft, { 'if-match': '"1"' });
    expect(written).toMatchObject({ status: 200, body: { version: 2, title: '上限', changes: [limit(6)] } });
    expect(written.headers.get('etag')).toBe('"2"');
    expect(written.body.editors.map(({ displayName }) => displayName)).toEqual(['editor', 'both']);
    const stale = await call<Refusal>('editor', 'PUT', `/${id}`, draft, { 'if-match': '"1"' });
    expect(stale).toMatchObject({ status: 412 });
    expect(stale.body.type).toContain('revision-stale');
    const filter = encodeURIComponent(JSON.stringify({ state: 'draft', plugin: 'hebei' }));
    const list = await call<RevisionView[]>('approver', 'GET', `?filter=${filter}`);
    expect(list.body.map((one) => one.id)).toContain(id);
  });

  it('are not opened for what is not there, by a unit that the plugin reaches beyond, or by who may not', async () => {
    const gone = { resource: 'facts', key: 'no-such', value: null };
    const refused = await post<Refusal>('editor', '', { plugin: 'hebei', changes: [gone], reason: '' });
    expect(refused).toMatchObject({ status: 400, body: { errors: [{ pointer: '/changes/0/key' }] } });
    const elsewhere = await post<Refusal>('tangshan', '', { plugin: 'hebei', changes: [], reason: '' });
    expect(elsewhere).toMatchObject({
      status: 403,
      body: { type: expect.stringContaining('outside-scope') as string },
    });
    expect((await post('clerk', '', { plugin: 'hebei', changes: [], reason: '' })).status).toBe(403);
    const everywhere = await post<Refusal>('editor', '', { plugin: 'national', changes: [], reason: '' });
    expect(everywhere.body.type).toContain('revision-outside-scope');
  });

  it('say of a scheme which rules moved, came, went, and what each says now', async () => {
    const { body: files } = await call<PluginResources>('editor', 'GET', 'plugins/hebei/resources');
    const [scheme] = files.resources.schemes as {
      key: string;
      rules: { key: string; grade: string; when: unknown }[];
    }[];
    const [first, second, third, ...rest] = scheme?.rules ?? [];
    const when = { '>': [{ var: 'general-dishonesty-12m' }, 7] };
    const rules = [second, first, { ...third, grade: 'B' }, { ...third, key: 'new-rule', when }, ...rest.slice(0, -1)];
    const change = { resource: 'schemes', key: scheme?.key, value: { ...scheme, rules } };
    const { body } = await post('editor', '', { plugin: 'hebei', changes: [change], reason: '试' });
    const lines = body.diff[0]?.lines ?? [];
    expect(lines.map(({ kind }) => kind).sort()).toEqual(['added', 'changed', 'moved', 'removed']);
    expect(lines.find(({ kind }) => kind === 'added')).toMatchObject({
      path: '/rules/3',
      label: expect.stringMatching(/^规则“/) as string,
      after: expect.stringMatching(/近1年一般失信次数.*7/) as string,
    });
    expect(lines.find(({ kind }) => kind === 'changed')).toMatchObject({ path: '/rules/2/grade', after: 'B' });
    const english = await call('editor', 'GET', `/${body.id}`, undefined, { 'accept-language': 'en' });
    const labels = english.body.diff[0]?.lines.map(({ label }) => label) ?? [];
    expect(labels).toHaveLength(lines.length);
    expect(labels.filter((label) => !/^rule “[^”]+”( · grade)?$/.test(label))).toEqual([]);
    expect(lines.find(({ kind }) => kind === 'moved')?.after).toMatch(/^第 \d 位$/);
  });

  it('tell who else has a draft open, until a minute passed without a word', async () => {
    const { body } = await post('editor', '', { plugin: 'hebei', changes: [], reason: '并行' });
    await post('editor', `/${body.id}/presence`);
    const others = await post<{ displayName: string }[]>('both', `/${body.id}/presence`);
    expect(others.body).toMatchObject([{ displayName: 'editor' }]);
    server.clock.advance(61_000);
    expect((await call<unknown[]>('both', 'GET', `/${body.id}/presence`)).body).toEqual([]);
  });

  describe('from the article to a version in force', () => {
    let id = '';
    const act = <T = RevisionView>(who: string, what: string, body: unknown = {}) =>
      post<T>(who, `/${id}/${what}`, body);

    it('say what they change in sentences, in the language of the reader', async () => {
      const { body } = await post('editor', '', {
        plugin: 'hebei',
        changes: [limit(4)],
        reason: '省里新办法把上限降为4次',
        basis: { document: 'heb-2022', article: '四(三)' },
      });
      id = body.id;
      expect(body.diff).toMatchObject([
        {
          resource: 'parameters',
          title: '一般失信次数上限',
          kind: 'changed',
          lines: [{ label: '一般失信次数上限', before: '5 次', after: '4 次' }],
        },
      ]);
      const english = await call('editor', 'GET', `/${id}`, undefined, { 'accept-language': 'en' });
      expect(english.body.diff[0]?.title).not.toMatch(/\p{Script=Han}/u);
    });

    it('are not handed over while a worked case fails', async () => {
      const checked = await act('editor', 'check');
      expect(checked).toMatchObject({ status: 200, body: { state: 'draft', checkedVersion: 1 } });
      const { cases, findings } = checked.body;
      expect(cases?.failed.length).toBeGreaterThan(0);
      expect(cases?.passed).toBe((cases?.total ?? 0) - (cases?.failed.length ?? 0));
      expect(findings.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toContain(
        'plugin-case-differs',
      );
      const refused = await act<Refusal>('editor', 'submit');
      expect(refused).toMatchObject({ status: 409 });
      expect(refused.body.type).toContain('revision-refused');
      expect(refused.body.errors?.map(({ code }) => code)).toContain('plugin-case-differs');
    });

    it('take changed cases apart from changed rules, and tell which shipped ones they overrule', async () => {
      const { body: files } = await call<PluginResources>('editor', 'GET', 'plugins/hebei/resources');
      const { body: before } = await call('editor', 'GET', `/${id}`);
      const failing = new Set(before.cases?.failed.map(({ title }) => title));
      const [file] = files.cases as unknown as { key: string; scheme: string; cases: { title: string }[] }[];
      const kept = { ...file, cases: file?.cases.filter(({ title }) => !failing.has(title)) };
      const changes = [limit(4), { resource: 'cases', key: file?.key, value: kept }];
      const draft = { title: '上限降为4次', changes, reason: before.reason, basis: before.basis };
      const written = await call('editor', 'PUT', `/${id}`, draft, { 'if-match': '"1"' });
      expect(written.body.diff.map(({ resource }) => resource)).toEqual(['parameters', 'cases']);
      const checked = await act('editor', 'check');
      expect(checked.body).toMatchObject({ state: 'checked', cases: { failed: [], changed: failing.size } });
      const told = checked.body.findings.find(({ code }) => code === 'revision-case-overruled');
      expect(told).toMatchObject({
        severity: 'warning',
        message: expect.stringContaining([...failing][0] ?? '') as string,
      });
    });

    it('are simulated, submitted, refused to their editors, and approved by another with a day', async () => {
      expect(await act('both', 'simulate')).toMatchObject({ status: 400 });
      const submitted = await act('editor', 'submit', { note: '请审' });
      expect(submitted.body).toMatchObject({
        state: 'submitted',
        submitNote: '请审',
        may: { edit: false, approve: false },
      });
      expect((await act<Refusal>('both', 'recall')).body.type).toContain('revision-not-submitter');
      expect((await act('editor', 'recall')).body).toMatchObject({ state: 'checked', submittedBy: null });
      expect((await act('editor', 'submit', { note: '再请审' })).body).toMatchObject({ state: 'submitted' });
      const seen = await call('both', 'GET', `/${id}`);
      expect(seen.body.may).toMatchObject({ approve: true, reject: true });
      const past = await act<Refusal>('approver', 'approve', { inForceFrom: '2022-06-29' });
      expect(past).toMatchObject({ status: 400 });
      expect(past.body.type).toContain('revision-day-past');
      const approved = await act('approver', 'approve', { inForceFrom: '2022-07-10', note: '同意' });
      expect(approved).toMatchObject({
        status: 200,
        body: {
          state: 'approved',
          inForceFrom: '2022-07-10',
          versionText: '1.0.0+local.1',
          approvals: [{ by: { displayName: 'approver' }, step: 'approve', note: '同意' }],
        },
      });
      expect(approved.body.announcement).toContain('自2022年7月10日起');
      expect(approved.body.announcement).toContain('由“5 次”改为“4 次（自 2022-07-10）”');
      expect(approved.body.announcement).toContain('省里新办法把上限降为4次');
      const { body: files } = await call<PluginResources>('editor', 'GET', 'plugins/hebei/resources');
      expect(files.version).toBe('1.0.0+local.1');
      expect(files.resources.parameters).toContainEqual(
        expect.objectContaining({
          key: 'general-limit',
          values: [
            expect.objectContaining({ from: '2022-04-21', value: 5 }) as unknown,
            expect.objectContaining({ from: '2022-07-10', value: 4 }) as unknown,
          ],
        }),
      );
    });

    it('are printed with rules, articles and approvals', async () => {
      const { status, body } = await call<PrintedRevision>('clerk', 'GET', `/${id}/print`);
      expect(status).toBe(403);
      expect(body).toHaveProperty('type');
      const printed = (await call<PrintedRevision>('editor', 'GET', `/${id}/print`)).body;
      expect(printed.resources).toMatchObject([
        { title: '一般失信次数上限', before: [{ text: '2022-04-21：5' }], after: [{ text: '2022-04-21：4' }] },
      ]);
      expect(printed.documents).toMatchObject([{ key: 'heb-2022', articles: ['四(三)'] }]);
      expect(printed.revision.approvals).toHaveLength(1);
    });

    it('leave a trace of every act', async () => {
      const admin = await server.login('admin');
      const filter = encodeURIComponent(JSON.stringify({ objectType: 'revision', objectId: id }));
      const sort = encodeURIComponent('["id","ASC"]');
      const { body } = await server.request<{ action: string }[]>(
        'GET',
        `/api/v1/audit-events?filter=${filter}&sort=${sort}`,
        { token: admin },
      );
      expect(body.map(({ action }) => action.replace('revisions.', ''))).toEqual([
        'open',
        'check',
        'edit',
        'check',
        'submit',
        'recall',
        'submit',
        'approve',
      ]);
    });

    it('go back by a draft of their own', async () => {
      const back = await act('editor', 'revert', { reason: '恢复' });
      expect(back).toMatchObject({ status: 201, body: { state: 'draft', revertOf: id } });
      expect(back.body.diff[0]?.lines[0]).toMatchObject({ after: expect.stringContaining('5 次') as string });
      expect((await call('editor', 'GET', `/${id}`)).body.revertedBy).toBe(back.body.id);
      const again = await post('editor', `/${back.body.id}/check`);
      expect(again.body.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    });
  });

  it('let a decision table out as a workbook and hold what comes back against the draft, cell by cell', async () => {
    const { body: draft } = await post('editor', '', { plugin: 'hebei', changes: [], reason: '改等级' });
    const at = `/${draft.id}/workbook`;
    const asked = 'resource=schemes&key=enterprise-grade';
    const { default: Excel } = await import('exceljs');
    const book = new Excel.Workbook();
    const out = await fetch(`${server.url}${revisions}${at}?${asked}`, {
      headers: { authorization: `Bearer ${as('editor')}` },
    });
    expect(out.headers.get('content-disposition')).toContain('.xlsx');
    await book.xlsx.load(await out.arrayBuffer());
    const sheet = book.getWorksheet('规则');
    expect(sheet?.getCell('A5').value).toBe('many-general');
    expect(sheet?.getCell('B5').value).toBe('当 近1年一般失信次数 大于 一般失信次数上限(5)');
    const back = async (key = 'enterprise-grade') => {
      const form = new FormData();
      form.set('resource', 'schemes');
      form.set('key', key);
      form.set('file', new Blob([await book.xlsx.writeBuffer()]), 'rules.xlsx');
      return post<WorkbookReadingView & Refusal>('editor', at, form);
    };
    expect((await back()).body).toMatchObject({ changes: [], findings: [] });
    if (sheet) [sheet.getCell('C5').value, sheet.getCell('C6').value] = ['D', 'Z'];
    const { status, body } = await back();
    expect(status).toBe(200);
    const cells = body.changes.map(({ sheet: of, cell, before, after }) => [of, cell, before, after]);
    expect(cells).toEqual([
      ['规则', 'C5', 'C', 'D'],
      ['规则', 'C6', 'C', 'Z'],
    ]);
    expect(body.findings).toMatchObject([{ sheet: '规则', cell: 'C6', code: 'table-cell-choice', severity: 'error' }]);
    expect((await call('editor', 'GET', `/${draft.id}`)).body.changes).toEqual([]);
    expect((await back('nothing')).body.type).toContain('table-resource-unknown');
    const facts = await call<Refusal>('editor', 'GET', `${at}?resource=facts&key=x`);
    expect([facts.status, facts.body.type.split(':').at(-1)]).toEqual([400, 'table-resource']);
    expect((await call('clerk', 'GET', `${at}?${asked}`)).status).toBe(403);
  });
});
