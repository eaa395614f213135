import { weightedSum } from './check-digits.js';

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

/**
 * The check character of an organisation code's first eight characters (GB 11714): 11 − Σ mod 11, where 10 is
 * written X and 11 is written 0. Null where `body` is not eight digits or capital letters.
 */
export function organisationCodeCheckCharacter(body: string): string | null {
  if (body.length !== WEIGHTS.length) return null;
  const sum = weightedSum(body, ALPHABET, WEIGHTS);
  if (sum === null) return null;
  const check = 11 - (sum % 11);
  return check === 10 ? 'X' : check === 11 ? '0' : String(check);
}
