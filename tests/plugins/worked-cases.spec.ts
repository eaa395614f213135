import type { Classification, Parameter } from '@xinheng/facts';
import type { DecisionScheme, GradingDefinitions } from '@xinheng/grading';
import type { Json } from '@xinheng/logic';
import { caseFilesOf, shipped, shippedPlugins } from './plugin-folders.js';
import { CaseRunner, type WorkedCase } from './run-case.js';

const national = shipped('national');
const definitionsWith = (plugin: GradingDefinitions) => (plugin.id === 'national' ? [plugin] : [national, plugin]);

/** Whether a case gives what it expects. */
function passes(runner: CaseRunner, worked: WorkedCase): boolean {
  try {
    expect(runner.run(worked)).toMatchObject(worked.expect);
    return true;
  } catch {
    return false;
  }
}

describe.each(shippedPlugins.filter((id) => caseFilesOf(id).length > 0))('the worked cases of %s', (id) => {
  const plugin = shipped(id);

  describe.each(caseFilesOf(id))('of $scheme', ({ scheme, cases }) => {
    const runner = new CaseRunner(definitionsWith(plugin), id, scheme);

    it.each(cases)('$title', (worked) => {
      expect(runner.run(worked)).toMatchObject(worked.expect);
    });

    it('have titles of their own', () => {
      expect(new Set(cases.map(({ title }) => title)).size).toBe(cases.length);
    });

    it('reach every rule and every grade', () => {
      const rules = new Set(cases.map(({ expect: { rule } }) => rule));
      const found = plugin.schemes.find(({ key }) => key === scheme) as DecisionScheme;
      expect(found.rules.map(({ key }) => key).filter((key) => !rules.has(key))).toEqual([]);
      expect(rules.has('otherwise')).toBe(true);
    });

    it.each(mutantsOf(plugin, scheme))('notice: $what', ({ mutant }) => {
      const mutated = new CaseRunner(definitionsWith(mutant), id, scheme);
      expect(cases.some((worked) => !passes(mutated, worked))).toBe(true);
    });
  });
});

interface Mutant {
  readonly what: string;
  readonly mutant: GradingDefinitions;
}

/** One wrong plugin after the other: a threshold moved by one, a rule negated or gone, a weight or a window changed. */
function mutantsOf(plugin: GradingDefinitions, schemeKey: string): Mutant[] {
  const scheme = plugin.schemes.find(({ key }) => key === schemeKey) as DecisionScheme;
  const withRules = (what: string, rules: DecisionScheme['rules']): Mutant => ({
    what,
    mutant: { ...plugin, schemes: plugin.schemes.map((one) => (one === scheme ? { ...scheme, rules } : one)) },
  });
  const ruleMutants = scheme.rules.flatMap((rule, position) => [
    withRules(`rule ${rule.key} is gone`, scheme.rules.toSpliced(position, 1)),
    withRules(`rule ${rule.key} is negated`, scheme.rules.with(position, { ...rule, when: { '!': [rule.when] } })),
    ...movedNumbers(rule.when).map(([moved, by]) =>
      withRules(
        `a number of rule ${rule.key} is moved by ${String(by)}`,
        scheme.rules.with(position, { ...rule, when: moved }),
      ),
    ),
  ]);
  return [...ruleMutants, ...parameterMutants(plugin), ...tableMutants(plugin)];
}

/** The expression with each of its whole numbers one lower and one higher, one at a time. */
function movedNumbers(when: Json): [Json, number][] {
  if (typeof when === 'number') return [-1, 1].map((by) => [when + by, by]);
  if (Array.isArray(when)) {
    const list = when as readonly Json[];
    return list.flatMap((one, at) =>
      movedNumbers(one).map(([moved, by]): [Json, number] => [list.with(at, moved), by]),
    );
  }
  if (typeof when !== 'object' || when === null) return [];
  return Object.entries(when).flatMap(([name, member]) =>
    movedNumbers(member).map(([moved, by]): [Json, number] => [{ ...when, [name]: moved }, by]),
  );
}

/** Parameters that the facts and rules read: numbers by one, windows by a month, switches turned. */
function parameterMutants(plugin: GradingDefinitions): Mutant[] {
  const read = JSON.stringify([plugin.facts, plugin.schemes]);
  const constants = plugin.parameters.filter((one): one is Parameter => one.values !== undefined && !('rows' in one));
  return constants
    .filter(({ key }) => read.includes(`param.${key}"`))
    .flatMap((parameter) =>
      parameter.values.flatMap((edition, at) =>
        otherValues(edition.value).map((value) => ({
          what: `parameter ${parameter.key} is ${String(value)}`,
          mutant: {
            ...plugin,
            parameters: plugin.parameters.map((one) =>
              one === parameter ? { ...parameter, values: parameter.values.with(at, { ...edition, value }) } : one,
            ),
          },
        })),
      ),
    );
}

function otherValues(value: number | string | boolean): (number | string | boolean)[] {
  if (typeof value === 'number') return [value - 1, value + 1];
  return typeof value === 'boolean' ? [!value] : ['P11M', 'P13M', 'P364D', 'P366D'];
}

/** The composition table with each row gone and each row of another weight. */
function tableMutants(plugin: GradingDefinitions): Mutant[] {
  const table = plugin.classifications;
  const others = (row: Classification) =>
    (['none', 'general', 'serious'] as const).filter((one) => one !== row.severity);
  return table.flatMap((row, at) =>
    others(row).map((severity) => ({
      what: `${row.key} weighs ${severity}`,
      mutant: { ...plugin, classifications: table.with(at, { ...row, severity }) },
    })),
  );
}
