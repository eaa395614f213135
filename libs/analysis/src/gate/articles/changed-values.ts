import { isLookupTable, parameterValue, type Basis } from '@xinheng/facts';
import { schemeInForce, type DefinitionSet, type Scheme } from '@xinheng/grading';
import type { Json } from '@xinheng/logic';
import { XinhengError } from '@xinheng/problem';
import type { SchemeModel } from '../model/scheme-model.js';
import type { GatePlace } from '../types.js';

/** A number that a change changes, with the article that it cites after it. */
export interface ChangedValue {
  readonly name: string;
  readonly before: number | string | boolean;
  readonly after: number | string | boolean;
  readonly basis: Basis | null;
  readonly place: GatePlace;
  readonly pointer: string;
  readonly rules: readonly string[];
}

/** The values of the plugin's parameters and the numbers of the scheme that differ from what is in force. */
export function changedValues(model: SchemeModel, before: DefinitionSet): readonly ChangedValue[] {
  return [...ofParameters(model, before), ...ofScheme(model, before)];
}

function ofParameters({ plugin }: SchemeModel, before: DefinitionSet): readonly ChangedValue[] {
  const known = before.find(({ id }) => id === plugin.id)?.parameters ?? [];
  return plugin.parameters.flatMap((parameter) => {
    const old = known.find((one) => one.key === parameter.key && !isLookupTable(one));
    if (isLookupTable(parameter) || old === undefined || isLookupTable(old)) return [];
    return parameter.values.flatMap(({ from, value, basis }, at): readonly ChangedValue[] => {
      const earlier = parameterValue(old, from)?.value;
      if (earlier === undefined || earlier === value) return [];
      const place = { plugin: plugin.id, resource: 'parameters', key: parameter.key } as const;
      return [
        {
          name: parameter.title,
          before: earlier,
          after: value,
          basis,
          place,
          pointer: `/values/${at}/value`,
          rules: [],
        },
      ];
    });
  });
}

function ofScheme(model: SchemeModel, before: DefinitionSet): readonly ChangedValue[] {
  const old = editionBefore(model, before);
  if (old === null) return [];
  const [then, now] = [numbersByPlace(old), numbersByPlace(model.scheme)];
  const place = { plugin: model.plugin.id, resource: 'schemes', key: model.scheme.key } as const;
  return [...now].flatMap(([name, { numbers, basis, pointer, key }]): readonly ChangedValue[] => {
    const known = then.get(name)?.numbers ?? [];
    // Numbers are told apart by their order; where a condition has got more of them, it is another condition.
    if (known.length !== numbers.length) return [];
    return numbers.flatMap((after, at) => {
      const earlier = known[at];
      if (earlier === undefined || earlier === after) return [];
      return [{ name: key, before: earlier, after, basis, place, pointer, rules: [key] }];
    });
  });
}

function editionBefore({ key, asOf }: SchemeModel, before: DefinitionSet): Scheme | null {
  try {
    return schemeInForce(before, key, asOf).edition;
  } catch (error) {
    if (error instanceof XinhengError) return null;
    throw error;
  }
}

interface Numbers {
  readonly key: string;
  readonly pointer: string;
  readonly numbers: readonly number[];
  readonly basis: Basis | null;
}

/** The numbers of a scheme, by the rule or band that they stand in. */
function numbersByPlace(scheme: Scheme): ReadonlyMap<string, Numbers> {
  const found = new Map<string, Numbers>();
  const add = (key: string, pointer: string, json: Json, basis: Basis | undefined) =>
    found.set(`${pointer.split('/')[1] ?? ''} ${key}`, {
      key,
      pointer,
      numbers: numbersIn(json),
      basis: basis ?? scheme.basis ?? null,
    });
  if (scheme.method === 'decision') {
    for (const [at, { key, when, basis }] of scheme.rules.entries()) add(key, `/rules/${at}/when`, when, basis);
    return found;
  }
  for (const name of ['base', 'min', 'max'] as const) add(name, `/${name}`, scheme[name] ?? null, undefined);
  for (const [at, { key, min = null, max = null }] of scheme.groups.entries())
    add(key, `/groups/${at}`, [min, max], undefined);
  for (const [at, { key, when = null, points, cap = null, basis }] of scheme.indicators.entries()) {
    add(key, `/indicators/${at}`, [when, points, cap], basis);
  }
  for (const [at, { key, when, basis }] of (scheme.vetoes ?? []).entries()) add(key, `/vetoes/${at}/when`, when, basis);
  for (const [at, { grade, min = null, basis }] of scheme.bands.entries())
    add(`band:${grade}`, `/bands/${at}`, min, basis);
  return found;
}

function numbersIn(json: Json, found: number[] = []): readonly number[] {
  if (typeof json === 'number') found.push(json);
  else if (typeof json === 'object' && json !== null) {
    for (const inner of Object.values(json)) numbersIn(inner, found);
  }
  return found;
}
