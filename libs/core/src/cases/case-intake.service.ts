import { Injectable } from '@nestjs/common';
import { isCivilDay, yearOf, type CivilDay } from '@xinheng/calendar';
import type { Json } from '@xinheng/logic';
import { checkFields } from '@xinheng/plugin-kit';
import { Clock, rowIdOf, UnitOfWork, type Transaction } from '@xinheng/platform';
import { issue, XinhengError, type Issue } from '@xinheng/problem';
import type { Procedure } from '@xinheng/procedure';
import type { Actor } from '../accounts/actor.js';
import { scopeOf } from '../accounts/scope.js';
import { AuditService } from '../audit/audit.service.js';
import { CalendarsService } from '../calendars/calendars.service.js';
import { DefinitionsService } from '../definitions/definitions.service.js';
import { SubjectsRepository } from '../subjects/subjects.repository.js';
import { CaseClockKeeper } from './case-clock-keeper.js';
import { CaseObjects } from './case-objects.js';
import { CaseProcedures } from './case-procedures.js';
import { fileOf } from './case-reader.js';
import type { CaseChannel, CaseEventRow, CaseObjectKind, CaseRow } from './case-row.js';
import { CasesRepository } from './cases.repository.js';

/** What came in, as somebody enters it at the counter, from the post, on the phone or on line. */
export interface CaseDraft {
  /** Qualified. */
  readonly procedure: string;
  readonly subject: string;
  /** The true day of receipt, from which the law counts; a day on which the system was down is the day all the same. */
  readonly receivedOn: CivilDay;
  readonly channel: CaseChannel;
  readonly applicant: string;
  readonly applicantContact?: string | null;
  readonly agent?: string | null;
  /** Until when the agent is authorised. */
  readonly agentUntil?: CivilDay | null;
  readonly object?: { readonly kind: CaseObjectKind; readonly id: string } | null;
  readonly form: Readonly<Record<string, Json>>;
  /** Who works on it; who enters it where nobody is named: no case is nobody's. */
  readonly owner?: string | null;
}

/** Procedures in which somebody says that a decision is wrong; who made it does not answer (回避). */
const OBJECTING = ['data-objection', 'list-objection', 'result-objection', 'recheck', 'appeal'];

/** Takes cases in. */
@Injectable()
export class CaseIntakeService {
  constructor(
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: CasesRepository,
    private readonly procedures: CaseProcedures,
    private readonly objects: CaseObjects,
    private readonly clocks: CaseClockKeeper,
    private readonly calendars: CalendarsService,
    private readonly definitions: DefinitionsService,
    private readonly subjects: SubjectsRepository,
    private readonly audit: AuditService,
  ) {}

  /**
   * Opens a case of the actor's unit; answers its id.
   * @throws XinhengError `request-invalid` with everything that is wrong with it; `case-procedure-unknown`
   */
  async open(actor: Actor, draft: CaseDraft): Promise<string> {
    return this.unitOfWork.run(async (tx) => String(await this.openIn(tx, actor, draft)));
  }

  /** As `open`, in the transaction of what causes the case. */
  async openIn(tx: Transaction, actor: Actor, draft: CaseDraft): Promise<number> {
    const definitions = await this.definitions.current();
    const today = this.clock.today();
    const subject = await this.subjects.find(scopeOf(actor), rowIdOf(draft.subject), tx);
    if (subject === undefined)
      throw invalid([issue('subject-unknown', '/subject', { id: draft.subject.slice(0, 40) })]);
    const dayIssues = checkDays(draft, today);
    if (dayIssues.length > 0) throw invalid(dayIssues);
    const procedure = this.procedures.inForce(definitions, draft.procedure, draft.receivedOn, subject.region);
    const issues = [
      ...checkFields(procedure.form, { ...draft.form }, '/form'),
      ...checkWindow(procedure, draft.receivedOn),
    ];
    if (issues.length > 0) throw invalid(issues);
    const decidedBefore = await this.objects.check(tx, actor, draft.object ?? null, subject.id);
    const unit = Number(actor.unit.id);
    const year = yearOf(today);
    const values = {
      number: caseNumber(year, unit, await this.cases.nextNumber(tx, unit, year)),
      procedure_key: draft.procedure,
      procedure_id: await this.procedures.keep(tx, draft.procedure, procedure),
      kind: procedure.kind,
      subject_id: subject.id,
      state: procedure.initial,
      is_closed: 0,
      unit_id: unit,
      owner_id: rowIdOf(draft.owner ?? actor.accountId),
      received_on: draft.receivedOn,
      entered_at: this.clock.instant(),
      channel: draft.channel,
      applicant: draft.applicant,
      applicant_contact: draft.applicantContact ?? null,
      agent: draft.agent ?? null,
      agent_until: draft.agentUntil ?? null,
      object_kind: draft.object?.kind ?? null,
      object_id: draft.object?.id ?? null,
      form: JSON.stringify(draft.form),
      decided_before: JSON.stringify(OBJECTING.includes(procedure.kind) ? decidedBefore : []),
      joined_to: null,
      warn_on: null,
      due_on: null,
      closed_on: null,
      created_by: Number(actor.accountId),
    } as const;
    const id = await this.cases.insert(tx, values);
    const row: CaseRow = { ...values, id, version: 1 };
    const opened = openedEvent(row, actor);
    await this.cases.addEvent(tx, opened);
    const calendar = await this.calendars.current();
    const summary = await this.clocks.keep(tx, id, fileOf(row, procedure, [opened]), { calendar, today });
    await this.cases.move(tx, row, summary);
    await this.audit.append(tx, {
      actor,
      action: 'case.open',
      objectType: 'case',
      objectId: String(id),
      after: { number: row.number, procedure: row.procedure_key, receivedOn: row.received_on, channel: row.channel },
    });
    return id;
  }
}

/** `2022-3-000012`: the year, the unit, and a number that is given once. */
function caseNumber(year: number, unit: number, serial: number): string {
  return `${year}-${unit}-${String(serial).padStart(6, '0')}`;
}

function openedEvent(row: CaseRow, actor: Actor): CaseEventRow {
  return {
    case_id: row.id,
    sequence: 1,
    kind: 'opened',
    event_key: 'opened',
    on_day: row.received_on,
    at: row.entered_at,
    from_state: null,
    to_state: row.state,
    account_id: Number(actor.accountId),
    unit_id: Number(actor.unit.id),
    department: actor.unit.department,
    roles: actor.roles.join(','),
    form: '{}',
    is_undone: 0,
    notice_id: null,
  };
}

function checkDays({ receivedOn, agent, agentUntil }: CaseDraft, today: CivilDay): readonly Issue[] {
  const found: Issue[] = [];
  if (!isCivilDay(receivedOn)) found.push(issue('record-day', '/receivedOn', { day: String(receivedOn) }));
  else if (receivedOn > today) found.push(issue('record-day-to-come', '/receivedOn', { day: receivedOn, today }));
  const isExpired = agentUntil != null && isCivilDay(receivedOn) && agentUntil < receivedOn;
  if (agent != null && isExpired) found.push(issue('case-agent-expired', '/agentUntil', { until: agentUntil }));
  return found;
}

/** A procedure that is open part of the year takes nothing in outside (`--01-01` to `--03-31`). */
function checkWindow({ window, title }: Procedure, receivedOn: CivilDay): readonly Issue[] {
  if (window === undefined) return [];
  if (window === 'announced') return [issue('case-window', '/receivedOn', { procedure: title, from: '—', until: '—' })];
  const day = receivedOn.slice(4).replace('-', '--');
  const isOpen =
    window.from <= window.until ? day >= window.from && day <= window.until : day >= window.from || day <= window.until;
  return isOpen
    ? []
    : [issue('case-window', '/receivedOn', { procedure: title, from: window.from, until: window.until })];
}

function invalid(issues: readonly Issue[]): XinhengError {
  return new XinhengError('invalid', 'request-invalid', {}, issues);
}
