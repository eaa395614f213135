import type { DecisionScheme, Scheme, ScoreScheme } from '@xinheng/grading';
import type { Json } from '@xinheng/logic';

/** Chooses, the same every time for one seed. */
export class Chooser {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  below(count: number): number {
    this.state = (Math.imul(this.state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((this.state / 4_294_967_296) * count);
  }

  of<T>(things: readonly T[]): T {
    const thing = things[this.below(things.length)];
    if (thing === undefined) throw new Error('nothing to choose from');
    return thing;
  }
}

const turned: Readonly<Record<string, readonly string[]>> = {
  '>=': ['>', '<', '<=', '=='],
  '>': ['>=', '<', '<=', '=='],
  '<': ['<=', '>=', '>', '=='],
  '<=': ['<', '>=', '>', '=='],
  '==': ['!='],
  '!=': ['=='],
  and: ['or'],
  or: ['and'],
};

/** A condition with one slip of the pen: a number moved, a sign turned, a part denied or left out, another fact read. */
export function slip(json: Json, choose: Chooser, facts: Readonly<Record<string, string>>): Json {
  const places: { readonly path: readonly (string | number)[]; readonly value: Json }[] = [];
  const walk = (value: Json, path: readonly (string | number)[]): void => {
    places.push({ path, value });
    if (Array.isArray(value)) value.forEach((one: Json, at) => walk(one, [...path, at]));
    else if (typeof value === 'object' && value !== null) {
      for (const [key, one] of Object.entries(value)) walk(one, [...path, key]);
    }
  };
  walk(json, []);
  for (let tries = 0; tries < 50; tries++) {
    const { path, value } = choose.of(places);
    const other = slipped(value, choose, facts);
    if (other !== undefined) return replaced(json, path, other);
  }
  return { '!': [json] };
}

function slipped(value: Json, choose: Chooser, facts: Readonly<Record<string, string>>): Json | undefined {
  if (typeof value === 'number') return value + choose.of([-2, -1, 1, 2]);
  if (typeof value === 'boolean') return !value;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const [operator, operands] = Object.entries(value as Record<string, Json>)[0] ?? [];
  if (operator === undefined || operands === undefined) return undefined;
  if (operator === 'var' && typeof operands === 'string') {
    const alike = Object.keys(facts).filter((key) => facts[key] === facts[operands] && key !== operands);
    return facts[operands] === undefined || alike.length === 0 ? undefined : { var: choose.of(alike) };
  }
  if ((operator === 'and' || operator === 'or') && Array.isArray(operands) && choose.below(2) === 0) {
    const [first, ...others] = operands as readonly Json[];
    return choose.below(2) === 0 ? first : { [operator]: others.length > 0 ? others : [first ?? true] };
  }
  const signs = turned[operator];
  return signs === undefined ? undefined : { [choose.of(signs)]: operands };
}

function replaced(json: Json, [step, ...rest]: readonly (string | number)[], value: Json): Json {
  if (step === undefined) return value;
  if (Array.isArray(json)) return json.map((one: Json, at) => (at === step ? replaced(one, rest, value) : one));
  const object = json as Readonly<Record<string, Json>>;
  return { ...object, [step]: replaced(object[step] ?? null, rest, value) };
}

/** A scheme with one slip: in a condition, in the order, in a grade, in a number of the score card. */
export function mutant(scheme: Scheme, seed: number, facts: Readonly<Record<string, string>>): Scheme {
  const choose = new Chooser(seed * 7_919 + 13);
  return scheme.method === 'decision' ? ofTable(scheme, choose, facts) : ofScoreCard(scheme, choose, facts);
}

function ofTable(scheme: DecisionScheme, choose: Chooser, facts: Readonly<Record<string, string>>): DecisionScheme {
  const rules = [...scheme.rules];
  const at = choose.below(rules.length);
  const rule = rules[at];
  const kind = choose.below(10);
  if (kind === 0) rules.splice(at, 1);
  else if (kind < 3) swap(rules, at, choose.below(rules.length));
  else if (kind === 3) rules[at] = { ...rule, grade: choose.of(scheme.grades).key };
  else if (kind === 4) rules[at] = { ...rule, when: { '!': [rule.when] } };
  else if (kind === 5) {
    return { ...scheme, otherwise: { ...scheme.otherwise, grade: choose.of(scheme.grades).key } };
  } else rules[at] = { ...rule, when: slip(rule.when, choose, facts) };
  return { ...scheme, rules };
}

function ofScoreCard(scheme: ScoreScheme, choose: Chooser, facts: Readonly<Record<string, string>>): ScoreScheme {
  const [indicators, vetoes, bands] = [[...scheme.indicators], [...(scheme.vetoes ?? [])], [...scheme.bands]];
  const at = choose.below(indicators.length);
  const indicator = indicators[at];
  const veto = vetoes[choose.below(vetoes.length)];
  const band = choose.below(bands.length - 1);
  switch (choose.below(8)) {
    case 0:
      if (indicator !== undefined) indicators[at] = { ...indicator, points: -Number(indicator.points) };
      break;
    case 1:
      if (indicator?.when !== undefined) indicators[at] = { ...indicator, when: { '!': [indicator.when] } };
      else swap(bands, band, band + 1);
      break;
    case 2:
      if (indicator?.when !== undefined) indicators[at] = { ...indicator, when: slip(indicator.when, choose, facts) };
      break;
    case 3:
      bands[band] = { ...bands[band], min: Number(bands[band]?.min) + choose.of([-400, 400, 700, 30, -30]) };
      break;
    case 4: {
      const [one, other] = [bands[band], bands[band + 1]];
      bands[band] = { ...one, grade: other.grade };
      bands[band + 1] = { ...other, grade: one.grade };
      break;
    }
    case 5:
      if (veto !== undefined) vetoes[vetoes.indexOf(veto)] = { ...veto, when: slip(veto.when, choose, facts) };
      break;
    case 6:
      if (veto !== undefined) vetoes[vetoes.indexOf(veto)] = { ...veto, grade: choose.of(scheme.grades).key };
      break;
    default:
      swap(vetoes, 0, vetoes.length - 1);
  }
  return { ...scheme, indicators, vetoes, bands };
}

function swap<T>(things: T[], a: number, b: number): void {
  const [one, other] = [things[a], things[b]];
  if (one === undefined || other === undefined) return;
  things[a] = other;
  things[b] = one;
}
