import type { SubjectInput } from '@xinheng/facts';
import { compileScheme, type DefinitionSet } from '@xinheng/grading';
import { runCases, type PluginDefinitions } from '@xinheng/plugin-kit';
import { applyChanges } from '../../apps/admin/src/resource-editors/apply-changes.js';
import type { PluginFiles } from '../../apps/admin/src/resource-editors/plugin-resources.js';
import type { RawObject } from '../../apps/admin/src/resource-editors/raw-object.js';
import { caseOf, prepareTrial, type Tried } from '../../apps/admin/src/try-it/try-out.js';
import { inputAsForm, nameless } from '../../apps/admin/src/try-it/worked-input.js';
import { general, input, licenceRevoked, onSeriousList, penalty, utilityArrears } from '../plugins/hebei-input.js';
import { shipped } from '../plugins/plugin-folders.js';

const asOf = '2022-06-30';
const scheme = 'hebei:enterprise-grade';
const [national, hebei] = [shipped('national'), shipped('hebei')];

/** A plugin as `GET /plugins/{id}/resources` gives it. */
function filesOf(plugin: PluginDefinitions): PluginFiles {
  const { id, version, regions, dependsOn, manifest, subjectAttributes } = plugin;
  const { catalogue, classifications, parameters, facts, schemes, lists } = plugin;
  const resources = {
    catalogue,
    classifications,
    parameters,
    facts,
    schemes,
    lists,
  } as unknown as PluginFiles['resources'];
  const attributes = subjectAttributes as unknown as readonly RawObject[];
  return { plugin: id, title: manifest.title, version, regions, dependsOn, subjectAttributes: attributes, resources };
}
const files = [filesOf(hebei), filesOf(national)];

const subjects: readonly SubjectInput[] = [
  input([]),
  input(general(5)),
  input(general(6)),
  input([utilityArrears('2022-03-01', { fields: { severeConsequence: true } })]),
  input([penalty('2022-03-02', { orderedToClose: true })]),
  input([licenceRevoked('2022-03-03')]),
  input([], [onSeriousList('2022-01-05')]),
];

const gradeIn = (tried: Tried): string | null =>
  tried.state === 'graded' && tried.explanation.outcome.status === 'graded' ? tried.explanation.outcome.grade : null;

describe('trying rules in the browser', () => {
  it('says what grading says, of everybody, though no code may be made from text there', () => {
    const definitions: DefinitionSet = [national, hebei];
    const program = compileScheme(definitions, scheme, asOf);
    const real = globalThis.Function;
    // As a page under a strict content security policy finds it.
    let refused = 0;
    globalThis.Function = function refuse() {
      refused += 1;
      throw new EvalError('code generation from strings is disallowed');
    } as unknown as FunctionConstructor;
    try {
      const trial = prepareTrial(files, scheme, asOf);
      for (const subject of subjects) {
        const { state, ...tried } = trial.of(inputAsForm(subject), 'zh-CN');
        expect(state).toBe('graded');
        expect(tried).toMatchObject({ explanation: { outcome: program.evaluate(subject) } });
      }
    } finally {
      globalThis.Function = real;
    }
    expect(refused).toBeGreaterThan(0);
  });

  it('follows a draft: another limit, another grade', () => {
    const [limit] = hebei.parameters as unknown as readonly RawObject[];
    const changed = {
      ...limit,
      values: [{ ...(limit?.['values'] as readonly RawObject[])[0], value: 4 }],
    } as RawObject;
    const draft = applyChanges(filesOf(hebei), [{ resource: 'parameters', key: 'general-limit', value: changed }]);
    const form = inputAsForm(input(general(5)));
    expect(gradeIn(prepareTrial(files, scheme, asOf).of(form, 'zh-CN'))).toBe('B');
    expect(gradeIn(prepareTrial([draft, filesOf(national)], scheme, asOf).of(form, 'zh-CN'))).toBe('C');
  });

  it('says nothing of rules that do not check, of days without rules, and of input that is none', () => {
    const [table] = hebei.schemes as unknown as readonly RawObject[];
    const broken = { ...table, rules: [{ key: 'x', when: { '>': [{ var: 'nothing' }, 1] }, grade: 'C', reason: 'x' }] };
    const draft = applyChanges(filesOf(hebei), [{ resource: 'schemes', key: 'enterprise-grade', value: broken }]);
    const form = inputAsForm(input([]));
    expect(prepareTrial([draft, filesOf(national)], scheme, asOf).of(form, 'zh-CN').state).toBe('wrong-rules');
    expect(prepareTrial(files, 'hebei:none', asOf).of(form, 'zh-CN').state).toBe('wrong-rules');
    const trial = prepareTrial(files, scheme, asOf);
    const half: RawObject = {
      ...form,
      records: [
        { item: 'arrears-utility', fields: {} },
        { item: 'no-such', decidedOn: '2022-01-01', fields: {} },
      ],
    };
    expect(trial.of(half, 'zh-CN')).toMatchObject({
      state: 'wrong-input',
      issues: [{ pointer: '/records/0' }, { pointer: '/records/1/item' }],
    });
    expect(trial.of({ subject: { ...(form['subject'] as RawObject), kind: 'person' } }, 'zh-CN').state).toBe(
      'out-of-scope',
    );
  });

  it('makes a worked case that passes and names nobody', () => {
    const trial = prepareTrial(files, scheme, asOf);
    const real = input(
      general(6).map((one) => ({ ...one, basisDocument: { kind: 'other-decision', number: '冀水罚〔2022〕1号' } })),
      [],
      { name: '石家庄真实有限公司', code: '91130102Y000000161' },
    );
    const worked = caseOf(trial, nameless(inputAsForm(real)), asOf);
    expect(worked).toMatchObject({ asOf, expect: { grade: 'C', rule: 'many-general' } });
    expect(JSON.stringify(worked)).not.toMatch(/真实|91130102Y000000161|冀水罚/);
    const file = { scheme: 'enterprise-grade', key: 'tried', cases: [{ ...worked, title: '试算' }] };
    const report = runCases({ ...hebei, cases: [file] } as unknown as PluginDefinitions, [national, hebei]);
    expect(report.results.map(({ passed }) => passed)).toEqual([true]);
  });
});
