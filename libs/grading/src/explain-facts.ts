import type { FactProgram, SubjectInput } from '@xinheng/facts';
import type { Value } from '@xinheng/logic';
import type { FactExplanation, ParameterExplanation } from './types.js';

/** Every fact with its value, its window and the records that it counted. */
export function explainFacts(
  program: FactProgram,
  input: SubjectInput,
  row: readonly Value[],
): readonly FactExplanation[] {
  const behind = program.recordsBehind(input);
  return program.facts.map(({ name, title, type, unit }, position) => ({
    key: name,
    title,
    type: type.kind,
    ...(unit !== undefined && { unit }),
    value: row[position] ?? null,
    window: program.windowOf(position),
    records: behind.get(position) ?? [],
  }));
}

/** Every dated parameter that was read, with the value in force and where it stands. */
export function explainParameters(program: FactProgram, row: readonly Value[]): readonly ParameterExplanation[] {
  return program.parameters.map(({ plugin, parameter, value, position }) => ({
    key: `${plugin}:${parameter.key}`,
    title: parameter.title,
    value: row[position] ?? null,
    ...(parameter.unit !== undefined && { unit: parameter.unit }),
    from: value.from,
    basis: value.basis,
  }));
}
