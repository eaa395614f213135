import { issue, warning, type Issue } from '@xinheng/problem';
import { weightedSum } from './check-digits.js';
import { organisationCodeCheckCharacter } from './organisation-code.js';

/** Without I, O, S, V and Z, which read like digits or each other. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
/** 3^(i−1) mod 31. */
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const FORM = /^[0-9A-HJ-NP-RTUWXY]{2}[0-9]{6}[0-9A-HJ-NP-RTUWXY]{10}$/;

/** Whether a wrong inner organisation code refuses the code (`strict`) or is only worth a warning (`warn`). */
export type CheckMode = 'strict' | 'warn';

/**
 * The check character of a unified credit code's first 17 characters (GB 32100-2015): (31 − Σ mod 31) mod 31.
 * Null where `body` is not 17 characters of the code's alphabet.
 */
export function unifiedCodeCheckCharacter(body: string): string | null {
  if (body.length !== WEIGHTS.length) return null;
  const sum = weightedSum(body, ALPHABET, WEIGHTS);
  return sum === null ? null : ALPHABET.charAt((31 - (sum % 31)) % 31);
}

/**
 * Whether `code` is a unified credit code: form and check character. The check of the inner organisation code
 * (GB 11714) is made in mode `strict` only: some codes that were really given fail it.
 */
export function isUnifiedCode(code: string, mode: CheckMode = 'warn'): boolean {
  return checkUnifiedCode(code, '', mode).every((found) => found.severity !== 'error');
}

/** The findings about a unified credit code: form, check character, inner organisation code. */
export function checkUnifiedCode(code: string, pointer: string, mode: CheckMode = 'warn'): Issue[] {
  if (!FORM.test(code)) return [issue('facts-unified-code-form', pointer, { code })];
  const expected = unifiedCodeCheckCharacter(code.slice(0, 17));
  if (expected !== code.charAt(17)) {
    return [issue('facts-unified-code-check', pointer, { code, expected: expected ?? '' })];
  }
  if (organisationCodeCheckCharacter(code.slice(8, 16)) === code.charAt(16)) return [];
  const report = mode === 'strict' ? issue : warning;
  return [report('facts-organisation-code-check', pointer, { code, inner: code.slice(8, 17) })];
}
