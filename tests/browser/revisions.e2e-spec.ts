import { jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { describeInBrowser, PHONE } from '../support/browser.js';
import { startWebServer, type WebServer } from '../support/web-server.js';
import { Office } from './office.js';

/** Building pages and filling a database take their time on two cores. */
jest.setTimeout(180_000);

/** What all people of the sample share. */
const PASSWORD = 'Xinheng-Sample-2022';
const SCHEME = 'hebei:enterprise-grade';
const WORKED_CASE = '5次一般失信（含5次）为B';
const TITLE = '修订 一般失信次数上限';

/** What cases give under the new limit. */
const FOLLOWING: Readonly<Record<string, object>> = {
  [WORKED_CASE]: { rule: 'many-general' },
  '6次一般失信为C': { nextChangeOn: '2023-01-11' },
  '6次中最早1次出窗口后为B': { grade: 'C', rule: 'many-general' },
  '6次中最早1次在窗口最后一日仍为C': { nextChangeOn: '2023-01-10' },
  '6次中1次已修复为B': { grade: 'C', rule: 'many-general' },
};

interface Case {
  readonly title: string;
  readonly expect: object;
}

/** A file of worked cases that follow the new limit. */
function followed(source: string): string {
  const file = JSON.parse(source) as { readonly cases: readonly Case[] };
  const cases = file.cases.map((one) => ({ ...one, expect: { ...one.expect, ...FOLLOWING[one.title] } }));
  return JSON.stringify({ ...file, cases });
}

describeInBrowser('A revision in the back office: Hebei’s limit from 5 to 4', (openPage) => {
  let server: WebServer;
  let author: Office;
  let approver: Office;
  let token = '';
  /** How many have a grade, before anything is changed. */
  let standing: Readonly<Record<string, number>>;
  let moved = 0;
  let address = '';

  const arrive = async (username: string): Promise<Office> => {
    const { page, watch } = await openPage();
    const office = new Office(page, watch, server.url);
    await office.signIn(username, PASSWORD);
    return office;
  };
  const api = async (path: string, body?: object): Promise<Response> =>
    fetch(`${server.url}/api/v1${path}`, {
      method: body ? 'POST' : 'GET',
      headers: {
        Authorization: `Bearer ${token}`,
        'Content-Type': 'application/json',
        'Idempotency-Key': String(Math.random()),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
  const count = async (filter: object): Promise<number> => {
    const query = `filter=${encodeURIComponent(JSON.stringify({ scheme: SCHEME, ...filter }))}&range=[0,0]`;
    const { headers } = await api(`/evaluations?${query}`);
    return Number(headers.get('Content-Range')?.split('/')[1]);
  };
  const grades = async (filter: object): Promise<Readonly<Record<string, number>>> =>
    Object.fromEntries(
      await Promise.all(['A', 'B', 'C', 'D'].map(async (grade) => [grade, await count({ ...filter, grade })] as const)),
    );
  const until = async (isSo: () => Promise<boolean>): Promise<void> => {
    while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 200));
  };
  const saved = (page: Page) =>
    page
      .getByRole('status')
      .filter({ hasText: /^已保存$/ })
      .waitFor();
  const submit = async ({ page }: Office) => {
    await page.getByRole('button', { name: '提交审批' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '提交审批' }).click();
    await page.getByText('待批准', { exact: true }).waitFor();
  };
  const approve = async ({ page }: Office) => {
    await page.getByRole('button', { name: '批准', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/^自 \d{4}-\d{2}-\d{2} 起/).waitFor();
    await dialog.getByRole('button', { name: '批准', exact: true }).click();
    await page.getByText('施行中', { exact: true }).first().waitFor();
  };

  beforeAll(async () => {
    server = await startWebServer({ sampleData: true });
    author = await arrive('province-admin');
    const login = await fetch(`${server.url}/api/v1/auth/login`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ username: 'province-admin', password: PASSWORD }),
    });
    token = ((await login.json()) as { accessToken: string }).accessToken;
    standing = await grades({ current: true });
  });
  afterAll(() => server?.close());

  it('begins with what a revision is, and with a button beside the parameter', async () => {
    const { page } = author;
    await author.open('/revisions', '修订');
    await page.getByText('还没有修订').waitFor();
    expect(await author.faults()).toEqual([]);
    await author.open(`/schemes/${encodeURIComponent(SCHEME)}/show`, /信用/);
    await page.getByRole('button', { name: '修订「一般失信次数上限」' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/施行之前，现行规则和等级都不变/).waitFor();
    expect(await dialog.getByRole('button', { name: '新建修订' }).isDisabled()).toBe(true);
    await dialog.getByLabel('修订理由').fill('新办法将上限改为4次');
    expect(await author.faults()).toEqual([]);
    await dialog.getByRole('button', { name: '新建修订' }).click();
    await author.standsComplete(TITLE);
    address = new URL(page.url()).hash.slice(1).split('?')[0] ?? '';
  });

  it('saves what is typed, says it as a sentence, and shows the worked case that fails', async () => {
    const { page } = author;
    await page.getByLabel(/^取值/).fill('4');
    await saved(page);
    await page.getByRole('tab', { name: /^修改（1）/ }).click();
    await page.getByRole('tabpanel').getByText(/5 ?次/).first().waitFor();
    await page.getByRole('tabpanel').getByText(/4 ?次/).first().waitFor();
    await page.getByRole('tab', { name: /^算例（\d+）/ }).click();
    await page
      .getByRole('row', { name: new RegExp(WORKED_CASE) })
      .getByText('C', { exact: true })
      .waitFor();
    expect(await author.faults()).toEqual([]);
    await page.getByRole('tab', { name: /^检查结果（\d+）/ }).click();
    await page.getByRole('tabpanel').getByText(new RegExp(WORKED_CASE)).first().waitFor();
    expect(await page.getByRole('button', { name: '提交审批' }).isDisabled()).toBe(true);
    expect(await author.faults()).toEqual([]);
  });

  it('shows whom it would move before anybody is moved', async () => {
    const { page } = author;
    await page.getByRole('tab', { name: '影响', exact: true }).click();
    await page.getByRole('button', { name: '试算影响' }).click();
    await page.getByRole('table', { name: '修改前后的等级' }).waitFor();
    const cell = page.getByRole('button', { name: /^B 变为 C 的 \d+ 个主体$/ });
    moved = Number(/的 (\d+) 个/.exec((await cell.getAttribute('aria-label')) ?? '')?.[1]);
    expect(moved).toBeGreaterThan(0);
    expect(await grades({ current: true })).toEqual(standing);
    await author.standsComplete(TITLE);
    expect(await author.faults()).toEqual([]);
  });

  it('is submitted when the worked case follows the new rule; who edited it cannot approve it', async () => {
    const { page } = author;
    await page.getByRole('tab', { name: /^算例/ }).click();
    await page.getByRole('button', { name: `修改算例 ${WORKED_CASE}` }).click();
    await page.getByRole('button', { name: new RegExp(WORKED_CASE) }).click();
    await page.getByRole('combobox', { name: '等级' }).click();
    await page.getByRole('option', { name: /^C/ }).click();
    await author.standsComplete(TITLE);
    expect(await author.faults()).toEqual([]);
    await page.getByRole('button', { name: '查看源码' }).click();
    const source = page.getByLabel('源码（JSON）');
    await source.fill(followed(await source.inputValue()));
    await page.getByRole('button', { name: '应用' }).click();
    await saved(page);
    await page.getByText('已检查', { exact: true }).waitFor();
    await submit(author);
    await page.getByText(/不能/).first().waitFor();
    expect(await page.getByRole('button', { name: '批准', exact: true }).count()).toBe(0);
    await author.standsComplete(TITLE);
    expect(await author.faults()).toEqual([]);
  });

  it('is approved by another person with a day, and grades as it was simulated from that day', async () => {
    approver = await arrive('province-admin-2');
    await approver.open(address, TITLE);
    await approve(approver);
    await approver.standsComplete(TITLE);
    expect(await approver.faults()).toEqual([]);
    const expected = { ...standing, B: (standing['B'] ?? 0) - moved, C: (standing['C'] ?? 0) + moved };
    await until(async () => JSON.stringify(await grades({ current: true })) === JSON.stringify(expected));
  });

  it('leaves a day before it graded as it was', async () => {
    const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
    const run = (await (await api('/evaluation-runs', { scheme: SCHEME, asOf: yesterday })).json()) as { id: string };
    await until(
      async () => ((await (await api(`/evaluation-runs/${run.id}`)).json()) as { state: string }).state === 'done',
    );
    expect((await grades({ run: run.id }))['C']).toBe(standing['C']);
  });

  it('is told in the history and on paper, and going back restores the grades', async () => {
    const { page } = author;
    await author.open(`/revision-history?plugin=hebei`, /修订历史/);
    await page.getByText(/省级管理员（示例）提出，省级管理员二（示例）批准/).waitFor();
    expect(await author.faults()).toEqual([]);
    await page.goto(`${server.url}/admin/#${address.replace('/show', '/print')}`);
    await author.standsComplete('规则修订稿');
    await page.getByText('省级管理员二（示例）').waitFor();
    expect(await author.faults()).toEqual([]);
    await author.open(address, TITLE);
    await page.getByRole('button', { name: '恢复原规则' }).click();
    await page.getByRole('dialog').getByLabel('理由').fill('新办法未获通过');
    await page.getByRole('dialog').getByRole('button', { name: '恢复原规则' }).click();
    await page.getByText('已检查', { exact: true }).waitFor();
    const back = new URL(page.url()).hash.slice(1).split('?')[0] ?? '';
    expect(back).not.toBe(address);
    await submit(author);
    await approver.open(back, /^修订 /);
    await approve(approver);
    await until(async () => JSON.stringify(await grades({ current: true })) === JSON.stringify(standing));
  });

  it('stands in English and on a phone too', async () => {
    const { page } = author;
    await author.speak('en');
    await author.open('/revisions', 'Revisions');
    expect(await author.faults()).toEqual([]);
    await page.setViewportSize(PHONE);
    await author.open(`${address}?tab=edit&resource=parameters&key=general-limit`, /^Revision /);
    expect(await author.faults()).toEqual([]);
  });
});
