import { jest } from '@jest/globals';
import { describeInBrowser, PHONE } from '../support/browser.js';
import { ADMIN_PASSWORD } from '../support/server.js';
import { startWebServer, type WebServer } from '../support/web-server.js';
import { Office } from './office.js';

/** Building pages and filling a database take their time on two cores. */
jest.setTimeout(240_000);

interface Result {
  readonly id: string;
  readonly rule: string;
  readonly subjectName: string;
}

const SCHEME = '/schemes/hebei%3Aenterprise-grade/show?tab=try';

describeInBrowser('What would lift a grade, and rules on trial', (openPage) => {
  let server: WebServer;
  let office: Office;

  beforeAll(async () => {
    server = await startWebServer({ sampleData: true });
    const { page, watch } = await openPage();
    office = new Office(page, watch, server.url);
    await office.signIn('admin', ADMIN_PASSWORD);
  });
  afterAll(() => server?.close());

  /** Standing results of a grade, as the API has them. */
  const ofGrade = async (grade: string): Promise<readonly Result[]> => {
    const login = await fetch(`${server.url}/api/v1/auth/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': 'login-for-the-list' },
      body: JSON.stringify({ username: 'admin', password: ADMIN_PASSWORD }),
    });
    const { accessToken } = (await login.json()) as { accessToken: string };
    const filter = encodeURIComponent(JSON.stringify({ grade, current: true }));
    const list = await fetch(`${server.url}/api/v1/evaluations?filter=${filter}&range=[0,99]`, {
      headers: { authorization: `Bearer ${accessToken}` },
    });
    return (await list.json()) as readonly Result[];
  };

  it('tells beside a result which records stand in its way, and when it lifts by itself', async () => {
    const { page } = office;
    const results = await ofGrade('C');
    const [first] = results.filter(({ rule }) => rule === 'many-general');
    await office.open(`/evaluations/${first?.id}/show`, first?.subjectName ?? '');
    const panel = page.getByRole('region', { name: '怎样会变好' });
    await panel.getByText('下列任意一组全部得到修复').waitFor();
    await panel
      .getByText(/中的任意 \d+ 条|下列信息（\d+ 条）/)
      .first()
      .waitFor();
    await panel.getByText(/若没有新的信息，\d{4}-\d{2}-\d{2} 起自行变为/).waitFor();
    await panel.getByText('能否修复：现行规则包没有写明').first().waitFor();
    await office.watch.quiet();
    expect(await office.faults()).toEqual([]);
    await panel
      .getByRole('button', { name: /^查看信用信息/ })
      .first()
      .click();
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
  });

  it('grades somebody made up at once, in the browser, and follows every change', async () => {
    const { page } = office;
    await office.open(SCHEME, '企业信用分级');
    const result = page.getByRole('region', { name: '试算结果' });
    await result.getByText('守信', { exact: true }).waitFor();
    expect(await office.faults()).toEqual([]);
    await page.getByRole('button', { name: '增加信用信息' }).click();
    await result.getByText('填写的内容还不完整').waitFor();
    expect(await office.faults()).toEqual([]);
  });

  it('takes a real subject as it is, and changes nothing of it', async () => {
    const { page } = office;
    await page.getByLabel(/以真实主体为起点/).fill('示例');
    await page.getByRole('option').first().click();
    const result = page.getByRole('region', { name: '试算结果' });
    await result.getByText('逐条比对的规则').waitFor();
    await office.watch.quiet();
    expect(await office.faults()).toEqual([]);
  });

  it('stands in English and on a phone too', async () => {
    const { page } = office;
    await office.speak('en');
    await page.setViewportSize(PHONE);
    await page.getByRole('region', { name: 'Result of the trial' }).waitFor();
    await office.watch.quiet();
    expect(await office.faults()).toEqual([]);
  });
});
