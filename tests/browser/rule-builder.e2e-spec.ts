import { jest } from '@jest/globals';
import { describeInBrowser } from '../support/browser.js';
import { startWebServer, type WebServer } from '../support/web-server.js';
import { Office } from './office.js';

/** Building pages and filling a database take their time on two cores. */
jest.setTimeout(180_000);

const PASSWORD = 'Xinheng-Sample-2022';
const TITLE = '不用代码改规则';
const HEADING = `修订 ${TITLE}`;

interface Rule {
  readonly key: string;
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
});
