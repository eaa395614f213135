import { isCivilDay } from '@xinheng/calendar';
import { issue, type Issue } from '@xinheng/problem';
import { weightedSum } from './check-digits.js';

const DIGITS = '0123456789';
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_CHARACTERS = '10X98765432';
const FORM = /^[1-9][0-9]{16}[0-9X]$/;

/** The check character of an identity number's first 17 digits (GB 11643); null where they are not 17 digits. */
export function identityNumberCheckCharacter(body: string): string | null {
  if (body.length !== WEIGHTS.length) return null;
  const sum = weightedSum(body, DIGITS, WEIGHTS);
  return sum === null ? null : CHECK_CHARACTERS.charAt(sum % 11);
}

/** Whether `number` is a citizen's identity number: form, a birth date that exists, check character. */
export function isIdentityNumber(number: string): boolean {
  return checkIdentityNumber(number, '').length === 0;
}

/** The findings about an identity number. The number itself stands in no message: it is personal data. */
export function checkIdentityNumber(number: string, pointer: string): Issue[] {
  if (!FORM.test(number)) return [issue('facts-identity-number-form', pointer)];
  const born = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  if (!isCivilDay(born)) return [issue('facts-identity-number-birth', pointer)];
  return identityNumberCheckCharacter(number.slice(0, 17)) === number.charAt(17)
    ? []
    : [issue('facts-identity-number-check', pointer)];
}
