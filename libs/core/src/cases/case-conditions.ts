import { Injectable } from '@nestjs/common';
import {
  compileFacts,
  DefinitionIndex,
  FactNames,
  pluginOfKey,
  readingAsOf,
  valueOf,
  type SubjectInput,
} from '@xinheng/facts';
import { checkRule, evaluateRule, variablesOf, type Json, type Scope, type Value, type Variable } from '@xinheng/logic';
import type { Procedure, ProcedureTransition } from '@xinheng/procedure';
import { caseVariables } from '@xinheng/plugin-kit';
import type { Transaction } from '@xinheng/platform';
import type { Definitions } from '../definitions/definitions.js';
import { SubjectInputsRepository } from '../records/subject-inputs.repository.js';
import type { CaseRow } from './case-row.js';

type Form = Readonly<Record<string, Json>>;

/** Whether `when` of the transitions of a case holds. */
export type Conditions = (transition: string, form: Form) => boolean;

/** Evaluates the conditions of transitions over `form.*`, `case.*`, `subject.*` and the plugin's facts. */
@Injectable()
export class CaseConditions {
  constructor(private readonly inputs: SubjectInputsRepository) {}

  /** The conditions of a case on a day. Reads the subject only where a condition does. */
  async of(
    tx: Transaction | null,
    definitions: Definitions,
    procedure: Procedure,
    row: Pick<CaseRow, 'procedure_key' | 'subject_id' | 'state' | 'received_on'>,
    asOf: string,
  ): Promise<Conditions> {
    if (procedure.transitions.every(({ when }) => when === undefined)) return () => true;
    const [read] = await this.inputs.read({ subjects: [row.subject_id] }, { asOf }, ...(tx === null ? [] : [tx]));
    const input = read?.input;
    return (key, form) => {
      const transition = procedure.transitions.find((one) => one.key === key);
      if (transition?.when === undefined) return true;
      return input !== undefined && holds(definitions, { procedure, transition, row, form, input, asOf });
    };
  }
}

function holds(
  definitions: Definitions,
  {
    procedure,
    transition,
    row,
    form,
    input,
    asOf,
  }: {
    procedure: Procedure;
    transition: ProcedureTransition;
    row: Pick<CaseRow, 'procedure_key' | 'state' | 'received_on'>;
    form: Form;
    input: SubjectInput;
    asOf: string;
  },
): boolean {
  const plugin = pluginOfKey(row.procedure_key);
  const index = new DefinitionIndex(definitions.set);
  const own = caseVariables(procedure, [procedure.form, transition.form]);
  const facts = new FactNames(index, plugin, asOf, { subject: true });
  const { tree } = checkRule(transition.when ?? true, { scope: joined(own, facts), expected: 'boolean' });
  // Written for definitions that are gone; what cannot be judged is not done.
  if (tree === null) return false;
  const program = compileFacts(index, plugin, new Set(variablesOf(tree).filter((name) => !own.has(name))), asOf);
  const read = program.read(input).row;
  const layout = program.layout();
  const given: Readonly<Record<string, Json>> = { 'case.state': row.state, 'case.openedOn': row.received_on };
  const value = (name: string): Value => {
    const variable = own.get(name);
    if (variable === undefined) return read[layout.get(name) ?? -1] ?? null;
    return valueOf(name.startsWith('form.') ? form[name.slice('form.'.length)] : given[name], variable.type.kind);
  };
  return evaluateRule(readingAsOf(tree), value, { asOf }) === true;
}

function joined(own: ReadonlyMap<string, Variable>, facts: Scope): Scope {
  return {
    variable: (name) => own.get(name) ?? facts.variable(name),
    names: () => [...own.keys(), ...facts.names()],
  };
}
