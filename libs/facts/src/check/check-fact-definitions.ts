import type { Issue } from '@xinheng/problem';
import type { FactDefinitions } from '../definitions.js';
import { DefinitionIndex } from '../names/definition-index.js';
import { checkFacts } from './check-facts.js';
import { checkParameters } from './check-parameters.js';
import { checkRecordRules } from './check-records.js';
import { Findings } from './findings.js';

/**
 * Everything that can be wrong with the meaning of a plugin's catalogue, classifications, parameters and facts, in one
 * go. `definitions` holds the plugin and all that it may read. Pointers begin with the resource and its position:
 * `/facts/3/from/logic/0`; the caller knows the file. Shapes and duplicate keys are checked before, by schema.
 */
export function checkFactDefinitions(definitions: readonly FactDefinitions[], pluginId: string): Issue[] {
  const plugin = definitions.find(({ id }) => id === pluginId);
  if (plugin === undefined) return [];
  const findings = new Findings(new DefinitionIndex(definitions), plugin);
  checkRecordRules(findings);
  checkParameters(findings);
  checkFacts(findings);
  return findings.issues;
}
