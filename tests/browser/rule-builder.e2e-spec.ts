import { jest } from '@jest/globals';
import { describeInBrowser } from '../support/browser.js';
import { startWebServer, type WebServer } from '../support/web-server.js';
import { Office } from './office.js';

/** Building pages and filling a database take their time on two cores. */
jest.setTimeout(180_000);

const PASSWORD = 'Xinheng-Sample-2022';
const TITLE = '不用代码改规则';
const HEADING = `修订 ${TITLE}`;

interface Change {
  readonly resource: string;
  readonly value: object;
}

interface Rule {
  readonly key: string;
  readonly grade?: string;
  readonly reason?: string;
  readonly when: unknown;
}

describeInBrowser('The rule builder, on a draft of Hebei’s scheme', (openPage) => {
  let server: WebServer;
  let author: Office;
  let token = '';
  let id = '';

  const api = async <T>(path: string, body?: object): Promise<T> => {
    const response = await fetch(`${server.url}/api/v1${path}`, {
      method: body ? 'POST' : 'GET',
      headers: {
        ...(token !== '' && { Authorization: `Bearer ${token}` }),
        'Content-Type': 'application/json',
        'Idempotency-Key': String(Math.random()),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    expect([path, response.ok]).toEqual([path, true]);
    return (await response.json()) as T;
  };
  /** Saves the draft as somebody else would. */
  const put = async (version: number, body: object): Promise<void> => {
    const response = await fetch(`${server.url}/api/v1/revisions/${id}`, {
      method: 'PUT',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', 'If-Match': `"${version}"` },
      body: JSON.stringify(body),
    });
    expect(response.status).toBe(200);
  };
  const changesWhere = async (isSo: (changes: readonly Change[]) => boolean): Promise<void> => {
    while (!isSo((await api<{ changes: readonly Change[] }>(`/revisions/${id}`)).changes))
      await new Promise((resolve) => setTimeout(resolve, 200));
  };
  /** The rules as the draft has them on the server, once they are as asked for. */
  const rulesWhere = async (isSo: (rules: readonly Rule[]) => boolean): Promise<readonly Rule[]> => {
    for (;;) {
      const { changes } = await api<{ changes: readonly { value: { rules: readonly Rule[] } }[] }>(`/revisions/${id}`);
      const rules = changes[0]?.value.rules ?? [];
      if (isSo(rules)) return rules;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  };

  beforeAll(async () => {
    server = await startWebServer({ sampleData: true });
    const { accessToken } = await api<{ accessToken: string }>('/auth/login', {
      username: 'province-admin',
      password: PASSWORD,
    });
    token = accessToken;
    const draft = { plugin: 'hebei', title: TITLE, changes: [], reason: '新办法' };
    ({ id } = await api<{ id: string }>('/revisions', draft));
    const { page, watch } = await openPage();
    author = new Office(page, watch, server.url);
    await author.signIn('province-admin', PASSWORD);
    await author.open(`/revisions/${id}/show?tab=edit&resource=schemes&key=enterprise-grade`, HEADING);
  });
  afterAll(() => server?.close());

  it('changes a condition by choosing, and nothing but what was chosen', async () => {
    const { page } = author;
    await page.getByRole('button', { name: /^修改第 4 条/ }).click();
    await page.getByRole('button', { name: '比较值：操作' }).click();
    await page.getByRole('menuitem', { name: '直接填写' }).click();
    await page.getByRole('textbox', { name: '比较值' }).fill('4');
    await page.getByRole('button', { name: /当 近1年一般失信次数 大于 4/ }).waitFor();
    const rules = await rulesWhere((now) => JSON.stringify(now[3]?.when ?? null).includes('},4]'));
    expect(rules[3]?.when).toEqual({ '>': [{ var: 'general-dishonesty-12m' }, 4] });
    expect(rules.map(({ key }) => key)).toEqual([
      'revoked',
      'serious-list',
      'serious-record',
      'many-general',
      'severe-consequence',
      'few-general',
    ]);
    await author.standsComplete(HEADING);
    expect(await author.faults()).toEqual([]);
  });

  it('moves a rule by the keyboard, says so, and takes it back', async () => {
    const { page } = author;
    await page.getByRole('button', { name: /^移动第 1 条/ }).focus();
    await page.keyboard.press('Alt+ArrowDown');
    await page.getByText('已移到第 2 条，共 6 条').waitFor({ state: 'attached' });
    await rulesWhere(([first]) => first?.key === 'serious-list');
    await page.keyboard.press('Control+z');
    await rulesWhere(([first]) => first?.key === 'revoked');
  });

  it('tells an error where it is, as one types', async () => {
    const { page } = author;
    const row = page.getByRole('listitem', { name: '第 4 条', exact: true });
    await row.getByRole('textbox', { name: '理由' }).fill('');
    await row.getByText(/至少要有 1 个/).waitFor();
    await page.keyboard.press('Control+z');
    await row.getByText(/至少要有 1 个/).waitFor({ state: 'detached' });
  });

  it('tells what the gate finds: a rule nobody comes to, with an enterprise that shows it', async () => {
    const { page } = author;
    await page.getByRole('button', { name: '第 1 条：操作' }).click();
    await page.getByRole('menuitem', { name: '复制' }).click();
    const copy = page.getByRole('listitem', { name: '第 2 条', exact: true });
    await copy.getByText(/永远轮不到/).waitFor();
    await copy.getByText(/例如/).first().waitFor();
    await author.standsComplete(HEADING);
    expect(await author.faults()).toEqual([]);
  });

  it('makes a worked case of what a finding shows, with one click', async () => {
    const { page } = author;
    const copy = page.getByRole('listitem', { name: '第 2 条', exact: true });
    await copy.getByRole('button', { name: '设为算例' }).first().click();
    await page.getByText(/已加入算例/).waitFor();
    await changesWhere((changes) => {
      const file = changes.find(({ resource }) => resource === 'cases');
      const last = (file?.value as { cases?: readonly { title: string }[] } | undefined)?.cases?.at(-1);
      return last?.title.startsWith('待核对') === true;
    });
  });

  it('grades somebody made up beside the editor, by the draft and by the rules in force', async () => {
    const { page } = author;
    await page.getByRole('button', { name: '试算', exact: true }).click();
    const result = page.getByRole('region', { name: '试算结果' });
    await result.getByText('守信', { exact: true }).first().waitFor();
    await author.standsComplete(HEADING);
    expect(await author.faults()).toEqual([]);
    await page.getByRole('button', { name: '收起试算' }).click();
  });

  it('goes out to a workbook and comes back cell by cell, what is ticked into the draft', async () => {
    const { page } = author;
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '导出 Excel' }).click(),
    ]);
    const { default: Excel } = await import('exceljs');
    const book = new Excel.Workbook();
    await book.xlsx.readFile(await download.path());
    const sheet = book.getWorksheet('规则');
    if (sheet === undefined) throw new Error('No sheet of rules');
    [sheet.getCell('D6').value, sheet.getCell('C7').value] = ['改过的理由', 'Z'];
    const file = async () => ({
      name: 'rules.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: Buffer.from(await book.xlsx.writeBuffer()),
    });
    await page
      .getByLabel('导入 Excel')
      .last()
      .setInputFiles(await file());
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/规则 C7 .*不能是“Z”/).waitFor();
    expect(await dialog.getByRole('button', { name: /^写入草稿/ }).isDisabled()).toBe(true);
    expect(await author.faults()).toEqual([]);
    await dialog.getByRole('checkbox', { name: /^规则 C7/ }).uncheck();
    await dialog.getByRole('button', { name: '写入草稿（1）' }).click();
    await dialog.waitFor({ state: 'detached' });
    const rules = await rulesWhere((now) => now.some(({ reason }) => reason === '改过的理由'));
    expect(rules.filter(({ reason }) => reason === '改过的理由')).toHaveLength(1);
    expect(rules.every(({ grade }) => grade !== 'Z')).toBe(true);
    await author.standsComplete(HEADING);
  });

  it('keeps unsaved work over a reload, and offers it again', async () => {
    const { page } = author;
    await page.route('**/api/v1/revisions/*', (route) =>
      route.request().method() === 'PUT' ? route.abort() : route.continue(),
    );
    await page.getByRole('tab', { name: '说明' }).click();
    await page.getByLabel('修订理由').fill('断网时写的理由');
    await page
      .getByText(/没有保存成功|未能保存|保存失败/)
      .first()
      .waitFor();
    await page.reload();
    await page.unroute('**/api/v1/revisions/*');
    await page.getByRole('button', { name: /取回|恢复|继续/ }).click();
    for (;;) {
      const { reason } = await api<{ reason: string }>(`/revisions/${id}`);
      if (reason === '断网时写的理由') break;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    author.watch.take();
  });

  it('shows both sides where two people saved, and loses neither', async () => {
    const { page } = author;
    await author.standsComplete(HEADING);
    const before = await api<{ version: number; changes: readonly object[]; title: string }>(`/revisions/${id}`);
    await page.getByLabel('修订理由').fill('我的理由');
    await put(before.version, { title: before.title, changes: before.changes, reason: '别人的理由' });
    const dialog = page.getByRole('dialog');
    await dialog.getByText('别人的理由').waitFor();
    await dialog.getByText('我的理由').waitFor();
    expect(
      await dialog
        .getByRole('button', { name: /合并|确定|保存/ })
        .first()
        .isDisabled(),
    ).toBe(true);
    await dialog.getByRole('radio').first().check();
    await dialog
      .getByRole('button', { name: /合并|确定|保存/ })
      .first()
      .click();
    for (;;) {
      const { reason } = await api<{ reason: string }>(`/revisions/${id}`);
      if (reason === '我的理由') break;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    author.watch.take();
  });
});
