import { Injectable } from '@nestjs/common';
import { civilDayInChina } from '@xinheng/platform';
import type { ReadingContext } from '../definitions/reading/reading-context.js';
import { CurrentGradesRepository, type FeedRow } from './current-grades.repository.js';
import { SchemePrograms } from './scheme-programs.js';

/** What the register expects to be fed for a subject, and what has come: "no data yet" is never read as good. */
export interface Completeness {
  readonly expected: readonly {
    /** Qualified catalogue item. */
    readonly item: string;
    readonly title: string;
    /** The civil day on which data of the item last reached the subject's region or one above; null: never. */
    readonly lastReceivedOn: string | null;
  }[];
  readonly receivedCount: number;
  readonly expectedCount: number;
}

/** Tells for whom a scheme's adverse data has come at all. */
@Injectable()
export class CompletenessService {
  constructor(
    private readonly repository: CurrentGradesRepository,
    private readonly programs: SchemePrograms,
  ) {}

  /**
   * For each subject and scheme the completeness of what the scheme would count against it: the negative items of
   * its kind that the scheme's facts read. A scheme that is not in force on the context's day has none.
   * @returns by `<subject> <scheme>`
   */
  async of(
    context: ReadingContext,
    wanted: readonly { readonly subject: number; readonly scheme: string }[],
  ): Promise<ReadonlyMap<string, Completeness>> {
    const subjects = new Map(
      (await this.repository.subjects([...new Set(wanted.map(({ subject }) => subject))])).map((row) => [row.id, row]),
    );
    const items = new Map<string, readonly string[]>();
    for (const scheme of new Set(wanted.map((one) => one.scheme))) {
      items.set(scheme, await this.adverseItems(context, scheme));
    }
    const regions = new Set([...subjects.values()].flatMap(({ region }) => regionsAbove(region)));
    const feeds = new Feeds(await this.repository.feeds([...new Set([...items.values()].flat())], [...regions]));
    const found = new Map<string, Completeness>();
    for (const { subject, scheme } of wanted) {
      const row = subjects.get(subject);
      if (row === undefined || context.definitions.scheme(scheme, context.asOf) === undefined) continue;
      const expected = (items.get(scheme) ?? [])
        .filter((item) =>
          context.definitions.item(item, context.asOf)?.item.subjectKinds.some((kind) => kind === row.kind),
        )
        .map((item) => ({
          item,
          title: context.named('catalogue', '', item).title,
          lastReceivedOn: feeds.lastOn(item, row.region),
        }));
      found.set(`${subject} ${scheme}`, {
        expected,
        receivedCount: expected.filter(({ lastReceivedOn }) => lastReceivedOn !== null).length,
        expectedCount: expected.length,
      });
    }
    return found;
  }

  /** The negative items whose records can change a result of the scheme on a day; none where it is not in force. */
  async adverseItems(
    { definitions, asOf }: Pick<ReadingContext, 'definitions' | 'asOf'>,
    scheme: string,
  ): Promise<readonly string[]> {
    if (definitions.scheme(scheme, asOf) === undefined) return [];
    const { program } = await this.programs.of(scheme, asOf);
    return program.items.filter((item) => definitions.item(item, asOf)?.item.nature === 'negative');
  }
}

/** When what last came where. */
class Feeds {
  private readonly last: ReadonlyMap<string, string>;

  constructor(rows: readonly FeedRow[]) {
    this.last = new Map(rows.map((row) => [`${row.item} ${row.region}`, row.last_received_at]));
  }

  lastOn(item: string, region: string): string | null {
    const instants = regionsAbove(region).flatMap((one) => this.last.get(`${item} ${one}`) ?? []);
    const latest = instants.sort().at(-1);
    return latest === undefined ? null : civilDayInChina(new Date(latest));
  }
}

/** The region itself and those it lies in: `130102` → 130102, 130100, 130000, 000000. */
function regionsAbove(region: string): readonly string[] {
  return [...new Set([region, `${region.slice(0, 4)}00`, `${region.slice(0, 2)}0000`, '000000'])];
}
