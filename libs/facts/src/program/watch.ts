import { compileRules, variablesOf, type RuleNode, type Value } from '@xinheng/logic';
import { AS_OF, readingAsOf } from './as-of-variable.js';
import { combined, directionOf, flipped } from './direction.js';
import type { FactProgram } from './fact-program.js';

/** Things whose change matters, ready to be looked at on a row. */
export interface Watch {
  /** What is watched: the day on which one of these differs is the day of the change. */
  observe(row: readonly Value[]): readonly Value[];
  /**
   * Values that only rise or only fall while nothing happens, and that stand still as long as what is observed does;
   * null where nothing moves by itself.
   */
  readonly monitor: ((row: readonly Value[]) => readonly Value[]) | null;
  /** The like for what reads nothing but the subject and the day, which no event touches. */
  readonly clock: ((row: readonly Value[]) => readonly Value[]) | null;
  /** Something moves from day to day in a way that only looking at every day can tell. */
  readonly isErratic: boolean;
  /** The value of something that moves from day to day is watched itself, not only compared. */
  readonly isDaily: boolean;
}

/**
 * Compiles what to watch: expressions as the program's plugin writes them, usually the `observationsOf` its rules.
 * Their names must be among those the program was compiled for.
 */
export function compileWatch(program: FactProgram, expressions: readonly RuleNode[]): Watch {
  const trees = expressions.map(readingAsOf);
  const layout = program.layout();
  const options = { asOf: program.asOf };
  const ofName = (name: string) => program.directionOf(layout.get(name) ?? -1);
  const [monitors, clocks]: [RuleNode[], RuleNode[]] = [[], []];
  let isErratic = false;
  for (const tree of trees) {
    const direction = directionOf(tree, ofName);
    if (direction === 'constant') continue;
    const moving = readsClockOnly(tree) ? clocks : monitors;
    if (direction !== 'unknown') moving.push(tree);
    else if (isEqualityInOneDirection(tree, ofName)) moving.push(ordered(tree, '<='), ordered(tree, '>='));
    else isErratic = true;
  }
  return {
    observe: compileRules(trees, layout, options),
    monitor: monitors.length === 0 ? null : compileRules(monitors, layout, options),
    clock: clocks.length === 0 ? null : compileRules(clocks, layout, options),
    isErratic,
    isDaily:
      isErratic ||
      [...monitors, ...clocks].some(({ type, operator }) => type.kind !== 'boolean' && operator !== 'year-of'),
  };
}

/** What to watch to know until when the facts themselves stay what they are, whatever rules read them. */
export function watchFacts(program: FactProgram): Watch {
  const positions = program.facts.map((_, position) => position);
  const moving = positions.filter((position) => program.directionOf(position) !== 'constant');
  const isErratic = moving.some((position) => program.directionOf(position) === 'unknown');
  return {
    observe: (row) => row.slice(0, positions.length),
    monitor: moving.length === 0 ? null : (row) => moving.map((position) => row[position] ?? null),
    clock: null,
    isErratic,
    isDaily: moving.length > 0,
  };
}

/** Values of the subject itself stand still: an input tells them as of its day. */
function readsClockOnly(tree: RuleNode): boolean {
  return variablesOf(tree).every((name) => name === AS_OF.name || name.startsWith('subject.'));
}

/** `a == b` where a − b moves in one direction: it can change only when `<=` or `>=` does. */
function isEqualityInOneDirection(tree: RuleNode, ofName: Parameters<typeof directionOf>[1]): boolean {
  const [left, right] = tree.operands;
  if (left === undefined || right === undefined || !/^[!=]==?$/.test(tree.operator ?? '')) return false;
  if (![left, right].every(({ type }) => ['integer', 'decimal', 'date'].includes(type.kind))) return false;
  return combined([directionOf(left, ofName), flipped(directionOf(right, ofName))]) !== 'unknown';
}

function ordered(tree: RuleNode, operator: '<=' | '>='): RuleNode {
  return { ...tree, operator, type: { kind: 'boolean', isNullable: false } };
}
