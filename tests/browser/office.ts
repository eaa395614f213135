import type { Locator, Page } from 'playwright-core';
import type { PageWatch } from '../support/page-watch.js';

/** Words of the frame, to find one's way by. */
const WORDS = {
  'zh-CN': { menu: '主菜单', username: '用户名', password: '密码', submit: '登录', other: 'English' },
  en: { menu: 'Main menu', username: 'User name', password: 'Password', submit: 'Sign in', other: '中文' },
} as const;

export type Language = keyof typeof WORDS;

/** One entry of the menu. */
export interface MenuEntry {
  readonly name: string;
  /** `/subjects` */
  readonly path: string;
}

/** The back office as a person at the keyboard uses it: by names and roles, waiting for what is to be seen. */
export class Office {
  private language: Language = 'zh-CN';

  constructor(
    readonly page: Page,
    readonly watch: PageWatch,
    private readonly url: string,
  ) {}

  /** Comes to the door and signs in. */
  async signIn(username: string, password: string): Promise<void> {
    await this.page.goto(`${this.url}/admin/`);
    await this.knock(username, password);
    await this.page.getByRole('navigation', { name: WORDS[this.language].menu }).waitFor();
  }

  /** Fills in the form of the door and sends it. */
  async knock(username: string, password: string): Promise<void> {
    const words = WORDS[this.language];
    await this.page.getByLabel(words.username).fill(username);
    await this.page.getByLabel(words.password).fill(password);
    await this.page.getByRole('button', { name: words.submit, exact: true }).click();
  }

  /** Goes to an address of the back office and waits until the page of that heading stands complete. */
  async open(path: string, heading: string | RegExp): Promise<void> {
    await this.page.goto(`${this.url}/admin/#${path}`);
    await this.standsComplete(heading);
  }

  /** Waits until the page of that heading has everything it asked for. */
  async standsComplete(heading: string | RegExp): Promise<void> {
    await this.heading(heading).waitFor();
    // Lines where text will stand.
    await this.page.locator('.MuiSkeleton-root').first().waitFor({ state: 'detached' });
    await this.watch.quiet();
  }

  heading(name: string | RegExp): Locator {
    return this.page.getByRole('heading', { level: 1, name, ...(typeof name === 'string' ? { exact: true } : {}) });
  }

  /** The pages that the person may see, in the order of the menu. */
  async menu(): Promise<readonly MenuEntry[]> {
    const links = await this.page.getByRole('navigation', { name: WORDS[this.language].menu }).getByRole('link').all();
    return Promise.all(
      links.map(async (link) => ({
        name: (await link.innerText()).trim(),
        path: (await link.getAttribute('href'))?.replace(/^.*#/, '') ?? '',
      })),
    );
  }

  /** Changes the language and waits for the menu in it. */
  async speak(language: Language): Promise<void> {
    if (language === this.language) return;
    await this.page.getByRole('button', { name: WORDS[this.language].other, exact: true }).click();
    this.language = language;
    await this.page.getByRole('navigation', { name: WORDS[language].menu }).waitFor();
    await this.watch.quiet();
  }

  /** What is wrong with the page as it stands: errors on the way to it, barriers on it, and text that leaves it sideways. */
  async faults(): Promise<readonly string[]> {
    // What the pointer happens to rest on is no part of the page.
    await this.page.mouse.move(0, 0);
    await this.page.getByRole('tooltip').first().waitFor({ state: 'detached' });
    const barriers = await this.watch.barriers();
    const excess = await this.page
      .locator('html')
      .evaluate((root: { scrollWidth: number; clientWidth: number }) => root.scrollWidth - root.clientWidth);
    return [...this.watch.take(), ...barriers, ...(excess > 0 ? [`${excess} px wider than the window`] : [])];
  }
}
