import {
  compileFacts,
  DefinitionIndex,
  editionOn,
  FactNames,
  localKey,
  pluginOfKey,
  readingAsOf,
  type CivilDay,
  type LiveGrades,
} from '@xinheng/facts';
import { compileRule, observationsOf, type RuleNode } from '@xinheng/logic';
import { XinhengError } from '@xinheng/problem';
import { decisionMethod } from './decision.js';
import type { GradingDefinitions, Scheme } from './definitions.js';
import { Expressions } from './expressions.js';
import { liveGradesBy } from './live-grades.js';
import { CompiledScheme } from './scheme-program.js';
import { scoreMethod } from './score.js';
import type { DefinitionSet, SchemeProgram } from './types.js';

/**
 * Compiles a scheme (`hebei:enterprise-grade`) for one as-of day, by the editions in force on it. The program is
 * pure and may be kept for as long as the definitions and the day are the same.
 * Throws `XinhengError` `grading-unknown-scheme`, `grading-not-in-force` or `facts-not-in-force`;
 * `UncheckedDefinitionError` for definitions that no check has passed.
 */
export function compileScheme(definitions: DefinitionSet, scheme: string, asOf: CivilDay): SchemeProgram {
  const { plugin, edition } = schemeInForce(definitions, scheme, asOf);
  const index = new DefinitionIndex(definitions);
  const expressions = new Expressions(index, plugin.id, asOf);
  const method =
    edition.method === 'decision' ? decisionMethod(edition, expressions) : scoreMethod(edition, expressions);
  const appliesTo = appliesToTree(edition, expressions);
  const program = compileFacts(index, plugin.id, expressions.names, asOf, {
    liveGrades: liveGradesOf(definitions),
  });
  return new CompiledScheme({
    key: scheme,
    plugin,
    scheme: edition,
    program,
    method: method(program),
    appliesTo: appliesTo && {
      holds: compileRule(readingAsOf(appliesTo), program.layout(), { asOf }),
      observations: observationsOf(appliesTo),
    },
  });
}

/** Current grades under the schemes of the definitions, for what reads look-ups with `"live": true`. */
export function liveGradesOf(definitions: DefinitionSet): LiveGrades {
  return liveGradesBy((scheme, day) => compileScheme(definitions, scheme, day));
}

/** The edition of a scheme on a day, and its plugin. Throws like `compileScheme`. */
export function schemeInForce(
  definitions: DefinitionSet,
  scheme: string,
  asOf: CivilDay,
): { readonly plugin: GradingDefinitions; readonly edition: Scheme } {
  const id = pluginOfKey(scheme);
  const plugin = definitions.find((candidate) => candidate.id === id);
  const key = localKey(id, scheme);
  if (plugin === undefined || !plugin.schemes.some((candidate) => candidate.key === key)) {
    const known = definitions.flatMap((known) => known.schemes.map((one) => `${known.id}:${one.key}`));
    throw new XinhengError('not-found', 'grading-unknown-scheme', { scheme, known: [...new Set(known)].join('、') });
  }
  const edition = editionOn(plugin.schemes, key, asOf);
  if (edition === undefined) throw new XinhengError('invalid', 'grading-not-in-force', { scheme, asOf });
  return { plugin, edition };
}

function appliesToTree({ appliesTo }: Scheme, expressions: Expressions): RuleNode | null {
  if (appliesTo === undefined) return null;
  const { index, plugin, asOf } = expressions;
  const families = { subject: true, facts: 'lists', parameters: false } as const;
  return expressions.tree(appliesTo, 'boolean', new FactNames(index, plugin, asOf, families));
}
