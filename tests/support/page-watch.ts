import { AxeBuilder } from '@axe-core/playwright';
import type { Page, Request } from 'playwright-core';

/** Violations that keep people out; the lesser ones axe calls moderate and minor. */
const GRAVE = ['serious', 'critical'];

/** Notes what goes wrong on a page while a test does something else with it. */
export class PageWatch {
  private readonly found: string[] = [];
  private readonly expected: { readonly path: RegExp; readonly status: number }[] = [];
  private readonly asked = new Set<Request>();

  constructor(private readonly page: Page) {
    page.on('pageerror', (error) => this.found.push(`error on ${page.url()}: ${error.message}`));
    page.on('console', (message) => {
      // What the browser says of an answer is judged by the answer itself.
      if (message.type() !== 'error' || /Failed to load resource: the server responded/.test(message.text())) return;
      this.found.push(`console on ${page.url()}: ${message.text()}`);
    });
    page.on('request', (request) => this.asked.add(request));
    page.on('requestfinished', (request) => this.asked.delete(request));
    page.on('requestfailed', (request) => {
      this.asked.delete(request);
      // A page that is left takes its unanswered reads with it.
      const cause = request.failure()?.errorText ?? '';
      if (cause !== 'net::ERR_ABORTED') this.found.push(`${request.method()} ${request.url()}: ${cause}`);
    });
    page.on('response', (response) => {
      const path = new URL(response.url()).pathname;
      const isExpected = this.expected.some((one) => one.status === response.status() && one.path.test(path));
      if (response.status() >= 400 && !isExpected) {
        this.found.push(`${response.request().method()} ${response.url()} on ${page.url()}: ${response.status()}`);
      }
    });
  }

  /** Waits until the page has an answer to everything it asked for, and has asked for nothing more because of it. */
  async quiet(): Promise<void> {
    for (let calm = 0; calm < 3; calm += 1) {
      if (this.asked.size > 0) calm = 0;
      await this.page.waitForTimeout(20);
      await this.page.evaluate('new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))');
    }
  }

  /** From now on such an answer is what the test is about. */
  expect(path: RegExp, status: number): void {
    this.expected.push({ path, status });
  }

  /** What has gone wrong since it was last asked. */
  take(): readonly string[] {
    return this.found.splice(0);
  }

  /** What keeps people from using the page as it stands, by axe: the rule, and the element it is broken by. */
  async barriers(): Promise<readonly string[]> {
    const { violations } = await new AxeBuilder({ page: this.page })
      .options({ resultTypes: ['violations'] })
      // Our pages hold no frames of elsewhere, for which axe would open another page each time.
      .setLegacyMode()
      .analyze();
    return violations
      .filter(({ impact }) => GRAVE.includes(impact ?? ''))
      .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 300)}`));
  }
}
