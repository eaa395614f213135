import { regionContains, regionPrefix } from '@xinheng/facts';

/** The region codes that are known (GB/T 2260), with their titles, to read what offices write. */
export class RegionNames {
  private readonly byTitle = new Map<string, string[]>();

  constructor(private readonly titles: Readonly<Record<string, string>>) {
    for (const [code, title] of Object.entries(titles)) {
      this.byTitle.set(title, [...(this.byTitle.get(title) ?? []), code]);
    }
  }

  /** The title of a region, or undefined where the table lacks it. */
  titleOf(code: string): string | undefined {
    return Object.hasOwn(this.titles, code) ? this.titles[code] : undefined;
  }

  /**
   * The region that a cell names: a code of 6 digits (or of 9 or 12, of which the first six say the county), or titles
   * from the widest to the narrowest (`河北省石家庄市长安区`, `石家庄市 长安区`), or one title that only one region has.
   */
  find(text: string): string | undefined {
    const code = /^(\d{6})(\d{3}|\d{6})?$/.exec(text)?.[1];
    if (code !== undefined) return this.isKnown(code) ? code : undefined;
    const bare = text.replace(/[\s/\-·,，、>]/g, '');
    const exact = this.byTitle.get(bare);
    if (exact !== undefined) return exact.length === 1 ? exact[0] : undefined;
    return this.narrow('', bare);
  }

  /** A county that the table lacks is known by its city, a city by its province. */
  isKnown(code: string): boolean {
    return this.titleOf(code) !== undefined || this.titleOf(`${code.slice(0, 2)}0000`) !== undefined;
  }

  /** Reads the titles from the left, each inside the one before. */
  private narrow(within: string, text: string): string | undefined {
    for (const [title, codes] of this.byTitle) {
      if (!text.startsWith(title)) continue;
      const inside = codes.filter((code) => within === '' || (regionContains(within, code) && code !== within));
      // From the left nothing is certain before a province or a city was named.
      const found = inside.length === 1 || within !== '' ? inside[0] : undefined;
      if (found === undefined || (within === '' && regionPrefix(found).length > 4)) continue;
      const rest = text.slice(title.length);
      const region = rest === '' ? found : this.narrow(found, rest);
      if (region !== undefined) return region;
    }
    return undefined;
  }
}
