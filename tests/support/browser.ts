import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { PageWatch } from './page-watch.js';

/** The sizes that the pages are made for. */
export const DESK = { width: 1366, height: 768 } as const;
export const PHONE = { width: 390, height: 844 } as const;

const CHROMIUM = process.env['TEST_CHROMIUM'] || '/usr/bin/chromium';
const IS_CI = process.env['CI'] === 'true';

/** Nothing of the machine's own profile, and nothing that calls elsewhere. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A page with an eye on it. */
export interface WatchedPage {
  readonly page: Page;
  readonly watch: PageWatch;
}

/** Opens a page in a profile of its own, empty but for what the options say. */
export type OpenPage = (options?: BrowserContextOptions) => Promise<WatchedPage>;

/**
 * Runs a suite in Chromium. Where it is missing, the suite is reported as skipped with the cause; with CI=true it
 * fails.
 */
export function describeInBrowser(title: string, suite: (openPage: OpenPage) => void): void {
  const missing = existsSync(CHROMIUM) ? null : `no browser at ${CHROMIUM}`;
  if (missing === null) {
    describe(title, () => runInBrowser(suite));
  } else if (IS_CI) {
    it(`${title} needs Chromium: ${missing}`, () => {
      throw new Error(`TEST_CHROMIUM: ${missing}`);
    });
  } else {
    // Reported by name as skipped; never silently absent.
    describe.skip(`${title} (skipped: ${missing})`, () => {
      it('needs TEST_CHROMIUM', () => undefined);
    });
  }
}

function runInBrowser(suite: (openPage: OpenPage) => void): void {
  let browser: Browser;
  beforeAll(async () => {
    // Without a locale of UTF-8 Chromium cannot write a file name in Chinese.
    const env = { ...process.env, LANG: 'C.UTF-8' };
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS, env });
  });
  afterAll(() => browser.close());
  suite(async (options = {}) => {
    const context = await browser.newContext({ viewport: DESK, locale: 'zh-CN', reducedMotion: 'reduce', ...options });
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    return { page, watch: new PageWatch(page) };
  });
}
