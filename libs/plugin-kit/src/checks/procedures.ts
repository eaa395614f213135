import type { FieldSchema } from '@xinheng/facts';
import { checkRule, type Scope, type Variable } from '@xinheng/logic';
import { issue, warning, type Issue } from '@xinheng/problem';
import type { Procedure, ProcedureTransition } from '@xinheng/procedure';
import { caseVariables } from '../case-variables.js';
import { nearest } from '../nearest.js';
import { placed } from '../origins.js';
import type { Check, CheckContext } from './check.js';
import { checkPeriod, subjectNames } from './conditions.js';
import { checkUnique } from './keys.js';
import { checkRegions } from './regions.js';

/** Who may move a case; a manifest may add its own under `roles`. */
const roles = [
  'clerk',
  'reviewer',
  'decider',
  'head',
  'auditor',
  'editor',
  'approver',
  'administrator',
  'subject',
  'agent',
  'system',
] as const;

/** Procedures: states that exist and are reached, transitions that lead on, clocks that start and stop. */
export const checkProcedures: Check = (context) =>
  context.plugin.procedures.flatMap((procedure) =>
    [
      ...checkStates(procedure),
      ...procedure.transitions.flatMap((transition, order) =>
        checkTransition(context, procedure, transition, `/transitions/${order}`),
      ),
      ...checkClocks(context, procedure),
      ...checkRegions(context, procedure.regions, '/regions'),
    ].map((found) => placed(found, procedure)),
  );

const fromOf = ({ from }: ProcedureTransition): readonly string[] => (typeof from === 'string' ? [from] : from);

/** One name that should be among others. */
function among(
  what: 'state' | 'transition' | 'clock' | 'form-field' | 'role',
  name: string,
  known: readonly string[],
  pointer: string,
): readonly Issue[] {
  return known.includes(name)
    ? []
    : [issue(`plugin-${what}-unknown`, pointer, { name, near: nearest(name, known) ?? '—' })];
}

function checkStates({ key, states, initial, transitions, clocks }: Procedure): readonly Issue[] {
  const keys = states.map((state) => state.key);
  const reached = new Set([initial]);
  // Each round reaches at least one state more, or is the last.
  for (let size = 0; size < reached.size;) {
    size = reached.size;
    for (const transition of transitions) {
      if (fromOf(transition).some((from) => reached.has(from))) reached.add(transition.to);
    }
  }
  return [
    ...checkUnique(keys, (order) => `/states/${order}/key`),
    ...checkUnique(
      transitions.map((transition) => transition.key),
      (order) => `/transitions/${order}/key`,
    ),
    ...checkUnique(
      (clocks ?? []).map((clock) => clock.key),
      (order) => `/clocks/${order}/key`,
    ),
    ...among('state', initial, keys, '/initial'),
    ...states.flatMap((state, order): readonly Issue[] => {
      const isLeft = transitions.some((transition) => fromOf(transition).includes(state.key));
      const params = { procedure: key, state: state.key };
      if (state.final === true && isLeft) return [issue('plugin-state-final-left', `/states/${order}/final`, params)];
      if (state.final !== true && !isLeft) return [warning('plugin-state-dead-end', `/states/${order}`, params)];
      return reached.has(state.key) ? [] : [warning('plugin-state-unreached', `/states/${order}`, params)];
    }),
  ];
}

function checkTransition(
  context: CheckContext,
  procedure: Procedure,
  transition: ProcedureTransition,
  at: string,
): readonly Issue[] {
  const { plugin, names } = context;
  const states = procedure.states.map(({ key }) => key);
  const transitions = procedure.transitions.map(({ key }) => key);
  const fields = [procedure.form, transition.form].flatMap((form) => Object.keys(form?.properties ?? {}));
  const known = [...roles, ...(plugin.manifest.roles ?? []).map(({ key }) => key)];
  const { from, to, by, requires, when, notSamePersonAs, notSameDepartmentAs, notice } = transition;
  return [
    ...fromOf(transition).flatMap((state, order) =>
      among('state', state, states, typeof from === 'string' ? `${at}/from` : `${at}/from/${order}`),
    ),
    ...among('state', to, states, `${at}/to`),
    ...by.flatMap((role, order) => among('role', role, known, `${at}/by/${order}`)),
    ...(requires ?? []).flatMap((field, order) => among('form-field', field, fields, `${at}/requires/${order}`)),
    ...(notSamePersonAs === undefined
      ? []
      : among('transition', notSamePersonAs, transitions, `${at}/notSamePersonAs`)),
    ...(notSameDepartmentAs === undefined
      ? []
      : among('transition', notSameDepartmentAs, transitions, `${at}/notSameDepartmentAs`)),
    ...(notice === undefined ? [] : names.check('templates', notice, `${at}/notice`)),
    ...(when === undefined
      ? []
      : checkRule(when, {
          scope: new CaseScope(context, procedure, [procedure.form, transition.form]),
          expected: 'boolean',
          pointer: `${at}/when`,
        }).issues),
  ];
}

function checkClocks(context: CheckContext, procedure: Procedure): readonly Issue[] {
  const states = procedure.states.map(({ key }) => key);
  const transitions = procedure.transitions.map(({ key }) => key);
  const clocks = (procedure.clocks ?? []).map(({ key }) => key);
  const forms = [procedure.form, ...procedure.transitions.map(({ form }) => form)];
  const days = forms.flatMap((form) =>
    Object.entries(form?.properties ?? {}).flatMap(([name, { format }]) => (format === 'date' ? [name] : [])),
  );
  return (procedure.clocks ?? []).flatMap(({ start, stop, within, replacedBy }, order) => {
    const at = `/clocks/${order}`;
    return [
      ...(start.startsWith('form.')
        ? among('form-field', start.slice('form.'.length), days, `${at}/start`)
        : among('state', start, states, `${at}/start`)),
      ...stop.flatMap((state, index) => among('state', state, states, `${at}/stop/${index}`)),
      ...checkPeriod(context, within, `${at}/within`),
      ...(replacedBy === undefined
        ? []
        : [
            ...among('clock', replacedBy.clock, clocks, `${at}/replacedBy/clock`),
            ...among('transition', replacedBy.on, transitions, `${at}/replacedBy/on`),
          ]),
    ];
  });
}

/** What `when` of a transition may read: `form.*`, `case.*`, `subject.*` and facts. */
class CaseScope implements Scope {
  private readonly variables: ReadonlyMap<string, Variable>;
  private readonly facts: Scope;

  constructor(context: CheckContext, procedure: Procedure, forms: readonly (FieldSchema | undefined)[]) {
    this.facts = subjectNames(context);
    this.variables = caseVariables(procedure, forms);
  }

  variable(name: string): Variable | undefined {
    return this.variables.get(name) ?? this.facts.variable(name);
  }

  names(): readonly string[] {
    return [...this.variables.keys(), ...this.facts.names()];
  }
}
