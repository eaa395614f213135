import {
  unifiedCodeCheckCharacter,
  organisationCodeCheckCharacter,
  type FactDefinition,
  type Subject,
} from '@xinheng/facts';
import type { GradingDefinitions, Scheme } from '@xinheng/grading';
import type { Json } from '@xinheng/logic';

/** An invented subject of a scheme's region with the properties that an example has. */
export function subjectOf(
  scheme: Scheme,
  plugin: GradingDefinitions,
  properties: Readonly<Record<string, Json>>,
  facts: readonly { readonly fact: FactDefinition; readonly value: Json }[],
): Subject {
  const region = (scheme.regions ?? plugin.regions)[0] ?? '110000';
  const attributes: Record<string, Json> = {};
  const own: Record<string, Json> = {};
  const set = (name: string, value: Json): void => {
    if (value === null) return;
    if (name.startsWith('attributes.')) attributes[name.slice('attributes.'.length)] = value;
    else own[name] = value;
  };
  for (const { fact, value } of facts) {
    if (!('subject' in fact.from)) continue;
    const { subject } = fact.from;
    set(
      typeof subject === 'string'
        ? subject
        : `attributes.${subject.attribute.slice(subject.attribute.indexOf(':') + 1)}`,
      value,
    );
  }
  for (const [name, value] of Object.entries(properties)) set(name, value);
  const [kind = 'enterprise'] = scheme.subjectKinds;
  return {
    kind,
    code: codeIn(region),
    region,
    ...own,
    ...(Object.keys(attributes).length > 0 && { attributes }),
  };
}

/** A unified credit code that nobody has: the organisation number begins with Y, as in the samples. */
function codeIn(region: string): string {
  const organisation = 'Y0000001';
  const body = `91${region}${organisation}${organisationCodeCheckCharacter(organisation) ?? '0'}`;
  return body + (unifiedCodeCheckCharacter(body) ?? '0');
}
