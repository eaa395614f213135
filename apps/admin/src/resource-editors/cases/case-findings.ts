import type { ResourceFinding } from '../editor-props.js';

/** The findings on one case, by their places in it. They may name it with or without the property that holds the list. */
export function findingsOfCase(findings: readonly ResourceFinding[], at: number): readonly ResourceFinding[] {
  return findings.flatMap((finding) => {
    const [, position, rest = ''] = /^(?:\/cases)?\/(\d+)(\/.*)?$/.exec(finding.pointer ?? '') ?? [];
    return position === String(at) ? [{ ...finding, pointer: rest }] : [];
  });
}
