import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Clock, Config, isDuplicateKey, UnitOfWork } from '@xinheng/platform';
import { SYSTEM_ACTOR, type Actor } from '../../accounts/actor.js';
import { SampleAccountsService, type SampleCast, type SampleUnit } from '../../accounts/sample-accounts.service.js';
import { SUBJECTS } from '../forms/form-catalogue.js';
import { ImportIntake } from '../import-intake.js';
import { sampleBytes } from './sample-file-bytes.js';
import { generateSample } from './sample-generator.js';
import { SampleRepository } from './sample.repository.js';

/** The samples of two provinces, each with the unit of the cast that hands its files in. */
const parts = [
  { subjects: 5_000, records: 20_000, seed: 20220421, unit: 'hebei', region: '130000' },
  {
    subjects: 60,
    records: 240,
    seed: 20220701,
    firstSequence: 8_001,
    within: '2301',
    unit: 'heilongjiang',
    region: '230000',
  },
] as const;

/** The people one can log in as while the sample is there. */
export type SampleLogins = Pick<SampleCast, 'password' | 'accounts'>;

interface SampleContent {
  readonly unit: string;
  readonly region: string;
  readonly item: string;
  readonly fileName: string;
  readonly content: Buffer;
}

/** Puts the sample into a database that nobody has worked with: its cast, and its files to be imported. */
@Injectable()
export class SampleLoader {
  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: SampleAccountsService,
    private readonly sample: SampleRepository,
    private readonly intake: ImportIntake,
  ) {}

  /**
   * Loads the cast and hands in the files, all or nothing; the import worker does the rest, and goes on with it after
   * a crash. Does nothing where the configuration says no, or where somebody has worked here, be it with a sample that
   * was removed.
   * @returns whether it was loaded
   */
  async load(): Promise<boolean> {
    if (!this.config.sampleData || !(await this.sample.isUntouched())) return false;
    const contents: SampleContent[] = [];
    for (const { unit, region, ...order } of parts) {
      const { subjects, files } = generateSample({ ...order, asOf: this.clock.today() });
      for (const file of [subjects, ...files]) {
        contents.push({ unit, region, item: file.item, ...(await sampleBytes(file)) });
      }
    }
    try {
      await this.unitOfWork.gather(() => this.submit(contents));
    } catch (error) {
      // Another process that started at the same time was quicker.
      if (isDuplicateKey(error)) return false;
      throw error;
    }
    return true;
  }

  /** Whom one can log in as; null where there is no sample. */
  async logins(): Promise<SampleLogins | null> {
    return (await this.sample.isPresent()) ? this.cast() : null;
  }

  /** Whether its files are still being imported, now or since the process was killed. */
  async isArriving(): Promise<boolean> {
    return this.sample.isArriving();
  }

  private async submit(contents: readonly SampleContent[]): Promise<void> {
    const units = await this.accounts.load(this.read<readonly SampleUnit[]>('units'), this.cast());
    for (const { unit, region, item, fileName, content } of contents) {
      const actor = providerOf(units.get(unit) ?? '', region);
      const target = item === SUBJECTS ? { kind: SUBJECTS, item: null } : { kind: null, item };
      await this.intake.take(actor, { ...target, fileName, content, isDryRun: false });
    }
  }

  private cast(): SampleCast {
    return this.read<SampleCast>('accounts');
  }

  private read<T>(name: string): T {
    return JSON.parse(readFileSync(join(this.config.root, 'config/sample', `${name}.json`), 'utf8')) as T;
  }
}

/** The program itself, for the office of the sample that leads the province. */
function providerOf(unit: string, region: string): Actor {
  return { ...SYSTEM_ACTOR, unit: { ...SYSTEM_ACTOR.unit, id: unit, level: 'province', region } };
}
