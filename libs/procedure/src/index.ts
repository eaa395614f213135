export type * from './definition.js';
export {
  CLOSED_BY_OFFICE,
  OFFICE_STEPS,
  standingEvents,
  type CaseActor,
  type CaseEvent,
  type CaseFile,
  type OfficeStep,
} from './case-file.js';
export {
  clocksOf,
  daysUntil,
  keepPromise,
  suspendedDeadline,
  type ClockState,
  type CountedDeadline,
  type ToldDeadline,
} from './clocks.js';
export { GUARDS, isRefusal, type Guard, type Guards, type StepView } from './guards.js';
export { settleClocks } from './settle-clocks.js';
export { stepsOf, takeStep, type PossibleStep, type StepContext, type StepOrder, type StepOutcome } from './steps.js';
export { suspensionsOf, type Suspension } from './suspensions.js';
