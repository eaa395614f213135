import { DefinitionIndex, FactNames, type Basis, type CivilDay } from '@xinheng/facts';
import { OTHERWISE, schemeInForce, type DefinitionSet, type GradingDefinitions, type Scheme } from '@xinheng/grading';
import { checkRule, type Expectation, type Json, type RuleNode } from '@xinheng/logic';
import { formulaOf } from '../formula/compile-condition.js';
import { TRUE, type Formula } from '../formula/formula.js';
import { FactModel } from './fact-model.js';

/** One row of a table, or a veto: what holds, and what follows. */
export interface RuleModel {
  readonly key: string;
  readonly grade: string;
  /** Within the scheme: `/rules/2`. */
  readonly pointer: string;
  readonly tree: RuleNode;
  readonly when: Formula;
  readonly basis: Basis | null;
}

/** The condition of an indicator. */
export type ConditionModel = Pick<RuleModel, 'key' | 'pointer' | 'tree' | 'when' | 'basis'>;

/** A scheme on a day, its conditions read down to base facts. */
export interface SchemeModel {
  readonly definitions: DefinitionSet;
  readonly key: string;
  readonly plugin: GradingDefinitions;
  readonly scheme: Scheme;
  /** Where the edition stands among the plugin's schemes. */
  readonly asOf: CivilDay;
  readonly facts: FactModel;
  /** Rules of a table, vetoes of a score card: the first that holds decides. */
  readonly rules: readonly RuleModel[];
  readonly indicators: readonly ConditionModel[];
  /** Who is graded at all. */
  readonly scope: Formula;
  /** Whether every condition could be read; others are told by the checks of `grading`. */
  readonly isWhole: boolean;
}

/** Reads a scheme. Throws like `compileScheme` where it is not there or not in force. */
export function schemeModel(definitions: DefinitionSet, key: string, asOf: CivilDay): SchemeModel {
  const { plugin, edition } = schemeInForce(definitions, key, asOf);
  const facts = new FactModel(new DefinitionIndex(definitions), asOf);
  const reader = new Reader(facts, plugin.id, edition);
  const isDecision = edition.method === 'decision';
  const rules = isDecision ? edition.rules : (edition.vetoes ?? []);
  const folder = isDecision ? '/rules' : '/vetoes';
  return {
    definitions,
    key,
    plugin,
    scheme: edition,
    asOf,
    facts,
    rules: rules.flatMap(({ grade, ...rule }, order) => {
      const read = reader.condition(rule, `${folder}/${order}`);
      return read === null ? [] : [{ ...read, grade }];
    }),
    indicators: isDecision
      ? []
      : edition.indicators.flatMap((indicator, order) => reader.condition(indicator, `/indicators/${order}`) ?? []),
    scope: reader.scope(edition.appliesTo),
    isWhole: reader.isWhole,
  };
}

/** What closes a table. */
export type Closing = Pick<RuleModel, 'key' | 'grade' | 'basis'>;

/** The grade and the basis of what closes a table; null for a score card. */
export function closingOf({ scheme }: Pick<SchemeModel, 'scheme'>): Closing | null {
  if (scheme.method !== 'decision') return null;
  return { key: OTHERWISE, grade: scheme.otherwise.grade, basis: scheme.otherwise.basis ?? scheme.basis ?? null };
}

class Reader {
  isWhole = true;

  constructor(
    private readonly facts: FactModel,
    private readonly plugin: string,
    private readonly scheme: Scheme,
  ) {}

  condition(
    { key, when, basis }: { readonly key: string; readonly when?: Json; readonly basis?: Basis },
    pointer: string,
  ): ConditionModel | null {
    const names = this.facts.names(this.plugin);
    const tree = when === undefined ? null : this.tree(when, 'boolean', `${pointer}/when`, names);
    if (tree === null) return null;
    const held = formulaOf(tree, this.facts.meaning(this.plugin));
    return { key, pointer, tree, when: held, basis: basis ?? this.scheme.basis ?? null };
  }

  scope(appliesTo: Json | undefined): Formula {
    if (appliesTo === undefined) return TRUE;
    const { index, asOf } = this.facts;
    const families = { subject: true, facts: 'lists', parameters: false } as const;
    const tree = this.tree(appliesTo, 'boolean', '/appliesTo', new FactNames(index, this.plugin, asOf, families));
    return tree === null ? TRUE : formulaOf(tree, this.facts.meaning(this.plugin));
  }

  private tree(json: Json, expected: Expectation, pointer: string, scope: FactNames): RuleNode | null {
    const { tree } = checkRule(json, { scope, expected, pointer });
    if (tree === null) this.isWhole = false;
    return tree;
  }
}
