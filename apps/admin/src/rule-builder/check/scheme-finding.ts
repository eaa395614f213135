import type { GateExample } from '@xinheng/analysis';
import type { Json } from '@xinheng/logic';
import type { ResourceFinding } from '../../resource-editors/editor-props.js';

/** A finding on a scheme; those of the gate name the rules, an enterprise that shows it, and the articles. */
export interface SchemeFinding extends ResourceFinding {
  readonly rules?: readonly string[];
  readonly example?: Readonly<Record<string, Json>> | null;
  /** The whole of that enterprise, from which a worked case can be made. */
  readonly shown?: GateExample | null;
  readonly basis?: readonly { readonly document: string; readonly article: string }[];
  readonly certainty?: 'exact' | 'searched' | 'not-proven';
}

const NONE: readonly SchemeFinding[] = [];

/** Findings by the row of a list that they are about. */
export function findingsByRow(
  findings: readonly SchemeFinding[],
  list: string,
): (row: number) => readonly SchemeFinding[] {
  const rows = new Map<number, SchemeFinding[]>();
  for (const finding of findings) {
    const at = new RegExp(`^/${list}/(\\d+)(?:/|$)`).exec(finding.pointer ?? '')?.[1];
    if (at === undefined) continue;
    const row = Number(at);
    rows.set(row, [...(rows.get(row) ?? []), finding]);
  }
  return (row) => rows.get(row) ?? NONE;
}

/** What was found by different checks, each once; errors first, else in the order of the scheme. */
export function distinctFindings(...lists: readonly (readonly SchemeFinding[])[]): readonly SchemeFinding[] {
  const seen = new Map<string, SchemeFinding>();
  for (const finding of lists.flat()) {
    const key = `${finding.pointer ?? ''} ${finding.code ?? finding.message}`;
    if (!seen.has(key)) seen.set(key, finding);
  }
  const rank = ({ severity }: SchemeFinding) => (severity === 'warning' ? 1 : 0);
  return [...seen.values()].sort((one, other) => rank(one) - rank(other));
}

/** The messages of findings at a place or below it. */
export function messagesAt(findings: readonly SchemeFinding[], pointer: string): string | undefined {
  const found = findings.filter(({ pointer: at = '' }) => at === pointer || at.startsWith(`${pointer}/`));
  return found.length === 0 ? undefined : found.map(({ message }) => message).join(' ');
}
