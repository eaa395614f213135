import type { Issue, IssueCode } from '@xinheng/problem';
import { checkPlugin, unique } from './check-plugin.js';
import type { PluginDefinitions } from './model/plugin-definitions.js';
import { assemble, brokenKeys } from './source/assemble.js';
import { gather } from './source/gather.js';
import type { PluginSource } from './source/layout.js';
import { strictly } from './strict.js';

export interface ReadOptions {
  /** The plugins beside it, for what it names of them: at least `national`, and those it depends on. */
  readonly others?: readonly PluginDefinitions[];
  /** An upload may hold data only; a folder that the operator put beside the server may hold code. */
  readonly isUpload?: boolean;
  /** Warnings become errors. */
  readonly isStrict?: boolean;
}

/** A package as read: the definitions when nothing is wrong with it, and every finding in one go. */
export interface ReadPlugin {
  readonly plugin: PluginDefinitions | null;
  readonly issues: readonly Issue[];
}

/**
 * Reads a package: its files as JSON, each resource against its schema, and then the meaning of the whole. What agrees
 * with its schema is looked at even where something else does not, so that one reading tells everything.
 * @returns the plugin, or null where a finding is an error; warnings refuse nothing. Never throws for what it reads.
 */
export function readPlugin(source: PluginSource, options: ReadOptions = {}): ReadPlugin {
  const gathered = gather(source, options.isUpload ?? false);
  const partial = assemble(gathered);
  const broken = brokenKeys(gathered);
  const meaning = partial === null ? [] : checkPlugin(partial, options.others ?? []);
  const isOwn = (one: Issue): boolean => !blames(one, broken) && !(gathered.isPartial && saysUnknown(one));
  const found = unique([...gathered.issues, ...meaning.filter(isOwn)]);
  const issues = options.isStrict === true ? strictly(found) : found;
  const hasError = issues.some(({ severity }) => severity === 'error');
  return { plugin: hasError ? null : partial, issues };
}

/** What is missing for want of a resource that it does not name. */
const nameless: ReadonlySet<IssueCode> = new Set(['plugin-case-reason-unknown']);

/** Whether a finding speaks of a resource that was left out because its own shape is wrong. */
function blames({ code, params }: Issue, broken: ReadonlySet<string>): boolean {
  if (broken.size === 0) return false;
  return (
    nameless.has(code) ||
    Object.values(params).some((value) =>
      String(value)
        .split(/[:.#/]/)
        .some((name) => broken.has(name)),
    )
  );
}

/** Findings that say "there is no such thing" in other words. */
const absences: ReadonlySet<IssueCode> = new Set([
  'plugin-coverage-resource',
  'plugin-locale-path',
  'plugin-article-uncovered',
]);

/** Whether a finding misses something, which may well stand in a file that could not be read. */
function saysUnknown({ code }: Issue): boolean {
  return absences.has(code) || (code.includes('unknown') && !code.startsWith('plugin-document'));
}
