import { jest } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { describeInBrowser, PHONE } from '../support/browser.js';
import { startWebServer, type WebServer } from '../support/web-server.js';
import { Office } from './office.js';

/** Building pages and filling a database take their time on two cores. */
jest.setTimeout(180_000);

/** What all people of the sample share. */
const PASSWORD = 'Xinheng-Sample-2022';

interface Subject {
  readonly id: string;
  readonly name: string;
}

describeInBrowser('An objection that came by post, in the back office', (openPage) => {
  let server: WebServer;
  let clerk: Office;
  let subject: Subject;
  let address = '';

  const arrive = async (username: string): Promise<Office> => {
    const { page, watch } = await openPage();
    const office = new Office(page, watch, server.url);
    await office.signIn(username, PASSWORD);
    return office;
  };
  const choose = async (within: Office['page'] | Locator, office: Office, label: string, option: string | RegExp) => {
    await within.getByRole('combobox', { name: label }).click();
    await office.page.getByRole('option', { name: option }).first().click();
  };
  /** Takes a step on the page of the case. */
  const step = async (office: Office, name: string, on: string, fill: (dialog: Locator) => Promise<void>) => {
    await office.page.getByRole('button', { name, exact: true }).click();
    const dialog = office.page.getByRole('dialog');
    await dialog.getByLabel('办理日期').fill(on);
    await fill(dialog);
    expect(await office.faults()).toEqual([]);
    await dialog.getByRole('button', { name, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await office.watch.quiet();
  };
  const nothing = () => Promise.resolve();
  const clocks = (office: Office) => office.page.getByRole('table', { name: '法定期限' });

  beforeAll(async () => {
    server = await startWebServer({ sampleData: true });
    const login = await fetch(`${server.url}/api/v1/auth/login`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ username: 'harbin-clerk', password: PASSWORD }),
    });
    const { accessToken } = (await login.json()) as { accessToken: string };
    const read = async <T>(path: string): Promise<T> =>
      (await (
        await fetch(`${server.url}/api/v1${path}`, { headers: { Authorization: `Bearer ${accessToken}` } })
      ).json()) as T;
    const records = await read<{ subject: string }[]>('/records?range=[0,0]');
    subject = await read<Subject>(`/subjects/${records[0]?.subject ?? ''}`);
    clerk = await arrive('harbin-clerk');
  });
  afterAll(() => server?.close());

  it('is entered by the day on which it truly came', async () => {
    const { page } = clerk;
    await clerk.open('/cases', '办件');
    await page.getByText('还没有办件').waitFor();
    expect(await clerk.faults()).toEqual([]);
    await page.getByRole('link', { name: '登记来件' }).first().click();
    await clerk.standsComplete('登记来件');
    await choose(page, clerk, '来件方式', '邮寄');
    await page.getByLabel('实际收到日期').fill('2026-09-21');
    await page.getByLabel('申请人').fill(subject.name);
    await choose(page, clerk, '程序', /社会信用信息异议处理/);
    await page.getByRole('combobox', { name: '主体' }).fill(subject.name);
    await page.getByRole('option').first().click();
    await choose(page, clerk, '所涉事项', '信用信息');
    await choose(page, clerk, '信用信息', /\d{4}-\d{2}-\d{2}/);
    await choose(page, clerk, '受理单位类别', '公共信用工作机构');
    await choose(page, clerk, '异议事由', '错误');
    await page.getByLabel('理由说明').fill('处罚决定已被撤销');
    expect(await clerk.faults()).toEqual([]);
    await page.getByRole('button', { name: '登记', exact: true }).click();
    await clerk.standsComplete(/\d/);
    address = new URL(page.url()).hash.slice(1);
    await clocks(clerk).getByText('2026-09-24').waitFor();
    expect(await clerk.faults()).toEqual([]);
  });

  it('has a clock that stands still over a holiday', async () => {
    await step(clerk, '受理并作异议标注', '2026-09-22', nothing);
    await step(clerk, '中止计算期限', '2026-09-23', async (dialog) => {
      await choose(dialog, clerk, '中止事由', '鉴定');
      await dialog.getByLabel('理由').fill('委托鉴定');
    });
    await clocks(clerk).getByText('中止期间不计').waitFor();
    await step(clerk, '恢复计算期限', '2026-10-08', nothing);
    await clocks(clerk).getByText('2026-10-08').waitFor();
    await clocks(clerk).getByText('不计入 4 个工作日').waitFor();
    expect(await clerk.faults()).toEqual([]);
  });

  it('says why what may not be done is not possible', async () => {
    const { page } = clerk;
    await page.getByText(/现在不能办理的步骤及原因/).click();
    await page
      .getByText(/^由.+办理。$/)
      .first()
      .waitFor();
    await page.getByText('办件没有中止，无须恢复。').waitFor();
    expect(await page.getByRole('button', { name: '核查', exact: true }).count()).toBe(0);
    expect(await clerk.faults()).toEqual([]);
  });

  it('is handed over to a colleague, checked and decided within its time', async () => {
    await clerk.page.getByRole('button', { name: '移交办件' }).click();
    const dialog = clerk.page.getByRole('dialog');
    await choose(dialog, clerk, '移交给', /哈尔滨市审核人/);
    await dialog.getByLabel('理由').fill('休假');
    await dialog.getByRole('button', { name: '移交办件' }).click();
    await dialog.waitFor({ state: 'detached' });
    const reviewer = await arrive('harbin-reviewer');
    await reviewer.open('/cases', '办件');
    await reviewer.page.getByRole('link', { name: '1', exact: true }).first().waitFor();
    await reviewer.open(address, /\d/);
    await step(reviewer, '核查', '2026-10-08', (form) => form.getByLabel('核查情况').fill('经核查，信息无误'));
    const decider = await arrive('harbin-decider');
    await decider.open(address, /\d/);
    await step(decider, '决定：理由不成立，不予更正', '2026-10-08', (form) =>
      form.getByLabel('理由').fill('处罚决定仍然有效'),
    );
    await clocks(decider).getByText('已办结').first().waitFor();
    await decider.page.getByRole('table', { name: '文书' }).waitFor();
    expect(await decider.faults()).toEqual([]);
    await decider.speak('en');
    await decider.page.setViewportSize(PHONE);
    await decider.open(address, /\d/);
    expect(await decider.faults()).toEqual([]);
  });
});
