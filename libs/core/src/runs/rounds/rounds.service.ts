import { Injectable } from '@nestjs/common';
import { Clock, UnitOfWork, type Transaction } from '@xinheng/platform';
import { XinhengError } from '@xinheng/problem';
import type { Actor } from '../../accounts/actor.js';
import { scopeOf } from '../../accounts/scope.js';
import { AuditService } from '../../audit/audit.service.js';
import { DefinitionsService } from '../../definitions/definitions.service.js';
import { GradeWatch } from '../../evaluations/grade-watch.js';
import { regionsOfRun } from '../plan-run.js';
import { RoundFreezer } from './round-freezer.js';
import { RoundReaderService } from './round-reader.service.js';
import { RoundRegisterRepository } from './round-register.repository.js';
import type { RoundRow } from './round-row.js';
import { roundSteps, type RoundStep } from './round-state.js';
import { RoundsRepository, type RoundChange } from './rounds.repository.js';

/** What a round is opened with. */
export interface RoundOrder {
  /** Qualified: `hebei:enterprise-grade`. */
  readonly scheme: string;
  readonly title: string;
  /** The day as of which everybody is graded; it may lie ahead. */
  readonly asOf: string;
  /** GB/T 2260 codes; everything the actor is responsible for where absent. */
  readonly regions?: readonly string[];
}

/**
 * Leads a round through its steps: everybody on the register is graded by one standard as of one day (冀政办 实施意见
 * 五(一)), sees the provisional results announced, and is announced on one day by two persons.
 */
@Injectable()
export class RoundsService {
  constructor(
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
    private readonly definitions: DefinitionsService,
    private readonly rounds: RoundsRepository,
    private readonly register: RoundRegisterRepository,
    private readonly reader: RoundReaderService,
    private readonly freezer: RoundFreezer,
    private readonly watch: GradeWatch,
    private readonly audit: AuditService,
  ) {}

  /**
   * Opens a round; answers its id.
   * @throws XinhengError `scheme-not-in-force` on the day, `run-outside-scope`, `round-open` where another is under way
   */
  async open(actor: Actor, order: RoundOrder): Promise<string> {
    const { scheme: key, title, asOf } = order;
    const found = (await this.definitions.current()).scheme(key, asOf);
    if (found === undefined) throw new XinhengError('invalid', 'scheme-not-in-force', { scheme: key, asOf });
    const { plugin, scheme } = found;
    const regions = regionsOfRun(scopeOf(actor).regionPrefix, order.regions, scheme.regions ?? plugin.regions);
    return this.unitOfWork.run(async (tx) => {
      const unit = Number(actor.unit.id);
      const other = await this.rounds.open(tx, key, unit);
      if (other !== undefined) throw new XinhengError('conflict', 'round-open', { id: other });
      const id = await this.rounds.insert(tx, {
        scheme: key,
        title,
        asOf,
        scope: { kinds: scheme.subjectKinds, regions },
        unit,
        createdBy: Number(actor.accountId),
        createdAt: this.clock.instant(),
      });
      await this.note(tx, actor, 'open', id, { after: { scheme: key, title, asOf, regions } });
      return String(id);
    });
  }

  /**
   * Freezes register, data and rules as they are at this instant, and has the register graded.
   * @throws XinhengError `round-step`, `run-as-of-future` before its day, `run-no-subjects`
   */
  async freeze(actor: Actor, id: string): Promise<void> {
    const round = await this.at(actor, id, 'freeze');
    const order = await this.freezer.order(actor, round);
    await this.step(actor, round, 'freeze', async (tx) => {
      await this.freezer.freeze(tx, round, order);
      const run = await this.freezer.start(tx, round, order);
      const before = await this.rounds.before(tx, round);
      return {
        ...(await this.register.count(tx, round.id)),
        known_at: order.run.knownAt,
        definitions_hash: order.run.definitionsHash,
        pending_run_id: run,
        previous_round_id: before?.id ?? null,
        previous_run_id: before?.run_id ?? null,
      };
    });
  }

  /**
   * Grades the same register again by what has become known since; the results take the place of those that stand
   * when the run is done.
   * @throws XinhengError `round-step`, `round-run-pending`, `round-rules-changed`
   */
  async rerun(actor: Actor, id: string): Promise<void> {
    const round = await this.at(actor, id, 'rerun');
    requireNoRun(round, 'failed');
    const order = await this.freezer.order(actor, round);
    await this.step(actor, round, 'rerun', async (tx) => ({
      pending_run_id: await this.freezer.start(tx, round, order),
    }));
  }

  /**
   * Opens the window in which subjects see their provisional results and have them corrected; civil days, both included.
   * @throws XinhengError `round-step`, `round-run-pending`, `round-notice-days`
   */
  async giveNotice(actor: Actor, id: string, { from, until }: { from: string; until: string }): Promise<void> {
    const round = await this.at(actor, id, 'notice');
    requireNoRun(round);
    const today = this.clock.today();
    if (from < today || until < from) throw new XinhengError('invalid', 'round-notice-days', { from, until, today });
    await this.step(actor, round, 'notice', async () => ({ notice_from: from, notice_until: until }));
  }

  /**
   * Confirms the results when the window is over.
   * @throws XinhengError `round-step`, `round-same-person` where the actor opened it, `round-notice-open`,
   *   `round-run-pending`
   */
  async confirm(actor: Actor, id: string): Promise<void> {
    const round = await this.at(actor, id, 'confirm');
    if (String(round.created_by) === actor.accountId) throw new XinhengError('forbidden', 'round-same-person');
    requireNoRun(round);
    const { notice_until: until } = round;
    if (until === null || until >= this.clock.today()) {
      throw new XinhengError('conflict', 'round-notice-open', { until: until ?? '' });
    }
    await this.step(actor, round, 'confirm', async () => ({
      confirmed_by: Number(actor.accountId),
      confirmed_at: this.clock.instant(),
    }));
  }

  /** Makes the confirmed results the announced ones of everybody with data, today. @throws XinhengError `round-step` */
  async announce(actor: Actor, id: string): Promise<void> {
    const round = await this.at(actor, id, 'announce');
    const announcedOn = this.clock.today();
    await this.step(actor, round, 'announce', async (tx) => {
      const announced = await this.register.announce(tx, round, round.run_id ?? 0, announcedOn);
      await this.watch.announced(tx, round.scheme, announcedOn);
      return { announced, announced_on: announcedOn };
    });
  }

  /** Ends an announced round with its report as it stands now. @throws XinhengError `round-step` */
  async close(actor: Actor, id: string): Promise<void> {
    const round = await this.at(actor, id, 'close');
    await this.step(actor, round, 'close', async (tx) => ({
      report: JSON.stringify(await this.reader.reportOf(tx, round, 'zh-CN')),
      closed_at: this.clock.instant(),
    }));
  }

  /** Gives a round up that is not confirmed yet; nothing was announced. @throws XinhengError `round-step`, `round-run-pending` */
  async cancel(actor: Actor, id: string, reason: string): Promise<void> {
    const round = await this.at(actor, id, 'cancel');
    requireNoRun(round, 'failed');
    await this.step(actor, round, 'cancel', async () => ({ reason, pending_run_id: null }));
  }

  /** The round where the step may be taken. @throws XinhengError `round-unknown`, `round-step` */
  private async at(actor: Actor, id: string, step: RoundStep): Promise<RoundRow> {
    const round = await this.reader.steerable(actor, id);
    if (!roundSteps[step].from.includes(round.state)) {
      throw new XinhengError('conflict', 'round-step', { state: round.state, step });
    }
    return round;
  }

  private async step(
    actor: Actor,
    round: RoundRow,
    step: RoundStep,
    change: (tx: Transaction) => Promise<RoundChange>,
  ): Promise<void> {
    const { to } = roundSteps[step];
    await this.unitOfWork.run(async (tx) => {
      const changed = await change(tx);
      if (!(await this.rounds.move(tx, round, to, changed))) throw new XinhengError('conflict', 'round-moved');
      const { report, ...told } = changed;
      await this.note(tx, actor, step, round.id, {
        before: { state: round.state },
        after: { state: to ?? round.state, ...told },
      });
    });
  }

  private async note(
    tx: Transaction,
    actor: Actor,
    act: RoundStep | 'open',
    round: number,
    change: { readonly before?: unknown; readonly after: unknown },
  ): Promise<void> {
    await this.audit.append(tx, {
      actor,
      action: `evaluation-rounds.${act}`,
      objectType: 'evaluation-round',
      objectId: String(round),
      ...change,
    });
  }
}

/** @throws XinhengError `round-run-pending` where a run is awaited, unless it is in the state that may be left behind */
function requireNoRun({ pending_run_id: run, pending_state: state }: RoundRow, mayBe: 'failed' | null = null): void {
  if (run !== null && (mayBe === null || state !== mayBe))
    throw new XinhengError('conflict', 'round-run-pending', { run });
}
