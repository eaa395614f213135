import type { Issue } from '@xinheng/problem';

/** With `--strict` every warning refuses the package. */
export function strictly(issues: readonly Issue[]): readonly Issue[] {
  return issues.map((found) => ({ ...found, severity: 'error' }));
}
