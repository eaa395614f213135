import { useTranslate } from 'react-admin';

/** The steps that every procedure knows; no plugin names them. */
const OFFICE_STEPS = [
  'opened',
  'ask-supplement',
  'receive-supplement',
  'not-accept',
  'transfer',
  'join',
  'withdraw',
  'suspend',
  'resume',
  'recuse',
  'recall',
  'correct',
];
const OFFICE_STATES = ['not-accepted', 'transferred', 'joined', 'withdrawn'];

/** The names of steps and states: those of the plugin as it gives them, those of every procedure in the reader's language. */
export function useCaseWords(): {
  readonly step: (key: string, title: string) => string;
  readonly state: (key: string, title: string) => string;
} {
  const translate = useTranslate();
  return {
    step: (key, title) => (title === key && OFFICE_STEPS.includes(key) ? translate(`cases.step.${key}`) : title),
    state: (key, title) => (title === key && OFFICE_STATES.includes(key) ? translate(`cases.closedAs.${key}`) : title),
  };
}
