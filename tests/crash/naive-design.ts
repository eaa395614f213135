import { randomBytes } from 'node:crypto';
import Bull from 'bull';
import { UnitOfWork, type Database } from '@xinheng/platform';
import { SCHEME, type Standing } from '../support/graded.js';

/**
 * The design that one would write down first, and that is wrong: the queue is the truth. Who waits is graded when the
 * work is planned, the marks are taken away, and what is to be written travels in the jobs; whoever gets a job writes
 * it, subject by subject, asking nobody. It is a control: the check behind the crash suites must find it out.
 */
export class NaiveDesign {
  private readonly queue: Bull.Queue<readonly Standing[]>;

  constructor(
    private readonly database: Database,
    redisUrl: string,
    readonly deployment = `naive-${randomBytes(6).toString('hex')}`,
  ) {
    this.queue = new Bull('naive', redisUrl, { prefix: `{xinheng-${deployment}}` });
    this.queue.on('error', () => undefined);
  }

  /** Puts results into jobs, some subjects in each, and takes the marks away. */
  async plan(results: readonly Standing[], perJob: number): Promise<void> {
    for (let from = 0; from < results.length; from += perJob) await this.queue.add(results.slice(from, from + perJob));
    await this.change('UPDATE evaluation_state SET generation_done = generation_wanted, marked_at = NULL');
  }

  /** Works until no job is left. @param times how often each job is delivered, as when a lock lapsed */
  async workOff(times = 1): Promise<void> {
    while ((await this.queue.getWaitingCount()) > 0) {
      const job = await this.queue.getNextJob();
      for (let delivery = 0; delivery < times; delivery += 1) {
        for (const result of job?.data ?? []) await this.write(result);
      }
      await job?.moveToCompleted('', true, true);
    }
  }

  async close(): Promise<void> {
    await this.queue.close(true);
  }

  private async write({ subject, grade, rule, score, reasons, nextChangeOn }: Standing): Promise<void> {
    const [last] = await this.database.read.query<{ sequence: number | null }>(
      'SELECT MAX(sequence) AS sequence FROM evaluation WHERE subject_id = ?',
      [subject],
    );
    const sequence = (last?.sequence ?? 0) + 1;
    const told = JSON.stringify(reasons.map((text) => ({ text })));
    const at = '2022-06-30T02:00:00.000Z';
    await this.change('UPDATE evaluation SET superseded_at = ? WHERE subject_id = ? AND superseded_at IS NULL', [
      at,
      subject,
    ]);
    await new UnitOfWork(this.database).run(async (tx) => {
      await tx.insertMany(
        'evaluation',
        [
          ...['subject_id', 'scheme', 'sequence', 'grade', 'rule', 'score', 'reasons', 'vector', 'as_of', 'known_at'],
          ...['definitions_hash', 'version', 'cause', 'created_at'],
        ],
        [[subject, SCHEME, sequence, grade, rule, score, told, '[]', '2022-06-30', at, '', '', 'run', at]],
      );
      const columns = ['scheme', 'subject_id', 'sequence', 'grade', 'rule', 'score', 'next_change_on'];
      await tx.upsertMany('evaluation_state', columns, columns.slice(0, 2), columns.slice(2), [
        [SCHEME, subject, sequence, grade, rule, score, nextChangeOn],
      ]);
    });
  }

  private async change(sql: string, parameters: readonly (string | number)[] = []): Promise<void> {
    await new UnitOfWork(this.database).run((tx) => tx.execute(sql, parameters));
  }
}
