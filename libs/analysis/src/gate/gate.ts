import { compileScheme, type SchemeProgram } from '@xinheng/grading';
import { RuleEvaluationError, valueToJson, type Json, type Value } from '@xinheng/logic';
import { warning, issue, XinhengError, type IssueCode, type IssueParams } from '@xinheng/problem';
import { UncheckedDefinitionError, type Basis } from '@xinheng/facts';
import { draftFor } from './draft/case-draft.js';
import type { CellFormula } from './solver/cell-formula.js';
import type { Answer, Inquiry, Point } from './solver/inquiry.js';
import { schemeSpace, type SchemeSpace } from './model/scheme-space.js';
import type { SchemeModel } from './model/scheme-model.js';
import type { GateExample, GateFinding, GatePlace } from './types.js';

/** What a finding says besides where and about which rules. */
type Details = Partial<Pick<GateFinding, 'place' | 'certainty' | 'severity' | 'compared' | 'example'>> & {
  readonly bases?: readonly (Basis | null)[];
  readonly rules?: readonly string[];
  readonly params?: IssueParams;
};

/** What a scheme says of one made-up enterprise. */
export interface Verdict {
  readonly grade: string;
  readonly score: number | null;
  readonly rule: string;
}

/** Gathers the findings about one scheme, and knows how to make enterprises for it and grade them. */
export class Gate {
  readonly findings: GateFinding[] = [];
  readonly unproven = new Set<IssueCode>();
  readonly space: SchemeSpace;
  readonly program: SchemeProgram | null;

  constructor(
    readonly model: SchemeModel,
    marks?: ReadonlyMap<string, readonly Value[]>,
  ) {
    this.space = schemeSpace(model, marks);
    this.program = compiled(model);
  }

  get inquiry(): Inquiry {
    return this.space.inquiry;
  }

  /** An enterprise that meets all demands; where that could not be decided, the code is not proven. */
  find(code: IssueCode, demands: readonly CellFormula[]): Answer {
    const answer = this.inquiry.find(demands);
    if (answer.found === 'unknown') this.unproven.add(code);
    return answer;
  }

  /** The facts of an enterprise as the program lays them out; null where arithmetic ends the evaluation. */
  vectorOf(point: Point): readonly Value[] | null {
    const { facts, plugin } = this.model;
    const choice = this.inquiry.choiceOf(point);
    try {
      return (this.program?.facts ?? []).map(({ name }) => facts.value(plugin.id, name, choice));
    } catch (error) {
      if (error instanceof RuleEvaluationError) return null;
      throw error;
    }
  }

  /** What the compiled scheme says of an enterprise; null where it is set aside. */
  verdict(point: Point): Verdict | null {
    const vector = this.vectorOf(point);
    const vectors = this.program?.vectors;
    if (vector === null || vectors == null) return null;
    try {
      return vectors.decide(vector);
    } catch (error) {
      if (error instanceof RuleEvaluationError) return null;
      throw error;
    }
  }

  example(point: Point): GateExample {
    const vector = this.vectorOf(point) ?? [];
    const facts = Object.fromEntries(
      (this.program?.facts ?? []).map(({ name }, at): [string, Json] => [name, valueToJson(vector[at] ?? null)]),
    );
    const { grade = null, score = null, rule = null } = this.verdict(point) ?? {};
    return { facts, subject: this.subjectOf(point), grade, score, rule };
  }

  private subjectOf(point: Point): Readonly<Record<string, Json>> {
    const choice = this.inquiry.choiceOf(point);
    const properties = this.space.space.variables.filter(({ key }) => key.startsWith('subject.'));
    return Object.fromEntries(
      properties
        .filter(({ memberOf }) => memberOf === undefined)
        .map(({ key }): [string, Json] => [key.slice('subject.'.length), valueToJson(choice(key) ?? null)]),
    );
  }

  /** Reports a finding about the scheme; `point` is the enterprise that shows it. */
  report(code: IssueCode, pointer: string, details: Details, answer?: Answer): void {
    const { rules = [], bases = [], params = {}, place = this.place(), ...more } = details;
    const made = (more.severity === 'error' ? issue : warning)(code, pointer, params);
    const shown = answer?.found === 'one' ? answer : null;
    const finding: GateFinding = {
      ...made,
      place,
      rules,
      example: shown && this.example(shown.point),
      compared: null,
      bases: distinct(bases),
      certainty: shown?.isSearched === true ? 'searched' : 'exact',
      ...more,
    };
    const isReal = [finding.example, finding.compared].every((example) => example === null || this.canBe(example));
    this.findings.push(isReal ? finding : { ...finding, certainty: 'not-proven' });
  }

  /** Whether records can give an example; asked only where facts hang together in a way that is not modelled. */
  private canBe(example: GateExample): boolean {
    const { plugin, scheme, facts } = this.model;
    if (!this.inquiry.hasLoose || this.program === null) return true;
    const names = facts.names(plugin.id);
    return draftFor({ program: this.program, plugin, edition: scheme, names }, example).missing.length === 0;
  }

  /** The place of the scheme itself. */
  place(): GatePlace {
    return { plugin: this.model.plugin.id, resource: 'schemes', key: this.model.scheme.key };
  }
}

/** Articles, each once, in the order of the findings' rules. */
function distinct(bases: readonly (Basis | null)[]): readonly Basis[] {
  const seen = new Map<string, Basis>();
  for (const basis of bases) if (basis !== null) seen.set(`${basis.document} ${basis.article}`, basis);
  return [...seen.values()];
}

/** The scheme compiled; null where something that it reads is wrong or not in force, which others tell. */
function compiled({ definitions, key, asOf }: SchemeModel): SchemeProgram | null {
  try {
    return compileScheme(definitions, key, asOf);
  } catch (error) {
    if (error instanceof XinhengError || error instanceof UncheckedDefinitionError) return null;
    throw error;
  }
}
