import iconv from 'iconv-lite';
import ExcelJS from 'exceljs';
import { ZipFile } from 'yazl';
import { startServer, type Answer, type TestServer } from '../support/server.js';

interface ImportBody {
  readonly id: string;
  readonly state: string;
  readonly counts: { total: number; accepted: number; refused: number; duplicates: number };
  readonly progress: { total: number | null; done: number };
  readonly error: string | null;
  readonly preview: { columns: { header: string; field: string | null }[]; rows: string[][]; encoding: string };
  readonly withdrawnAt: string | null;
  readonly title: string;
  readonly detail: string;
}

interface RecordRow {
  readonly decided_on: string;
  readonly document_number: string | null;
  readonly fields: string;
  readonly voided_on: string | null;
}

const penaltyItem = { item: 'national:administrative-penalty' };
const firms = {
  a: '91130102Y000000161',
  b: '91130102Y00000024U',
  province: '91130000Y00000016Y',
  elsewhere: '91230100Y00000016T',
};
const register = [
  '企业名称,统一社会信用代码,类型,行政区划,行业代码,成立日期',
  `示例甲公司,${firms.a},企业,130102,G54,2015/3/4`,
  `示例乙公司,${firms.b},企业,石家庄市长安区,C13,2016年5月6日`,
  `示例丙公司,${firms.province},企业,130000,F51,42736`,
].join('\r\n');
const penalties = (rows: readonly string[]): string =>
  [
    '行政处罚双公示,,,,,,',
    'CF_XDR_MC,CF_XDR_SHXYM,CF_WSH,CF_CFLB,CF_NR_FK,CF_JDRQ,CF_CFJG',
    '行政相对人名称,统一社会信用代码,行政处罚决定文书号,处罚类别,罚款金额(万元),处罚决定日期,处罚机关',
    ...rows,
  ].join('\r\n');

describe('imports', () => {
  let server: TestServer;
  let token: string;

  const send = async (
    file: string | Buffer,
    fields: Readonly<Record<string, string>>,
    name = '文件.csv',
  ): Promise<Answer<ImportBody>> => {
    const form = new FormData();
    for (const [key, value] of Object.entries(fields)) form.set(key, value);
    form.set('file', new Blob([new Uint8Array(Buffer.from(file))]), name);
    return server.request<ImportBody>('POST', '/api/v1/imports', { token, body: form });
  };
  const read = async (id: string): Promise<ImportBody> =>
    (await server.request<ImportBody>('GET', `/api/v1/imports/${id}`, { token })).body;
  const done = async (answer: Answer<ImportBody>): Promise<ImportBody> => {
    expect([answer.status, answer.text]).toEqual([202, expect.any(String)]);
    for (let tries = 0; tries < 200; tries += 1) {
      const body = await read(answer.body.id);
      if (['done', 'failed', 'cancelled'].includes(body.state)) return body;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    throw new Error('The import does not end');
  };

  const recordsOf = async (batch: string): Promise<RecordRow[]> =>
    server.database.read.query<RecordRow>(
      'SELECT decided_on, document_number, fields, voided_on FROM record WHERE batch_id = ? AND superseded_at IS NULL ORDER BY sequence',
      [batch],
    );
  const countOf = async (table: string): Promise<number> =>
    (await server.database.read.query<{ total: number }>(`SELECT COUNT(*) AS total FROM ${table}`))[0]?.total ?? 0;
  const withdraw = (id: string): Promise<Answer<ImportBody>> =>
    server.request('POST', `/api/v1/imports/${id}/withdraw`, { token, body: { reason: '文件有误' } });

  beforeAll(async () => {
    server = await startServer();
    token = await server.login('admin');
  });
  afterAll(() => server.close());

  it('takes a register as an office has it, and the same file twice changes nothing', async () => {
    const file = iconv.encode(register, 'gb18030');
    const first = await done(await send(file, { kind: 'subjects' }));
    expect(first).toMatchObject({
      state: 'done',
      counts: { total: 3, accepted: 3, refused: 0, duplicates: 0 },
      progress: { total: 3, done: 3 },
      title: '主体登记信息',
      error: null,
    });
    expect(first.preview).toMatchObject({
      encoding: 'gb18030',
      columns: expect.arrayContaining([{ header: '行政区划', field: 'region', title: '注册地行政区划' }]) as unknown,
      rows: expect.arrayContaining([expect.arrayContaining([firms.a])]) as unknown,
    });
    const second = await done(await send(file, { kind: 'subjects' }));
    expect(second.counts).toEqual({ total: 3, accepted: 0, refused: 0, duplicates: 3 });
  });

  it('keeps the good rows of a double-publicity file and says of every other line, column, value and reason', async () => {
    const file = penalties([
      `示例甲公司,${firms.a},示例〔2022〕1号,罚款;警告,１．５,2022/3/4,示例局`,
      `示例甲公司,${firms.a},示例〔2022〕2号,罚金,— —,2022/3/4,示例局`,
      `示例乙公司,${firms.b},示例〔2022〕3号,罚款,=1+1,2022年2月30日,示例局`,
      `示例外公司,${firms.elsewhere},示例〔2022〕4号,警告,/,44600,示例局`,
      `示例乙公司,${firms.b},示例〔2022〕5号,警告,/,44600,示例局`,
      `示例甲公司,${firms.a},示例〔2022〕1号,罚款;警告,1.5,2022-03-04,示例局`,
    ]);
    const batch = await done(await send(`\ufeff${file}`, { item: 'double-publicity-penalty' }));
    expect(batch).toMatchObject({
      state: 'done',
      title: '行政处罚信息',
      item: 'national:administrative-penalty',
      counts: { total: 6, accepted: 2, refused: 3, duplicates: 1 },
    });
    const { text, headers } = await server.request('GET', `/api/v1/imports/${batch.id}/errors.csv`, { token });
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(headers.get('content-disposition')).toBe(`attachment; filename="errors-${batch.id}.csv"`);
    const lines = text.replace(/^\ufeff/, '').split('\r\n');
    expect(lines.map((line) => line.split(',').slice(0, 3))).toEqual([
      ['行号', '列', '值'],
      ['5', 'CF_CFLB', '罚金'],
      ['6', 'CF_NR_FK', "'=1+1"],
      ['6', 'CF_JDRQ', '2022年2月30日'],
      ['7', 'CF_XDR_SHXYM', firms.elsewhere],
      [''],
    ]);
    expect(lines[1]).toContain('“罚金”不是行政处罚法第九条的处罚种类');
    const [kept] = await recordsOf(batch.id);
    expect(kept).toMatchObject({ decided_on: '2022-03-04', document_number: '示例〔2022〕1号' });
    expect(JSON.parse(kept?.fields ?? '')).toEqual({ fined: true, warned: true, fineAmount: '15000' });
  });

  it('lists what was found, in the language of the reader', async () => {
    const { id } = await done(await send(penalties([`甲,${firms.b},x1,罚金,,2022/1/1,示例局`]), penaltyItem));
    const { body, headers } = await server.request<object[]>('GET', `/api/v1/imports/${id}/findings`, {
      token,
      headers: { 'accept-language': 'en' },
    });
    expect(headers.get('content-range')).toBe('findings 0-0/1');
    expect(body).toEqual([
      {
        id: '1',
        line: 4,
        column: 'CF_CFLB',
        value: '罚金',
        reason: expect.stringContaining('no kind of penalty') as unknown,
        severity: 'error',
      },
    ]);
  });

  it('warns of a name that is not the registered one, and keeps the row', async () => {
    const { id, counts } = await done(
      await send(penalties([`别名公司,${firms.b},x2,警告,,2022/1/1,示例局`]), penaltyItem),
    );
    expect(counts).toMatchObject({ accepted: 1, refused: 0 });
    const { body } = await server.request<object[]>('GET', `/api/v1/imports/${id}/findings`, { token });
    expect(body).toMatchObject([{ column: 'CF_XDR_MC', value: '别名公司', severity: 'warning' }]);
    const { text } = await server.request('GET', `/api/v1/imports/${id}/errors.csv`, { token });
    expect(text.trim().split('\r\n')).toHaveLength(1);
  });

  it('reads workbooks: a title above, the unit in it, formulas, days', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('数据');
    sheet.addRow(['欠税公告（单位：万元）']);
    sheet.mergeCells('A1:E1');
    sheet.addRow(['统一社会信用代码', '认定日期', '文书号', '提供单位', '欠缴金额']);
    const row = sheet.addRow([
      firms.a,
      new Date(Date.UTC(2022, 4, 6)),
      'T1',
      '示例税务局',
      { formula: '1+0.5', result: 1.5 },
    ]);
    row.getCell(2).numFmt = 'yyyy-mm-dd';
    sheet.addRow([firms.a, 44687, 'T2', '示例税务局', { formula: '1/0', result: { error: '#DIV/0!' } }]);
    const content = Buffer.from(await book.xlsx.writeBuffer());
    const batch = await done(await send(content, { item: 'national:arrears-tax' }, '欠税.xlsx'));
    expect(batch.counts).toEqual({ total: 2, accepted: 1, refused: 1, duplicates: 0 });
    const [kept] = await recordsOf(batch.id);
    expect(kept).toMatchObject({ decided_on: '2022-05-06', fields: '{"amount":"15000"}' });
  });

  it('reads one JSON object a line, by the names of the interface', async () => {
    const line = (number: string, amount: unknown): string =>
      JSON.stringify({
        code: firms.b,
        decidedOn: '2022-04-01',
        documentNumber: number,
        provider: '示例税务局',
        fields: { amount },
      });
    const file = [line('N1', '12.50'), '{"code":', line('N2', 'many')].join('\n');
    const batch = await done(await send(file, { item: 'national:arrears-tax' }, 'a.ndjson'));
    expect(batch.counts).toEqual({ total: 3, accepted: 1, refused: 2, duplicates: 0 });
    expect(await recordsOf(batch.id)).toMatchObject([{ fields: '{"amount":"12.5"}' }]);
  });

  it('tells in a dry run what an import would do, and writes nothing', async () => {
    const file = penalties([
      `甲,${firms.a},d1,警告,,2022/1/1,示例局`,
      `甲,${firms.a},d1,警告,,2022/1/1,示例局`,
      `甲,${firms.a},d1,罚款,,2022/1/1,示例局`,
      `甲,${firms.a},d2,罚金,,2022/1/1,示例局`,
    ]);
    const before = await countOf('record');
    const rehearsal = await done(await send(file, { ...penaltyItem, dryRun: 'true' }));
    expect(rehearsal).toMatchObject({ dryRun: true, counts: { total: 4, accepted: 1, refused: 2, duplicates: 1 } });
    expect(await countOf('record')).toBe(before);
    const real = await done(await send(file, penaltyItem));
    expect(real.counts).toEqual(rehearsal.counts);
    expect(await countOf('record')).toBe(before + 1);
  });

  it('withdraws an import as a whole, after it said what that would do', async () => {
    const file = penalties([
      `乙,${firms.b},w1,警告,,2022/1/1,示例局`,
      `乙,${firms.b},w2,警告,,2022/1/1,示例局`,
      `甲,${firms.a},w3,警告,,2022/1/1,示例局`,
    ]);
    const batch = await done(await send(file, penaltyItem));
    const preview = await server.request('GET', `/api/v1/imports/${batch.id}/withdrawal`, { token });
    expect(preview.body).toEqual({
      records: 3,
      subjects: 2,
      subjectsRemoved: 0,
      changedSince: [],
      changedSinceCount: 0,
    });
    const withdrawn = await withdraw(batch.id);
    expect([withdrawn.status, withdrawn.body.withdrawnAt]).toEqual([200, expect.any(String)]);
    expect((await recordsOf(batch.id)).filter(({ voided_on }) => voided_on === null)).toEqual([]);
    expect(await withdraw(batch.id)).toMatchObject({ status: 409 });
    const again = await done(await send(file, penaltyItem));
    expect(again.counts).toMatchObject({ accepted: 3, duplicates: 0 });
  });

  it('follows an import by events until it ends', async () => {
    const rows = Array.from({ length: 2_500 }, (_, at) => `甲,${firms.a},e${String(at)},警告,,2022/1/1,示例局`);
    const { body } = await send(penalties(rows), penaltyItem);
    const { text, headers } = await server.request('GET', `/api/v1/imports/${body.id}/events`, { token });
    expect(headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    const events = text
      .split('\n\n')
      .filter((event) => event.startsWith('event:'))
      .map((event) => {
        const [name = '', data = ''] = event.split('\n');
        return { name: name.slice(7), data: JSON.parse(data.slice(6)) as ImportBody };
      });
    expect(events[0]?.name).toBe('state');
    expect(events.at(-1)).toMatchObject({
      name: 'end',
      data: { id: body.id, state: 'done', counts: { accepted: 2_500 }, progress: { total: 2_500, done: 2_500 } },
    });
  });

  it.each<[string, Readonly<Record<string, string>>, string | Buffer, number, string]>([
    ['nothing said of what it is', {}, register, 400, 'import-target'],
    [
      'two things said of what it is',
      { kind: 'subjects', item: 'national:arrears-tax' },
      register,
      400,
      'import-target',
    ],
    ['a kind that is not imported', { kind: 'evaluations' }, register, 400, 'import-kind-unsupported'],
    ['an item that does not exist', { item: 'administrative-penalty' }, register, 400, 'import-item-unknown'],
    ['another file', { item: 'national:administrative-penalty' }, 'a,b\n1,2\n', 400, 'import-header-missing'],
    ['a file that lacks a column', { kind: 'subjects' }, '企业名称,行业代码\n甲,G54\n', 400, 'import-columns-missing'],
    ['a file without rows', { kind: 'subjects' }, register.split('\r\n')[0] ?? '', 400, 'import-no-rows'],
    ['a page called a workbook', { kind: 'subjects' }, '<html><table></table></html>', 400, 'import-file-format'],
    ['an old workbook', { kind: 'subjects' }, Buffer.from('d0cf11e0a1b11ae1', 'hex'), 400, 'import-file-format'],
    ['a torn workbook', { kind: 'subjects' }, Buffer.from('504b030400', 'hex'), 400, 'import-file-unreadable'],
    ['an unclear dryRun', { kind: 'subjects', dryRun: 'maybe' }, register, 400, 'import-dry-run-value'],
    ['nothing in it', { kind: 'subjects' }, '', 400, 'upload-empty'],
  ])('refuses a file with %s at once', async (_, fields, file, status, code) => {
    const answer = await send(file, fields);
    expect([answer.status, answer.body]).toEqual([
      status,
      expect.objectContaining({ type: `urn:xinheng:problem:${code}` }),
    ]);
  });

  it('refuses a zip bomb and a file above the limit', async () => {
    const zip = new ZipFile();
    zip.addBuffer(Buffer.alloc(32 * 1024 * 1024), 'xl/workbook.xml');
    zip.end();
    const parts: Buffer[] = [];
    for await (const part of zip.outputStream as AsyncIterable<Buffer>) parts.push(part);
    expect(await send(Buffer.concat(parts), { kind: 'subjects' })).toMatchObject({
      status: 413,
      body: { type: 'urn:xinheng:problem:import-file-too-large' },
    });
    const large = Buffer.alloc(server.config.upload.maxBytes + 1, 'a');
    expect(await send(large, { kind: 'subjects' })).toMatchObject({ status: 413 });
  });

  it('sends files away while too many wait, and says when to come again', async () => {
    const held = { state: 'queued', lease_until: '9999-01-01T00:00:00.000Z' };
    await server.database.transact((tx) =>
      tx.insertMany(
        'import_batch',
        [
          ...Object.keys(held),
          'kind',
          'file_name',
          'file_path',
          'file_hash',
          'file_size',
          'unit_id',
          'region',
          'created_by',
          'created_at',
        ],
        Array.from({ length: 20 }, () => [
          ...Object.values(held),
          'subjects',
          'x',
          'x',
          'x',
          1,
          1,
          '000000',
          1,
          server.clock.instant(),
        ]),
      ),
    );
    const answer = await send(register, { kind: 'subjects' });
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '30']);
    expect(answer.body.detail).toContain('20');
    const { body } = await server.request<ImportBody[]>('GET', '/api/v1/imports?filter={"state":"queued"}', { token });
    const [first] = body;
    const cancelled = await server.request('POST', `/api/v1/imports/${first?.id ?? ''}/cancel`, { token });
    expect(cancelled).toMatchObject({ status: 200, body: { state: 'cancelled' } });
    await server.database.transact((tx) => tx.execute("DELETE FROM import_batch WHERE file_path = 'x'"));
    expect(await server.request('POST', `/api/v1/imports/${first?.id ?? ''}/cancel`, { token })).toMatchObject({
      status: 404,
    });
  });

  it('gives a template of every form that its own import reads', async () => {
    const { body: forms } = await server.request<{ id: string; isCommon: boolean }[]>('GET', '/api/v1/imports/forms', {
      token,
    });
    expect(forms.slice(0, 3).map(({ id }) => id)).toEqual([
      'subjects',
      'national:administrative-penalty',
      'national:administrative-licence',
    ]);
    for (const { id } of forms) {
      const target: Record<string, string> = id === 'subjects' ? { kind: id } : { item: id };
      for (const format of ['csv', 'xlsx']) {
        const response = await fetch(`${server.url}/api/v1/imports/templates/${encodeURIComponent(id)}.${format}`, {
          headers: { authorization: `Bearer ${token}` },
        });
        const content = Buffer.from(await response.arrayBuffer());
        // It has all columns, and nothing below them yet.
        expect([id, (await send(content, target)).body]).toMatchObject([
          id,
          { type: 'urn:xinheng:problem:import-no-rows' },
        ]);
      }
    }
  });

  it('gives files to try it out with, which go in but for the rows that are wrong on purpose', async () => {
    type SampleFile = { name: string; kind: string | null; item: string | null; rows: number };
    const { body: files } = await server.request<SampleFile[]>('GET', '/api/v1/imports/sample-files', { token });
    expect(files[0]?.kind).toBe('subjects');
    for (const { name, kind, item, rows } of files) {
      const response = await fetch(`${server.url}/api/v1/imports/sample-files/${name}`, {
        headers: { authorization: `Bearer ${token}` },
      });
      expect(response.headers.get('content-disposition')).toContain(encodeURIComponent('示例'));
      const content = Buffer.from(await response.arrayBuffer());
      const target: Record<string, string> = kind === null ? { item: item ?? '' } : { kind };
      const batch = await done(await send(content, target, name));
      const refused = name === 'double-publicity-penalty.csv' ? 4 : 0;
      expect([name, batch.counts]).toEqual([name, { total: rows, accepted: rows - refused, refused, duplicates: 0 }]);
    }
  });

  it('lets clerks and administrators import, and shows nobody what is outside their area', async () => {
    const account = async (username: string, roles: string[], unit: string): Promise<string> => {
      const password = 'First-Words-2022';
      const body = { username, displayName: username, roles, unit, password };
      expect(await server.request('POST', '/api/v1/accounts', { token, body })).toMatchObject({ status: 201 });
      const first = await server.login(username, password);
      const change = { current: password, next: 'Second-Words-2022' };
      await server.request('POST', '/api/v1/auth/password', { token: first, body: change });
      return server.login(username, change.next);
    };
    const me = await server.request<{ unit: { id: string } }>('GET', '/api/v1/auth/me', { token });
    const unit = await server.request<{ id: string }>('POST', '/api/v1/units', {
      token,
      body: { title: '示例区', level: 'county', region: '130104', department: 'credit', parent: me.body.unit.id },
    });
    const auditor = await account('import-auditor', ['auditor'], me.body.unit.id);
    const clerk = await account('import-clerk', ['clerk'], unit.body.id);
    const form = new FormData();
    form.set('kind', 'subjects');
    form.set('file', new Blob([register]), 'a.csv');
    expect((await server.request('POST', '/api/v1/imports', { token: auditor, body: form })).status).toBe(403);
    const own = await server.request<ImportBody>('POST', '/api/v1/imports', { token: clerk, body: form });
    expect(own.status).toBe(202);
    const finished = await done(own);
    expect(finished.counts).toMatchObject({ accepted: 0, refused: 3 });
    const { body: seen } = await server.request<ImportBody[]>('GET', '/api/v1/imports', { token: clerk });
    expect(seen.map(({ id }) => id)).toEqual([finished.id]);
  });
});
