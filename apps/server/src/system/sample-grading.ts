import { setTimeout as wait } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { addDays } from '@xinheng/calendar';
import {
  DefinitionsService,
  GradeHistory,
  isFinal,
  RunReaderService,
  RunsService,
  SYSTEM_ACTOR,
  UnitsService,
  type Actor,
} from '@xinheng/core';
import { Clock, Config, UnitOfWork } from '@xinheng/platform';
import { XinhengError } from '@xinheng/problem';

/** Months that the trend goes back. */
const MONTHS = 11;
const POLL_MILLISECONDS = 50;
/** A run that takes longer goes on while people look at the first page. */
const PATIENCE_POLLS = 1_200;

/** Grades the sample, and what it would have been in the months before, so that there is something to look at. */
@Injectable()
export class SampleGrading {
  constructor(
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly unitOfWork: UnitOfWork,
    private readonly units: UnitsService,
    private readonly definitions: DefinitionsService,
    private readonly history: GradeHistory,
    private readonly runs: RunsService,
    private readonly reader: RunReaderService,
  ) {}

  /**
   * Grades under every scheme of which there is no picture yet; once, and again only where a crash cut it short.
   * The unit above all others owns the runs.
   */
  async grade(): Promise<void> {
    const root = await this.unitOfWork.run((tx) => this.units.root(tx));
    const actor: Actor = { ...SYSTEM_ACTOR, unit: { ...SYSTEM_ACTOR.unit, id: String(root) } };
    const today = this.clock.today();
    const current = await this.definitions.current();
    for (const scheme of current.schemes) {
      if (current.scheme(scheme, today) === undefined || !(await this.history.isBlank(scheme))) continue;
      const run = await this.start(actor, scheme);
      if (run === null) continue;
      await this.history.draw(scheme, monthEndsBefore(today), today);
      // Workers elsewhere may come later; only where this process does the work itself it is worth waiting for.
      if (this.config.carrier === 'in-process') await this.finished(actor, run);
    }
  }

  /** Null where nobody is in scope: another process is still bringing the sample, and grades it then. */
  private async start(actor: Actor, scheme: string): Promise<string | null> {
    try {
      return await this.runs.start(actor, { scheme });
    } catch (error) {
      if (error instanceof XinhengError && error.code === 'run-no-subjects') return null;
      throw error;
    }
  }

  private async finished(actor: Actor, run: string): Promise<void> {
    for (let polls = 0; polls < PATIENCE_POLLS; polls += 1) {
      const { state } = await this.reader.get(actor, run, 'zh-CN');
      if (isFinal(state)) return;
      await wait(POLL_MILLISECONDS);
    }
  }
}

/** The last days of the months before the one of a day, the latest first. */
function monthEndsBefore(day: string): readonly string[] {
  const ends: string[] = [];
  for (let at = day; ends.length < MONTHS;) {
    at = addDays(`${at.slice(0, 8)}01`, -1);
    ends.push(at);
  }
  return ends;
}
