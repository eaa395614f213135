import { jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { describeInBrowser, PHONE } from '../support/browser.js';
import type { PageWatch } from '../support/page-watch.js';
import { startWebServer, type WebServer } from '../support/web-server.js';

/** Building pages and grading a sample take their time on two cores. */
jest.setTimeout(180_000);

/** Names of the grades of Hebei's scheme; what a serious list is called is no grade. */
const GRADE_WORDS = /守信|一般失信|严重失信(?!主体名单)|黑名单|[A-D]级|(Generally|Seriously) dishonest|Trustworthy/;

describeInBrowser('The public site', (openPage) => {
  let server: WebServer;
  let page: Page;
  let watch: PageWatch;
  let worst: { readonly code: string; readonly name: string };

  beforeAll(async () => {
    server = await startWebServer({ sampleData: true });
    ({ page, watch } = await openPage());
    worst = await gradedSubject(server.url, 'C');
    await page.goto(server.url);
  });
  afterAll(() => server?.close());

  it('says what it is for, in both languages, and comes in less than 200 KB', async () => {
    const sizes = await page.evaluate<number[]>(`performance.getEntries().map((entry) => entry.transferSize ?? 0)`);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(200 * 1024);
    await page.getByRole('heading', { level: 1, name: '公共信用信息查询' }).waitFor();
    expect([...watch.take(), ...(await watch.barriers())]).toEqual([]);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { level: 1, name: 'Public credit information' }).waitFor();
    expect([...watch.take(), ...(await watch.barriers())]).toEqual([]);
    await page.getByRole('button', { name: '中文' }).click();
  });

  it('[R-HEB-18] shows of a graded enterprise what is open, and no grade', async () => {
    const answer = page.waitForResponse(/\/public\/subjects$/);
    await search(worst.code);
    await page.getByRole('heading', { level: 2, name: worst.name }).waitFor();
    expect(await page.getByRole('article').innerText()).not.toMatch(GRADE_WORDS);
    expect(await (await answer).text()).not.toMatch(/grade|score|评价结果|"C"/i);
    expect([...watch.take(), ...(await watch.barriers())]).toEqual([]);
  });

  it('[R-HEB-18] prints what it shows, and no grade', async () => {
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('button', { name: '查询' }).isVisible()).toBe(false);
    expect(await page.getByRole('heading', { level: 2, name: worst.name }).isVisible()).toBe(true);
    expect(await page.getByRole('article').innerText()).not.toMatch(GRADE_WORDS);
    await page.emulateMedia({ media: null });
  });

  it('takes a code as people paste it, and says what is wrong with one that cannot be', async () => {
    await search(` ${worst.code.slice(0, 8).toLowerCase()} ${worst.code.slice(8)} `);
    await page.getByRole('heading', { level: 2, name: worst.name }).waitFor();
    await search('1234');
    await page.getByText('应为 18 位').waitFor();
    expect([...watch.take(), ...(await watch.barriers())]).toEqual([]);
  });

  it('says that it knows nobody of a code', async () => {
    watch.expect(/\/public\/subjects$/, 404);
    await search('91130102Y000000161');
    await page.getByText('没有查到这个代码').waitFor();
    expect([...watch.take(), ...(await watch.barriers())]).toEqual([]);
  });

  it('fits a phone, in both languages', async () => {
    await page.setViewportSize(PHONE);
    await search(worst.code);
    await page.getByRole('heading', { level: 2, name: worst.name }).waitFor();
    for (const [other, heading] of [
      ['English', 'Information open by law'],
      ['中文', '依法公开的信息'],
    ] as const) {
      await page.getByRole('button', { name: other }).click();
      await page.getByRole('heading', { level: 3, name: heading }).waitFor();
      const excess = await page
        .locator('html')
        .evaluate((root: { scrollWidth: number; clientWidth: number }) => root.scrollWidth - root.clientWidth);
      expect(excess).toBe(0);
      expect([...watch.take(), ...(await watch.barriers())]).toEqual([]);
    }
  });

  async function search(code: string): Promise<void> {
    await page.getByLabel('统一社会信用代码').fill(code);
    await page.getByRole('button', { name: '查询' }).click();
  }
});

/** An enterprise that stands in a grade, as the staff see it. */
async function gradedSubject(url: string, grade: string): Promise<{ code: string; name: string }> {
  const json = { 'content-type': 'application/json' };
  const login = await fetch(`${url}/api/v1/auth/login`, {
    method: 'POST',
    headers: { ...json, 'idempotency-key': 'public-site' },
    body: JSON.stringify({ username: 'admin', password: 'Test-Admin-2022' }),
  });
  const { accessToken } = (await login.json()) as { accessToken: string };
  const filter = encodeURIComponent(JSON.stringify({ grade, scheme: 'hebei:enterprise-grade' }));
  const answer = await fetch(`${url}/api/v1/subjects?filter=${filter}&range=[0,0]`, {
    headers: { authorization: `Bearer ${accessToken}` },
  });
  const [subject] = (await answer.json()) as { code: string; name: string }[];
  if (subject === undefined) throw new Error(`The sample has nobody of grade ${grade}`);
  return subject;
}
