import type { Issue } from '@xinheng/problem';

/** The command line was called wrongly: what can only be mended by typing another one. Exit status 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';

  constructor(
    readonly issue: Pick<Issue, 'code' | 'params'>,
    /** `xinheng plugin validate`, where it is known. */
    readonly command: string | null = null,
  ) {
    super(issue.code);
  }
}

/** A path on the command line that leads nowhere. */
export function pathMissing(path: string): UsageError {
  return new UsageError({ code: 'command-path-missing', params: { path, folder: process.cwd() } });
}
