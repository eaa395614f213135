import { organisationCodeCheckCharacter, unifiedCodeCheckCharacter } from '@xinheng/facts';

/** The characters of unified codes (GB 32100), without I, O, S, V and Z. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
/** The other samples number with digits alone: here the first of the four is a letter. */
const FIRST = ALPHABET.indexOf('A') * ALPHABET.length ** 3;

/** How many codes there are in one region. */
export const CODES_OF_REGION = ALPHABET.length ** 4 - FIRST;

/**
 * The `number`-th code of a region, from 0, that belongs to nobody: valid in both checks (GB 32100, GB 11714), with an
 * organisation code that begins with Y000 and a letter.
 * @throws RangeError where there are no more
 */
export function fillCode(region: string, number: number): string {
  if (number < 0 || number >= CODES_OF_REGION) throw new RangeError(`no code ${String(number)} in ${region}`);
  let left = FIRST + number;
  let text = '';
  for (let place = 0; place < 4; place++) {
    text = (ALPHABET[left % ALPHABET.length] ?? '') + text;
    left = Math.floor(left / ALPHABET.length);
  }
  const organisation = `Y000${text}`;
  const body = `91${region}${organisation}${organisationCodeCheckCharacter(organisation) ?? ''}`;
  return `${body}${unifiedCodeCheckCharacter(body) ?? ''}`;
}
