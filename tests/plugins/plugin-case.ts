import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createWorkingCalendar, type HolidayTable } from '@xinheng/calendar';
import {
  clocksOf,
  settleClocks,
  takeStep,
  type CaseActor,
  type CaseEvent,
  type CaseFile,
  type Procedure,
  type StepOutcome,
} from '@xinheng/procedure';
import { compileConformance, type Json } from '@xinheng/logic';
import { XinhengError } from '@xinheng/problem';
import { shipped, shippedPlugins } from './plugin-folders.js';

const folder = join(import.meta.dirname, '../../config/holidays');
const calendar = createWorkingCalendar(
  readdirSync(folder).map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as HolidayTable),
);

/** A procedure of a shipped plugin. */
export function procedureOf(plugin: string, key: string): Procedure {
  const found = shipped(plugin).procedures.find((procedure) => procedure.key === key);
  if (found === undefined) throw new Error(`The plugin ${plugin} has no procedure "${key}".`);
  return settleClocks(found, shippedPlugins, { plugin, on: '2022-07-01' });
}

/** Someone of the office in a role, one person a role. */
export const officer = (role: string, account = role): CaseActor => ({
  account,
  unit: 'harbin',
  department: null,
  roles: [role],
});

/** The codes of what refuses a step. */
export function refusals(act: () => unknown): readonly string[] {
  try {
    act();
    return [];
  } catch (error) {
    if (!(error instanceof XinhengError)) throw error;
    return error.issues.map(({ code }) => code);
  }
}

/** Conditions of a procedure as they hold with what the forms say, and facts given beside them. */
export function conditionsOf(procedure: Procedure, facts: Readonly<Record<string, Json>> = {}): CaseFile['holds'] {
  return (key, form) => {
    const { when } = procedure.transitions.find((transition) => transition.key === key) ?? {};
    return when === undefined || compileConformance(when)({ ...facts, form }) === true;
  };
}

/** A case of a procedure under way, with the calendars that the repository ships. */
export class TestCase {
  private events: CaseEvent[];
  private state: string;

  constructor(
    private readonly procedure: Procedure,
    private readonly receivedOn: string,
    private readonly form: Readonly<Record<string, Json>> = {},
    private readonly holds: CaseFile['holds'] = () => true,
  ) {
    this.state = procedure.initial;
    const opened = { sequence: 1, kind: 'opened', key: 'opened', on: receivedOn, from: null, to: procedure.initial };
    this.events = [{ ...opened, kind: 'opened', by: officer('clerk'), form }];
  }

  /** Takes a step by somebody of the role; throws what refuses it. */
  step(key: string, role: string, on: string, form: Readonly<Record<string, Json>> = {}): StepOutcome {
    const outcome = takeStep(this.file(), { key, form, on }, officer(role), { calendar, today: on });
    this.events = [...this.events, { ...outcome.event, sequence: this.events.length + 1 }];
    this.state = outcome.state;
    return outcome;
  }

  /** The last days of its clocks by their keys, and how each stands. */
  clocks(today: string): Readonly<Record<string, readonly [dueOn: string | null, state: string]>> {
    return Object.fromEntries(
      clocksOf(this.file(), calendar, today).map(({ key, dueOn, state }) => [key, [dueOn, state] as const]),
    );
  }

  private file(): CaseFile {
    const { procedure, state, receivedOn, form, events, holds } = this;
    return { procedure, state, receivedOn, form, events, holds, decidedBefore: [], isLastStepServed: false };
  }
}
