import { Injectable } from '@nestjs/common';
import { addDays } from '@xinheng/calendar';
import { Clock, UnitOfWork } from '@xinheng/platform';
import { OutboxService } from '../notices/outbox/outbox.service.js';
import { CaseClocksRepository, type DueClock } from './case-clocks.repository.js';
import { CaseProcedures } from './case-procedures.js';

/** How many clocks are told of in one transaction. */
const PAGE = 200;
/** How far the morning digest looks ahead. */
const DIGEST_DAYS = 3;

/** Reminds the office of the clocks of its cases: before a last day, after it, and every morning of all that is near. */
@Injectable()
export class CaseChores {
  /** The day of which everybody was told in the morning. */
  private digestedOn: string | null = null;

  constructor(
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
    private readonly clocks: CaseClocksRepository,
    private readonly procedures: CaseProcedures,
    private readonly outbox: OutboxService,
  ) {}

  /** Everything that is to be told by now; what was told is not told again. */
  async doAll(): Promise<void> {
    await this.tellAll('warning');
    await this.tellAll('overdue');
    await this.digest();
  }

  private async tellAll(what: 'warning' | 'overdue'): Promise<void> {
    for (;;) {
      const due = await this.clocks.untold(what, this.clock.today(), PAGE);
      if (due.length > 0) await this.tell(what, due);
      if (due.length < PAGE) return;
    }
  }

  private async tell(what: 'warning' | 'overdue', due: readonly DueClock[]): Promise<void> {
    const procedures = await this.procedures.kept(due.map(({ procedure_id: id }) => id));
    await this.unitOfWork.run(async (tx) => {
      const messages = due.flatMap((one) => {
        const definition = procedures.get(one.procedure_id)?.clocks?.find(({ key }) => key === one.clock_key);
        const title = definition?.title ?? one.clock_key;
        // A last day that passed is the whole office's matter where the procedure says so.
        const escalates = what === 'overdue' && definition?.overdue === 'escalate';
        return recipientsOf(one, escalates).map((to) => ({
          channel: 'in-office' as const,
          to,
          subject: what === 'warning' ? `即将到期：办件${one.number}` : `已经逾期：办件${one.number}`,
          body:
            what === 'warning'
              ? `办件${one.number}（${title}）应于${one.due_on}前办结。`
              : `办件${one.number}（${title}）应于${one.due_on}前办结，现已逾期。逾期计入统计，不得由当事人承担不利后果，请立即办理。`,
          effectKey: `case:${one.case_id}:${one.clock_key}:${what}:${one.due_on}:${to}`,
          about: { objectType: 'case', objectId: one.case_id },
          unit: one.unit_id,
        }));
      });
      await this.outbox.put(tx, ...messages);
      await this.clocks.told(tx, what, due, this.clock.instant());
    });
  }

  /** One message a day for each who has cases that are near or past their last day. */
  private async digest(): Promise<void> {
    const today = this.clock.today();
    if (this.digestedOn === today) return;
    const shares = await this.clocks.dueShares(today, addDays(today, DIGEST_DAYS));
    await this.unitOfWork.run(async (tx) => {
      const messages = shares.map(({ owner_id: owner, unit_id: unit, overdue, due }) => {
        const to = owner === null ? `unit:${unit}` : `account:${owner}`;
        return {
          channel: 'in-office' as const,
          to,
          subject: `${today}办件提醒：已逾期${overdue}件，三日内到期${due}件`,
          body: `截至${today}，您承办的办件已逾期${overdue}件，三日内到期${due}件。请在“办件”中按剩余天数查看。`,
          // Of a unit that somebody works in beside their own there is a digest of its own.
          effectKey: `case-digest:${today}:${to}:${unit}`,
          unit,
        };
      });
      await this.outbox.put(tx, ...messages);
    });
    this.digestedOn = today;
  }
}

function recipientsOf({ owner_id: owner, unit_id: unit }: DueClock, escalates: boolean): readonly string[] {
  const office = `unit:${unit}`;
  if (owner === null) return [office];
  return escalates ? [`account:${owner}`, office] : [`account:${owner}`];
}
