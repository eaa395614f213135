import type { Classification, Parameter } from '@xinheng/facts';
import type { DecisionScheme, Scheme } from '@xinheng/grading';
import type { Json } from '@xinheng/logic';
import { runCases, type CaseReport, type PluginDefinitions } from '@xinheng/plugin-kit';
import { shippedPlugins, together } from './plugin-folders.js';

const run = (plugin: PluginDefinitions): CaseReport => runCases(plugin, together(plugin));

const withCases = shippedPlugins.filter(({ cases }) => cases.length > 0).map((plugin) => ({ id: plugin.id, plugin }));

describe.each(withCases)('the worked cases of $id', ({ plugin }) => {
  it.each(run(plugin).results)('$scheme: $title', ({ differences, issues }) => {
    expect([differences, issues]).toEqual([[], []]);
  });

  describe.each(plugin.schemes.map((scheme) => ({ key: scheme.key, scheme })))('of $key', ({ scheme }) => {
    it.each(mutantsOf(plugin, scheme))('notice: $what', ({ mutant }) => {
      expect(run(mutant).failed).toBeGreaterThan(0);
    });
  });
});

interface Mutant {
  readonly what: string;
  readonly mutant: PluginDefinitions;
}

/** One wrong plugin after the other: a threshold moved by one, a rule negated or gone, a weight or a window changed. */
function mutantsOf(plugin: PluginDefinitions, scheme: Scheme): Mutant[] {
  const ruleMutants = scheme.method === 'decision' ? decisionMutants(plugin, scheme) : [];
  return [...ruleMutants, ...parameterMutants(plugin), ...tableMutants(plugin)];
}

function decisionMutants(plugin: PluginDefinitions, scheme: DecisionScheme): Mutant[] {
  const withRules = (what: string, rules: DecisionScheme['rules']): Mutant => ({
    what,
    mutant: { ...plugin, schemes: plugin.schemes.map((one) => (one === scheme ? { ...scheme, rules } : one)) },
  });
  return scheme.rules.flatMap((rule, position) => [
    withRules(`rule ${rule.key} is gone`, scheme.rules.toSpliced(position, 1)),
    withRules(`rule ${rule.key} is negated`, scheme.rules.with(position, { ...rule, when: { '!': [rule.when] } })),
    ...movedNumbers(rule.when).map(([moved, by]) =>
      withRules(
        `a number of rule ${rule.key} is moved by ${String(by)}`,
        scheme.rules.with(position, { ...rule, when: moved }),
      ),
    ),
  ]);
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
function parameterMutants(plugin: PluginDefinitions): Mutant[] {
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
function tableMutants(plugin: PluginDefinitions): Mutant[] {
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
