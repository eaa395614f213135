import { renderIssue, type Issue } from '@xinheng/problem';

/** Our own mistake: something was compiled that no check has passed. Says what, and the findings. */
export class UncheckedDefinitionError extends Error {
  override readonly name = 'UncheckedDefinitionError';

  constructor(what: string, issues: readonly Issue[] = []) {
    const findings = issues.map((found) => `${found.pointer}: ${renderIssue(found, 'en')}`);
    super([`A definition was compiled unchecked: ${what}.`, ...findings].join('\n'));
  }
}
