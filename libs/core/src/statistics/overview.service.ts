import { Injectable } from '@nestjs/common';
import type { ListQuery, SqlValue } from '@xinheng/platform';
import type { Locale } from '@xinheng/problem';
import type { Actor } from '../accounts/actor.js';
import type { ImportView } from '../imports/import-view.js';
import { ImportsService } from '../imports/imports.service.js';
import { RecordsService } from '../records/records.service.js';
import { RunReaderService } from '../runs/run-reader.service.js';
import type { RunView } from '../runs/run-view.js';
import { SubjectsService } from '../subjects/subjects.service.js';

/** The first figures of the desk. Each is the total of a list that it leads to. */
export interface Overview {
  readonly subjects: number;
  readonly records: number;
  /** Subjects that wait to be graded again. */
  readonly stale: number;
  /** Subjects of whom no data has come that could count against them. */
  readonly withoutData: number;
  /** Work that is not finished, the newest first. */
  readonly runs: readonly RunView[];
  readonly imports: readonly ImportView[];
}

/** How many jobs of a kind the desk shows. */
const SHOWN_JOBS = 10;
const UNFINISHED: readonly SqlValue[] = ['queued', 'running', 'paused', 'cancelling'];

/** What the desk shows first: how much there is in the actor's area, and what is being worked on. */
@Injectable()
export class OverviewService {
  constructor(
    private readonly subjects: SubjectsService,
    private readonly records: RecordsService,
    private readonly runs: RunReaderService,
    private readonly imports: ImportsService,
  ) {}

  async overview(actor: Actor, locale: Locale): Promise<Overview> {
    const unfinished = {
      ...asked('createdAt', SHOWN_JOBS),
      conditions: [{ field: 'state', operator: 'is' as const, values: UNFINISHED }],
    };
    const subjects = async (custom: ListQuery['custom'] = {}): Promise<number> =>
      (await this.subjects.list(actor, { ...asked('id', 0), custom })).total;
    return {
      subjects: await subjects(),
      records: (await this.records.list(actor, asked('recordedAt', 0), locale)).total,
      stale: await subjects({ isStale: [true] }),
      withoutData: await subjects({ hasNoData: [true] }),
      runs: (await this.runs.list(actor, unfinished, locale)).rows,
      imports: (await this.imports.list(actor, unfinished)).rows,
    };
  }
}

/** The first rows of a list, newest first; none where only the total is wanted. */
function asked(field: string, limit: number): ListQuery {
  return { conditions: [], q: null, custom: {}, sort: { field, direction: 'DESC' }, offset: 0, limit };
}
