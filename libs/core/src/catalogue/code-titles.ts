import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Config } from '@xinheng/platform';

type Titles = Readonly<Record<string, string>>;

/** What codes stand for: regions of GB/T 2260 and industries of GB/T 4754, from the tables in `config/`. */
@Injectable()
export class CodeTitles {
  private readonly regions: Titles;
  private readonly industries: Titles;

  constructor(config: Config) {
    this.regions = titlesOf(join(config.root, 'config/regions.json'));
    this.industries = titlesOf(join(config.root, 'config/industries.json'));
  }

  /** The name of a region alone, 长安区; null where the table has none. */
  region(code: string): string | null {
    return own(this.regions, code);
  }

  /** The name of a region with those above it that are no province, 石家庄市长安区, or the province itself. */
  regionPath(code: string): string | null {
    const name = this.region(code);
    const city = `${code.slice(0, 4)}00`;
    const above = city === code ? null : this.region(city);
    return name === null ? above : `${above ?? ''}${name}`;
  }

  /** The codes and names of the regions right below a prefix of digits: provinces below '', cities below '13', districts below '1301'. */
  regionsBelow(prefix: string): readonly { readonly code: string; readonly title: string }[] {
    const length = prefix.length + 2;
    return Object.entries(this.regions)
      .filter(
        ([code]) =>
          code.startsWith(prefix) && /^0*$/.test(code.slice(length)) && !/^0*$/.test(code.slice(prefix.length)),
      )
      .map(([code, title]) => ({ code, title }))
      .sort((a, b) => (a.code < b.code ? -1 : 1));
  }

  /** The name of an industry, or of the nearest wider one that the table has; null for none. */
  industry(code: string | null): string | null {
    for (let part = code ?? ''; part !== ''; part = part.slice(0, -1)) {
      const title = own(this.industries, part);
      if (title !== null) return title;
    }
    return null;
  }
}

function titlesOf(file: string): Titles {
  return (JSON.parse(readFileSync(file, 'utf8')) as { readonly titles: Titles }).titles;
}

function own(titles: Titles, code: string): string | null {
  return Object.hasOwn(titles, code) ? (titles[code] ?? null) : null;
}
