import iconv from 'iconv-lite';
import ExcelJS from 'exceljs';
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
    expect(first.preview).toMatchObject({ encoding: 'gb18030', rows: expect.arrayContaining([]) });
    const second = await done(await send(file, { kind: 'subjects' }));
    expect(second.counts).toEqual({ total: 3, accepted: 0, refused: 0, duplicates: 3 });
  });
});
