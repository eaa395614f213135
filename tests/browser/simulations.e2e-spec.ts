import { jest } from '@jest/globals';
import { describeInBrowser, PHONE } from '../support/browser.js';
import { ADMIN_PASSWORD } from '../support/server.js';
import { startWebServer, type WebServer } from '../support/web-server.js';
import { Office } from './office.js';

/** Building pages and filling a database take their time on two cores. */
jest.setTimeout(180_000);

describeInBrowser('Simulations in the back office', (openPage) => {
  let server: WebServer;
  let office: Office;

  beforeAll(async () => {
    server = await startWebServer({ sampleData: true });
    const { page, watch } = await openPage();
    office = new Office(page, watch, server.url);
    await office.signIn('admin', ADMIN_PASSWORD);
  });
  afterAll(() => server?.close());

  it('begin with what they are, and a button', async () => {
    await office.open('/simulations', '影响试算');
    await office.page.getByText('还没有试算').waitFor();
    expect(await office.faults()).toEqual([]);
  });

  it('try out another limit: present value with its article, a sentence, and the result with who would move', async () => {
    const { page } = office;
    await page.getByRole('button', { name: '试算', exact: true }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/现行 5次，自 2022-04-21 起/).waitFor();
    await dialog.getByRole('button', { name: /四\(三\)/ }).waitFor();
    await dialog.getByLabel('新的值').fill('很多');
    await dialog.getByText('请填写整数').waitFor();
    expect(await dialog.getByRole('button', { name: '开始试算' }).isDisabled()).toBe(true);
    await dialog.getByLabel('新的值').fill('1');
    await dialog.getByText(/「一般失信次数上限」由 5次 改为 1次/).waitFor();
    expect(await office.faults()).toEqual([]);
    await dialog.getByRole('button', { name: '开始试算' }).click();
    await office.standsComplete('试算 一般失信次数上限');
    await page.getByText('已完成', { exact: true }).first().waitFor();
    await page.getByRole('img', { name: /修改前后的等级：B 一般失信 → C/ }).waitFor();
    await office.standsComplete('试算 一般失信次数上限');
    expect(await office.faults()).toEqual([]);
  });

  it('name those of one move when its number is pressed, each with both reasons', async () => {
    const { page } = office;
    await page.getByRole('button', { name: /^B 变为 C 的 \d+ 个主体$/ }).click();
    await page.getByText('B → C', { exact: true }).waitFor();
    const rows = page.getByRole('table', { name: /等级会变化的主体/ }).getByRole('row');
    await rows.nth(1).waitFor();
    const texts = await rows.allInnerTexts();
    expect(texts.slice(1).every((text) => /B[\s\S]*C/.test(text))).toBe(true);
    expect(await office.faults()).toEqual([]);
  });

  it('try out another length of time, which reads the records anew', async () => {
    const { page } = office;
    await office.open('/simulations', '影响试算');
    await page.getByRole('button', { name: '试算', exact: true }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: '参数' }).click();
    await page.getByRole('option', { name: '失信行为计算期限' }).click();
    await dialog.getByLabel('新的值').fill('3');
    await dialog.getByText(/由 1年 改为 3年/).waitFor();
    await dialog.getByRole('button', { name: '开始试算' }).click();
    await office.standsComplete('试算 失信行为计算期限');
    await page.getByText(/指标的算法有变/).waitFor();
    await page.getByText('已完成', { exact: true }).first().waitFor();
    expect(await office.faults()).toEqual([]);
  });

  it('stand in English and on a phone too', async () => {
    const { page } = office;
    await office.speak('en');
    await office.open('/simulations', 'Simulations');
    expect(await office.faults()).toEqual([]);
    await page.setViewportSize(PHONE);
    await page.getByRole('link', { name: /→ 1次/ }).first().click();
    await office.standsComplete(/^Simulation:/);
    expect(await office.faults()).toEqual([]);
  });
});
