import fc from 'fast-check';
import { OFFICE_STEPS, standingEvents, type CaseActor, type CaseFile } from './case-file.js';
import { GUARDS, isBlank, isFinal, isRefusal, type Guards } from './guards.js';
import { stepsOf, takeStep, type StepOrder } from './steps.js';
import { suspensionsOf } from './suspensions.js';
import { after, context, objection, person, received } from './test-case.js';

const DAY = '2022-07-01';
const order = (key: string, form: StepOrder['form'] = {}): StepOrder => ({ key, form, on: DAY });
const codesOf = (run: () => unknown): readonly string[] => {
  try {
    run();
  } catch (error) {
    return (error as { issues: readonly { code: string }[] }).issues.map(({ code }) => code);
  }
  return [];
};
const accepted = (): CaseFile => after(received(objection, DAY), order('accept'), person('anna'));

describe('steps of a case', () => {
  it('shows what may be done and why the rest may not', () => {
    const steps = stepsOf(accepted(), person('anna'), context(DAY));
    const refused = (key: string): readonly string[] =>
      steps.find((step) => step.key === key)?.refusals.map(({ code }) => code) ?? ['absent'];
    expect(refused('ask-unit')).toEqual([]);
    expect(refused('uphold')).toEqual(['case-same-person']);
    expect(refused('not-accept')).toEqual(['case-accepted']);
    expect(refused('accept')).toEqual(['absent']);
  });

  it('asks for a supplement once, and stands still until it comes', () => {
    let file = after(accepted(), order('ask-supplement', { missing: '营业执照复印件' }), person('anna'));
    expect(codesOf(() => after(file, order('uphold'), person('bert')))).toEqual(['case-suspended']);
    file = after(file, order('receive-supplement'), person('anna'));
    expect(codesOf(() => after(file, order('ask-supplement', { missing: '又一份' }), person('anna')))).toEqual([
      'case-supplement-asked',
    ]);
  });

  it('[R-HLJ-68] transfers only to a unit that it names', () => {
    const form = { reason: '不属本单位职责', competentUnit: ' ' };
    expect(codesOf(() => after(accepted(), order('transfer', form), person('anna')))).toEqual(['case-form-required']);
    const file = after(accepted(), order('transfer', { ...form, competentUnit: '市交通运输局' }), person('anna'));
    expect(file.state).toBe('transferred');
  });

  it('is withdrawn by the applicant, or on the request of theirs that is written down', () => {
    expect(after(accepted(), order('withdraw'), person('owner', ['subject'])).state).toBe('withdrawn');
    expect(codesOf(() => after(accepted(), order('withdraw'), person('anna')))).toEqual(['case-withdraw-request']);
    expect(after(accepted(), order('withdraw', { request: '2022-07-01 书面撤回' }), person('anna')).state).toBe(
      'withdrawn',
    );
  });

  it('lets nobody decide on what they decided themselves, nor who stood back', () => {
    const file = { ...accepted(), decidedBefore: ['bert'] };
    expect(codesOf(() => after(file, order('uphold'), person('bert')))).toEqual(['case-recused']);
    const stoodBack = after(accepted(), order('recuse', { reason: '近亲属' }), person('carl'));
    expect(codesOf(() => after(stoodBack, order('uphold'), person('carl')))).toEqual(['case-recused']);
    expect(after(stoodBack, order('uphold'), person('dora')).state).toBe('upheld');
  });

  it('stands still only for what a running clock names', () => {
    const form = { cause: 'quarantine', reason: '检疫' };
    expect(codesOf(() => after(accepted(), order('suspend', form), person('anna')))).toEqual(['case-suspension-cause']);
  });

  it('recalls the last step before service, by who took it, and goes back', () => {
    const refused = after(accepted(), order('refuse', { reason: '无误' }), person('bert'));
    const form = { reason: '点错' };
    expect(codesOf(() => after(refused, order('recall', form), person('carl')))).toEqual(['case-recall-other']);
    const served = { ...refused, isLastStepServed: true };
    expect(codesOf(() => after(served, order('recall', form), person('bert')))).toEqual(['case-recall-served']);
    const back = after(refused, order('recall', form), person('bert'));
    expect(back.state).toBe('accepted');
    expect(standingEvents(back).map(({ key }) => key)).toEqual(['opened', 'accept', 'recall']);
  });

  it('recalls nothing that changed a record: that takes a correcting decision, served or not', () => {
    const upheld = after(accepted(), order('uphold'), person('bert'));
    expect(codesOf(() => after(upheld, order('recall', { reason: '点错' }), person('bert')))).toEqual([
      'case-recall-effects',
    ]);
    const correct = order('correct', { reason: '事实有误', transition: 'refuse' });
    expect(after(upheld, correct, person('carl')).state).toBe('refused');
  });

  it('is corrected after service by another person, with a decision of the same stage', () => {
    const served = { ...after(accepted(), order('uphold'), person('bert')), isLastStepServed: true };
    const form = { reason: '事实有误', transition: 'refuse' };
    expect(codesOf(() => after(served, order('correct', form), person('bert')))).toEqual(['case-correct-same-person']);
    expect(codesOf(() => after(served, order('correct', { ...form, transition: 'accept' }), person('carl')))).toEqual([
      'case-correct-transition',
    ]);
    const outcome = takeStep(served, order('correct', form), person('carl'), context(DAY));
    expect(outcome).toMatchObject({ state: 'refused', effects: ['unmark'], undoes: 3 });
  });

  it('knows the legal day: none to come, none before what happened', () => {
    expect(
      codesOf(() => takeStep(accepted(), { ...order('ask-unit'), on: '2022-07-02' }, person('a'), context(DAY))),
    ).toEqual(['record-day-to-come']);
    expect(
      codesOf(() => takeStep(accepted(), { ...order('ask-unit'), on: '2022-06-30' }, person('a'), context(DAY))),
    ).toEqual(['record-days-order']);
  });
});

/** What must hold after any commands of anybody; answers what was broken. */
function broken(file: CaseFile): readonly string[] {
  const events = standingEvents(file);
  const accept = events.find(({ key }) => key === 'accept');
  const decision = events.findLast(
    ({ kind, to }) => (kind === 'transition' || kind === 'correct') && to !== null && isFinal(file, to),
  );
  const key = decision?.kind === 'correct' ? decision.form.transition : decision?.key;
  const transition = file.procedure.transitions.find((one) => one.key === key);
  const stoodBack = events.filter(({ kind }) => kind === 'recuse').map(({ by }) => by?.account);
  const before = events.filter(({ sequence }) => decision === undefined || sequence < decision.sequence);
  const found: [string, boolean][] = [
    [
      'one supplement',
      file.events.filter(({ kind, undone }) => kind === 'ask-supplement' && undone !== true).length <= 1,
    ],
    [
      'decided from its state',
      decision === undefined || transition === undefined || [transition.from].flat().includes(decision.from ?? ''),
    ],
    ['decided by a decider', decision?.by?.roles.some((role) => ['decider', 'head'].includes(role)) ?? true],
    [
      'decided by another than accepted',
      decision?.kind !== 'transition' || decision.by?.account !== accept?.by?.account,
    ],
    ['not decided by who decided before', !file.decidedBefore.includes(decision?.by?.account ?? '')],
    ['not decided by who stood back', decision?.kind === 'correct' || !stoodBack.includes(decision?.by?.account)],
    [
      'a refusal has reasons',
      decision?.kind !== 'transition' ||
        transition === undefined ||
        !isRefusal(file, transition) ||
        !isBlank(decision.form.reason),
    ],
    [
      'nothing decided while it stands still',
      decision?.kind !== 'transition' || suspensionsOf({ events: before }).every(({ until }) => until !== null),
    ],
    [
      'suspended for a cause of the clock',
      suspensionsOf(file).every(({ cause }) => ['inspection', 'appraisal', 'supplement'].includes(cause)),
    ],
  ];
  return found.flatMap(([name, holds]) => (holds ? [] : [name]));
}

const people = ['anna', 'bert', 'carl'].flatMap((name): CaseActor[] => [
  person(name),
  person(name, ['clerk']),
  person(name, ['decider']),
  person(name, ['subject']),
]);
const commands = fc.array(
  fc.record({
    key: fc.constantFrom(...objection.transitions.map(({ key }) => key), ...OFFICE_STEPS),
    actor: fc.constantFrom(...people),
    form: fc.record({
      reason: fc.constantFrom('', '  ', '理由'),
      missing: fc.constantFrom('', '材料'),
      cause: fc.constantFrom('inspection', 'quarantine', 'supplement', 'holiday'),
      transition: fc.constantFrom('uphold', 'refuse', 'accept'),
      request: fc.constantFrom('', '书面'),
      competentUnit: fc.constantFrom('', '市局'),
      into: fc.constantFrom('', '2'),
    }),
  }),
  { maxLength: 14 },
);

/** Plays commands of anybody, passing over what is refused; answers what was broken in the end. */
function play(guards: Guards, seed?: number): readonly string[] {
  const found = new Set<string>();
  fc.assert(
    fc.property(commands, fc.boolean(), fc.boolean(), (steps, isServed, isAccepted) => {
      const more = { decidedBefore: ['carl'], isLastStepServed: isServed };
      let file: CaseFile = { ...(isAccepted ? accepted() : received(objection, DAY)), ...more };
      for (const { key, actor, form } of steps) {
        try {
          file = after(file, order(key, form), actor, { ...context(DAY), guards });
        } catch {
          // Refused: nothing happened.
        }
      }
      for (const name of broken(file)) found.add(name);
    }),
    { numRuns: 2_500, ...(seed === undefined ? {} : { seed }) },
  );
  return [...found];
}

describe('what no plugin, role or order of steps gets round', () => {
  it('[R-HLJ-58] [R-HLJ-71] holds after any steps of anybody', () => {
    expect(play(GUARDS)).toEqual([]);
  });

  it.each(['fromState', 'role', 'reason', 'otherPerson', 'recusal', 'suspension'] as const)(
    'is broken when the guard %s is taken out',
    (name) => {
      const rest = Object.fromEntries(Object.entries(GUARDS).filter(([guard]) => guard !== name));
      expect(play(rest, 7)).not.toEqual([]);
    },
  );
});
