import type { DefinitionSet, GradingDefinitions } from '@xinheng/grading';
import { placeholdersOf } from '@xinheng/grading';
import type { Gate } from '../gate.js';

const CODE = 'gate-fact-unread';
/** What tells of a package rather than being read by it, and the names of things themselves. */
const APART: ReadonlySet<string> = new Set(['manifest', 'cases', 'locales', 'key', 'title', 'renamedFrom']);

/**
 * Facts of the plugin that no rule, measure, treatment, look-up or other fact names. Whatever the definitions carry
 * besides what grading reads is looked through too: a fact may serve a measure only.
 */
export function checkUnreadFacts(gate: Gate): void {
  const { plugin, definitions } = gate.model;
  const said = textsIn(definitions, plugin);
  for (const [order, { key, basis = null }] of plugin.facts.entries()) {
    if (said.has(key) || said.has(`${plugin.id}:${key}`)) continue;
    const place = { plugin: plugin.id, resource: 'facts', key } as const;
    if (plugin.facts.findIndex((fact) => fact.key === key) !== order) continue;
    gate.report(CODE, '', { place, bases: [basis], params: { fact: key } });
  }
}

/** Every text that stands as a value; names in reasons by themselves. A bare name counts in the plugin itself only. */
function textsIn(definitions: DefinitionSet, own: GradingDefinitions): ReadonlySet<string> {
  const found = new Set<string>();
  for (const plugin of definitions) {
    const open: unknown[] = [plugin];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (typeof next === 'string') {
        const names = next.includes('{') ? [next, ...placeholdersOf(next)] : [next];
        for (const name of names) if (plugin === own || name.includes(':')) found.add(name);
      } else if (typeof next === 'object' && next !== null) {
        for (const [name, value] of Object.entries(next)) if (!APART.has(name)) open.push(value ?? '');
      }
    }
  }
  return found;
}
