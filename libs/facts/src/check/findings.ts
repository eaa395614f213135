import { nearestName, type RuleNode } from '@xinheng/logic';
import { issue, warning, type Issue, type IssueCode, type IssueParams } from '@xinheng/problem';
import type { FactDefinitions } from '../definitions.js';
import type { DefinitionIndex } from '../names/definition-index.js';
import { localKey, pluginOfKey, qualify } from '../names/qualified-key.js';
import { readsAsOf } from '../program/as-of-variable.js';

/** Gathers the findings about one plugin; nothing in a check throws for what a file says. */
export class Findings {
  readonly issues: Issue[] = [];

  constructor(
    readonly index: DefinitionIndex,
    readonly plugin: FactDefinitions,
  ) {}

  report(code: IssueCode, pointer: string, params: IssueParams = {}): void {
    this.issues.push(issue(code, pointer, params));
  }

  warn(code: IssueCode, pointer: string, params: IssueParams = {}): void {
    this.issues.push(warning(code, pointer, params));
  }

  add(issues: readonly Issue[]): void {
    this.issues.push(...issues);
  }

  /** Says that a name is not declared, with the one that was probably meant. */
  unknown(code: IssueCode, pointer: string, name: string, known: readonly string[]): void {
    this.report(code, pointer, { name, near: nearestName(name, known) ?? '—' });
  }

  /**
   * Whether a reference to another resource holds: its plugin may be read, and `known`, qualified, has it. Says what
   * is wrong otherwise.
   */
  reference(code: IssueCode, pointer: string, name: string, known: readonly string[]): boolean {
    const { id } = this.plugin;
    const key = qualify(id, name);
    const owner = pluginOfKey(key);
    if (!this.index.mayRead(id, owner)) {
      this.report('facts-not-a-dependency', pointer, { name, plugin: owner });
      return false;
    }
    if (known.includes(key)) return true;
    const readable = known.filter((one) => this.index.mayRead(id, pluginOfKey(one)));
    const near = readable.map((one) => localKey(id, one));
    // The commonest slip is a forgotten prefix.
    const twin = near.find((one) => one.slice(one.indexOf(':') + 1) === name);
    if (twin === undefined) this.unknown(code, pointer, name, near);
    else this.report(code, pointer, { name, near: twin });
    return false;
  }

  /** Conditions over one record or round stand apart from any day. */
  refuseAsOf(tree: RuleNode | null, pointer: string): void {
    if (tree !== null && readsAsOf(tree)) this.report('facts-as-of-here', pointer);
  }
}
