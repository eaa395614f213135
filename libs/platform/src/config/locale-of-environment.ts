import { localeOf, type Locale } from '@xinheng/problem';

/** The environment of a process. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The language the operator reads, from the usual variables of the terminal. */
export function localeOfEnvironment(env: Environment = process.env): Locale {
  return localeOf(env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG']);
}
