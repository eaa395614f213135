import type { FactProgram } from '@xinheng/facts';
import type { CompiledRule, RuleNode } from '@xinheng/logic';
import type { GradingDefinitions, Scheme } from './definitions.js';
import type { Method } from './method.js';

/** A scheme with its parts compiled. */
export interface SchemeParts {
  readonly key: string;
  readonly plugin: GradingDefinitions;
  readonly scheme: Scheme;
  readonly program: FactProgram;
  readonly method: Method;
  readonly appliesTo: { readonly holds: CompiledRule; readonly observations: readonly RuleNode[] } | null;
}
