import { Injectable } from '@nestjs/common';
import type { Json } from '@xinheng/logic';
import type { Transaction } from '@xinheng/platform';
import type { CaseEvent, CaseFile, OfficeStep, Procedure } from '@xinheng/procedure';
import type { Definitions } from '../definitions/definitions.js';
import { CaseConditions } from './case-conditions.js';
import { CaseProcedures } from './case-procedures.js';
import type { CaseEventRow, CaseRow } from './case-row.js';
import { CasesRepository } from './cases.repository.js';

/** A case as its procedure reads it, with its rows. */
export interface ReadCase {
  readonly file: CaseFile;
  readonly events: readonly CaseEventRow[];
}

/** Puts a case together from its rows. */
@Injectable()
export class CaseReader {
  constructor(
    private readonly cases: CasesRepository,
    private readonly procedures: CaseProcedures,
    private readonly conditions: CaseConditions,
  ) {}

  /** @param isServed whether a document of the last step was served */
  async read(
    tx: Transaction | null,
    row: CaseRow,
    definitions: Definitions,
    { asOf, isServed }: { readonly asOf: string; readonly isServed: (notice: number) => Promise<boolean> },
  ): Promise<ReadCase> {
    const procedure = await this.procedureOf(row);
    const events = await this.cases.eventsOf([row.id], tx ?? undefined);
    const last = events.findLast(({ is_undone: isUndone, kind }) => isUndone === 0 && kind !== 'opened');
    const file = fileOf(row, procedure, events, {
      isLastStepServed: last?.notice_id !== null && last?.notice_id !== undefined && (await isServed(last.notice_id)),
      holds: await this.conditions.of(tx, definitions, procedure, row, asOf),
    });
    return { file, events };
  }

  private async procedureOf(row: CaseRow): Promise<Procedure> {
    const procedure = (await this.procedures.kept([row.procedure_id])).get(row.procedure_id);
    if (procedure === undefined) throw new Error(`Case ${row.id} has lost its procedure`);
    return procedure;
  }
}

/** A case of its rows; without conditions, for clocks alone. */
export function fileOf(
  row: CaseRow,
  procedure: Procedure,
  events: readonly CaseEventRow[],
  { isLastStepServed = false, holds = () => true }: Partial<Pick<CaseFile, 'isLastStepServed' | 'holds'>> = {},
): CaseFile {
  return {
    procedure,
    state: row.state,
    receivedOn: row.received_on,
    form: JSON.parse(row.form) as Record<string, Json>,
    events: events.map(eventOf),
    decidedBefore: JSON.parse(row.decided_before) as string[],
    isLastStepServed,
    holds,
  };
}

function eventOf(row: CaseEventRow): CaseEvent {
  return {
    sequence: row.sequence,
    kind: row.kind as 'opened' | 'transition' | OfficeStep,
    key: row.event_key,
    on: row.on_day,
    from: row.from_state,
    to: row.to_state,
    by:
      row.account_id === null
        ? null
        : {
            account: String(row.account_id),
            unit: String(row.unit_id),
            department: row.department,
            roles: row.roles === '' ? [] : row.roles.split(','),
          },
    form: JSON.parse(row.form) as Record<string, Json>,
    undone: row.is_undone === 1,
  };
}
