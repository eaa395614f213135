import type { FieldSchema } from '@xinheng/facts';
import type { CaseStep } from './case-row.js';

const CAUSES = ['inspection', 'testing', 'quarantine', 'appraisal', 'expert-review', 'force-majeure'];

/** What each step that every procedure knows asks for. */
const QUESTIONS: Readonly<Record<string, readonly string[]>> = {
  'ask-supplement': ['missing'],
  'not-accept': ['reason'],
  transfer: ['competentUnit', 'reason'],
  join: ['into'],
  withdraw: ['request'],
  suspend: ['cause', 'reason'],
  recuse: ['reason'],
  recall: ['reason'],
  correct: ['transition', 'reason'],
};

export interface StepForm {
  readonly schema: FieldSchema;
  readonly requires: readonly string[];
  /** The values that are chosen from, where they are not their own names. */
  readonly names: Readonly<Record<string, string>>;
}

/**
 * The questions of a step: of a transition those that its procedure asks, of an office step those of the law.
 * @param word the name of a field or of a cause in the reader's language
 */
export function formOfStep(step: CaseStep, word: (key: string) => string): StepForm {
  if (step.kind === 'transition') return formOfTransition(step, word);
  const asked = QUESTIONS[step.key] ?? [];
  const properties = asked.map((name): [string, FieldSchema] => [
    name,
    name === 'cause'
      ? { title: word('field.cause'), enum: CAUSES }
      : { title: word(`field.${name}`), maxLength: name === 'into' || name === 'transition' ? 64 : 2000 },
  ]);
  return {
    schema: { properties: Object.fromEntries(properties) },
    requires: asked,
    names: Object.fromEntries(CAUSES.map((cause) => [cause, word(`cause.${cause}`)])),
  };
}

/** What a transition requires and its form does not ask for is asked for all the same. */
function formOfTransition({ form, requires }: CaseStep, word: (key: string) => string): StepForm {
  const missing = requires.filter((name) => form?.properties?.[name] === undefined);
  const added = missing.map((name): [string, FieldSchema] => [
    name,
    { title: name === 'reason' ? word('field.reason') : name, maxLength: 2000 },
  ]);
  const properties = { ...form?.properties, ...Object.fromEntries(added) };
  return { schema: { ...form, properties }, requires, names: {} };
}
