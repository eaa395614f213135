import { createWorkingCalendar } from '@xinheng/calendar';
import type { CaseActor, CaseEvent, CaseFile } from './case-file.js';
import type { Procedure } from './definition.js';
import { takeStep, type StepContext, type StepOrder } from './steps.js';

const basis = { document: 'hlj-2022', article: '第三十九条' };

/** The objection of Heilongjiang Art. 39, in small. */
export const objection: Procedure = {
  key: 'objection',
  title: '异议处理',
  kind: 'data-objection',
  form: { type: 'object', properties: { ground: { type: 'string' } } },
  states: [
    { key: 'received', title: '已收件' },
    { key: 'accepted', title: '已受理' },
    { key: 'assisted', title: '协助核查' },
    { key: 'upheld', title: '异议成立', final: true },
    { key: 'refused', title: '异议不成立', final: true },
  ],
  initial: 'received',
  transitions: [
    { key: 'accept', from: 'received', to: 'accepted', by: ['clerk'], effects: ['mark-objected'] },
    { key: 'ask-unit', from: 'accepted', to: 'assisted', by: ['clerk'] },
    {
      key: 'uphold',
      from: ['accepted', 'assisted'],
      to: 'upheld',
      by: ['decider'],
      notSamePersonAs: 'accept',
      effects: ['correct-record', 'unmark', 'mark-stale'],
    },
    {
      key: 'refuse',
      from: ['accepted', 'assisted'],
      to: 'refused',
      by: ['decider'],
      notSamePersonAs: 'accept',
      effects: ['unmark'],
    },
  ],
  clocks: [
    { key: 'mark', start: 'received', stop: ['accepted'], within: { workingDays: 1 }, overdue: 'escalate', basis },
    {
      key: 'decide',
      start: 'received',
      stop: ['upheld', 'refused'],
      within: { workingDays: 3 },
      suspendedBy: ['inspection', 'appraisal', 'supplement'],
      replacedBy: { clock: 'decide-assisted', on: 'ask-unit' },
      basis,
    },
    {
      key: 'decide-assisted',
      start: 'received',
      stop: ['upheld', 'refused'],
      within: { workingDays: 7 },
      suspendedBy: ['inspection', 'appraisal', 'supplement'],
      basis,
    },
    { key: 'assist', start: 'assisted', stop: ['upheld', 'refused'], within: { workingDays: 2 }, basis },
  ],
  basis,
};

/** Someone of the office, with all its roles unless said. */
export const person = (account: string, roles = ['clerk', 'reviewer', 'decider', 'head']): CaseActor => ({
  account,
  unit: 'u1',
  department: null,
  roles,
});

/** A case that was received on a day and not touched. */
export function received(procedure: Procedure, on: string, more: Partial<CaseFile> = {}): CaseFile {
  const opened: CaseEvent = {
    sequence: 1,
    kind: 'opened',
    key: 'opened',
    on,
    from: null,
    to: procedure.initial,
    by: person('clerk'),
    form: {},
  };
  return {
    procedure,
    state: procedure.initial,
    receivedOn: on,
    form: {},
    events: [opened],
    decidedBefore: [],
    isLastStepServed: false,
    holds: () => true,
    ...more,
  };
}

export const context = (today: string): StepContext => ({ calendar: createWorkingCalendar([]), today });

/** The case after a step that must be possible. */
export function after(file: CaseFile, order: StepOrder, actor: CaseActor, at = context(order.on)): CaseFile {
  const { event, state, undoes } = takeStep(file, order, actor, at);
  const earlier = file.events.map((one) => (one.sequence === undoes ? { ...one, undone: true } : one));
  return { ...file, state, events: [...earlier, { ...event, sequence: file.events.length + 1 }] };
}
