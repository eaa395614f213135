import { setTimeout as wait } from 'node:timers/promises';
import { addDays } from '@xinheng/calendar';
import { isDuplicateKey } from '@xinheng/platform';
import { enterRecord } from '../support/graded.js';
import { numbersFrom, withRecord, type Inhabitant } from '../support/population.js';
import type { WorkingCore } from '../support/working-core.js';

/** As many records are on their way at once. */
const AT_ONCE = 8;
const TICK_MILLISECONDS = 20;

/** A record that was written and answered for. */
interface Written {
  readonly subject: number;
  readonly number: number;
  readonly decidedOn: string;
}

/** Writes records as offices do all day, each until it is answered for, however often the database goes away. */
export class RecordWriter {
  private readonly draw: (below: number) => number;
  private readonly numbers = new Map<number, number>();
  private readonly written: Written[] = [];
  private readonly subjects: readonly number[];
  private isStopping = false;
  private asked = 0;
  private working: Promise<unknown> | null = null;

  constructor(
    private readonly core: WorkingCore,
    private readonly population: readonly Inhabitant[],
    seed: number,
  ) {
    this.draw = numbersFrom(seed);
    this.subjects = population.filter(({ input }) => input.subject.kind === 'enterprise').map(({ id }) => id);
  }

  /** Begins to write so many records in a second, or as many as the machine takes. */
  start(perSecond: number): void {
    const begun = performance.now();
    this.working = Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        while (!this.isStopping) {
          if (this.asked >= ((performance.now() - begun) * perSecond) / 1_000) await wait(TICK_MILLISECONDS);
          else await this.writeNext();
        }
      }),
    );
  }

  /** Resolves when everything that was begun is answered for. */
  async stop(): Promise<void> {
    this.isStopping = true;
    await this.working;
  }

  /** How many records are answered for. */
  get count(): number {
    return this.written.length;
  }

  /** The population with everything that was written about it. */
  after(): readonly Inhabitant[] {
    const people = new Map(this.population.map((one) => [one.id, one]));
    // By number: what was answered first need not have been asked first.
    for (const { subject, number, decidedOn } of [...this.written].sort((a, b) => a.number - b.number)) {
      const one = people.get(subject);
      if (one !== undefined) people.set(subject, withRecord(one, number, decidedOn));
    }
    return [...people.values()];
  }

  private async writeNext(): Promise<void> {
    this.asked += 1;
    const subject = this.subjects[this.draw(this.subjects.length)] ?? 0;
    const number = this.numbers.get(subject) ?? 90;
    this.numbers.set(subject, number + 1);
    const decidedOn = addDays('2022-06-29', -this.draw(500));
    for (;;) {
      try {
        await enterRecord(this.core, subject, number, { decidedOn });
        break;
      } catch (error) {
        // It was written the last time, and the answer was lost.
        if (isDuplicateKey(error)) break;
        await wait(100);
      }
    }
    this.written.push({ subject, number, decidedOn });
  }
}
