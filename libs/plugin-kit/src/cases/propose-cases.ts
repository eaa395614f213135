import { addDays } from '@xinheng/calendar';
import type { FactDefinition } from '@xinheng/facts';
import type { DefinitionSet, Explanation } from '@xinheng/grading';
import type { Json } from '@xinheng/logic';
import type { PluginDefinitions } from '../model/plugin-definitions.js';
import type { WorkedCase } from '../model/worked-case.js';
import { CaseRunner } from './case-runner.js';
import { coverageOf, type SchemeCoverage } from './coverage.js';
import type { Threshold } from './observed-thresholds.js';

/** A case that would show what no case shows. What it expects is what the rules give today: a person has to agree. */
export interface ProposedCase {
  /** Bare key of the scheme, whose file of cases it belongs in. */
  readonly scheme: string;
  readonly worked: WorkedCase;
}

/** A record of a case that a fact counted, with the case and the window of the fact there. */
interface Model {
  readonly worked: WorkedCase;
  readonly record: Readonly<Record<string, Json>>;
  readonly window: Explanation['facts'][number]['window'];
}

/**
 * Proposes the missing edge cases: both sides of thresholds over counts, and both edge days of windows. Each is made of
 * a record that a case of the package has already; where no case has one, nothing is proposed.
 */
export function proposeCases(plugin: PluginDefinitions, definitions: DefinitionSet): readonly ProposedCase[] {
  const runner = new CaseRunner(plugin, definitions);
  return coverageOf(plugin, definitions).schemes.flatMap((coverage) => {
    const models = modelsOf(runner, plugin, coverage.scheme);
    return [...atThresholds(plugin, coverage, models), ...atWindows(plugin, coverage, models)].flatMap((draft) => {
      const output = runner.run(coverage.scheme, { ...draft, expect: {} });
      if (!('line' in output) || 'status' in output.line) return [];
      const { grade, rule } = output.line;
      return [{ scheme: coverage.scheme, worked: { ...draft, expect: { grade, rule } } }];
    });
  });
}

type Draft = Omit<WorkedCase, 'expect'>;

/** For each fact, the first record of a case that it counted. */
function modelsOf(runner: CaseRunner, plugin: PluginDefinitions, scheme: string): ReadonlyMap<string, Model> {
  const models = new Map<string, Model>();
  for (const worked of plugin.cases.filter((file) => file.scheme === scheme).flatMap(({ cases }) => cases)) {
    const output = runner.run(scheme, worked);
    if (!('line' in output)) continue;
    for (const { key, window, records } of output.program.explain(output.input).facts) {
      const position = (output.input.records ?? []).findIndex(({ id }) => id === records[0]?.id);
      const record = worked.records?.[position];
      if (record === undefined || models.has(key)) continue;
      models.set(key, { worked, record: record as Readonly<Record<string, Json>>, window });
    }
  }
  return models;
}

function factOf(plugin: PluginDefinitions, key: string): FactDefinition | undefined {
  return plugin.facts.find((fact) => fact.key === key);
}

function modelOf(plugin: PluginDefinitions, models: ReadonlyMap<string, Model>, key: string): Model | undefined {
  return models.get(key) ?? models.get(`${plugin.id}:${key}`);
}

/** How many there must be for a comparison to hold, or to fail, on its edge. */
function countAt({ operator, edge }: Threshold, holds: boolean): number {
  const beyond = operator === '>' || operator === '<=' ? 1 : 0;
  const isUpward = operator === '>' || operator === '>=';
  return Number(edge) + beyond + (holds === isUpward ? 0 : -1);
}

function atThresholds(
  plugin: PluginDefinitions,
  { thresholds }: SchemeCoverage,
  models: ReadonlyMap<string, Model>,
): readonly Draft[] {
  return thresholds.flatMap((threshold): readonly Draft[] => {
    const fact = factOf(plugin, threshold.name);
    const model = modelOf(plugin, models, threshold.name);
    if (fact?.aggregate !== 'count' || model === undefined) return [];
    const missing = [...(threshold.isHoldingShown ? [] : [true]), ...(threshold.isFailingShown ? [] : [false])];
    return missing
      .map((holds) => countAt(threshold, holds))
      .filter((count) => Number.isInteger(count) && count >= 0)
      .map((count) =>
        draftOf(
          model,
          `待核对：${fact.title}为${count}`,
          Array.from({ length: count }, () => model.record),
        ),
      );
  });
}

function atWindows(
  plugin: PluginDefinitions,
  { windows }: SchemeCoverage,
  models: ReadonlyMap<string, Model>,
): readonly Draft[] {
  return windows.flatMap(({ fact: key, isInsideShown, isOutsideShown }): readonly Draft[] => {
    const fact = factOf(plugin, key);
    const model = modelOf(plugin, models, key);
    if (fact === undefined || model === undefined || model.window === null) return [];
    const { from } = model.window;
    const on = fact.window?.on ?? 'decidedOn';
    const moved = (day: string): readonly Json[] => [
      // What is decided on a day has happened by then; a record that counts later keeps its decision.
      on === 'countsFrom' ? { ...model.record, countsFrom: day } : { ...model.record, decidedOn: day, occurredOn: day },
    ];
    return [
      ...(isInsideShown ? [] : [draftOf(model, `待核对：${fact.title}期限的第一日`, moved(addDays(from, 1)))]),
      ...(isOutsideShown ? [] : [draftOf(model, `待核对：${fact.title}期限之外的前一日`, moved(from))]),
    ];
  });
}

function draftOf({ worked: { asOf, subject } }: Model, title: string, records: readonly Json[]): Draft {
  return { title, asOf, subject, ...(records.length > 0 && { records }) };
}
