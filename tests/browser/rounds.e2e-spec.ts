import { jest } from '@jest/globals';
import { describeInBrowser, PHONE } from '../support/browser.js';
import { ADMIN_PASSWORD } from '../support/server.js';
import { startWebServer, type WebServer } from '../support/web-server.js';
import { Office } from './office.js';

/** Building pages and filling a database take their time on two cores. */
jest.setTimeout(180_000);

describeInBrowser('Evaluation rounds in the back office', (openPage) => {
  let server: WebServer;
  let office: Office;
  const name = '示例年度企业信用评价';

  beforeAll(async () => {
    server = await startWebServer({ sampleData: true });
    const { page, watch } = await openPage();
    office = new Office(page, watch, server.url);
    await office.signIn('admin', ADMIN_PASSWORD);
  });
  afterAll(() => server?.close());

  it('are opened by a sentence and a button', async () => {
    const { page } = office;
    await office.open('/evaluation-rounds', '评价轮次');
    await page.getByText('还没有评价轮次').waitFor();
    await page.getByRole('button', { name: '开启轮次' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/此时还不冻结名录与数据/).waitFor();
    expect(await dialog.getByRole('button', { name: '开启轮次' }).isDisabled()).toBe(true);
    await dialog.getByLabel('轮次名称').fill(name);
    expect(await office.faults()).toEqual([]);
    await dialog.getByRole('button', { name: '开启轮次' }).click();
    await office.standsComplete(name);
    expect(await office.faults()).toEqual([]);
  });

  it('are frozen and graded, and tell what they found without being asked again', async () => {
    const { page } = office;
    await page.getByRole('button', { name: '冻结并评价' }).click();
    await page
      .getByRole('dialog')
      .getByText(/之后到来的信息不影响初步结果/)
      .waitFor();
    await page.getByRole('dialog').getByRole('button', { name: '冻结并评价' }).click();
    await page.getByRole('button', { name: '开始公示' }).waitFor({ timeout: 60_000 });
    await page.getByRole('table', { name: '等级分布' }).waitFor();
    await office.standsComplete(name);
    expect(await office.faults()).toEqual([]);
  });

  it('show everybody on the register, and by name who has no data', async () => {
    const { page } = office;
    await page.getByRole('tab', { name: '全部结果' }).click();
    await page
      .getByRole('table', { name: /全部结果/ })
      .getByRole('row')
      .nth(1)
      .waitFor();
    expect(await office.faults()).toEqual([]);
    await page.getByRole('tab', { name: '无数据主体' }).click();
    await page.getByText(/没有数据不等于守信/).waitFor();
    expect(await office.faults()).toEqual([]);
  });

  it('give notice, and wait for another person when the window is over', async () => {
    const { page } = office;
    await page.getByRole('button', { name: '开始公示' }).click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.getByRole('button', { name: '开始公示' }).isDisabled()).toBe(true);
    await dialog.getByLabel('公示结束日').fill('2099-12-31');
    await dialog.getByRole('button', { name: '开始公示' }).click();
    await page.getByText('公示期到 2099-12-31 为止，次日起才能确认。').waitFor();
    expect(await page.getByRole('button', { name: '确认结果' }).isDisabled()).toBe(true);
    expect(await office.faults()).toEqual([]);
  });

  it('stand in English and on a phone too', async () => {
    const { page } = office;
    await office.speak('en');
    await page.getByRole('tab', { name: 'Report' }).click();
    await page.getByText('Against the round before').waitFor();
    expect(await office.faults()).toEqual([]);
    await page.setViewportSize(PHONE);
    await office.open('/evaluation-rounds', 'Evaluation rounds');
    expect(await office.faults()).toEqual([]);
  });
});
