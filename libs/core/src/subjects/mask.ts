/** A person's name as the first character and one star, 张*. */
export function maskName(name: string): string {
  const [first = ''] = name;
  return `${first}*`;
}

const IDENTITY_NUMBER = /(?<![0-9A-Z])(\d)\d{16}([\dX])(?![0-9A-Z])/gi;
const MOBILE_NUMBER = /(?<!\d)(1[3-9]\d)\d{4}(\d{4})(?!\d)/g;

/** Free text with the numbers by which a person could be found made unreadable: 1****************X, 138****1234. */
export function maskText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(IDENTITY_NUMBER, (_, first: string, last: string) => `${first}${'*'.repeat(16)}${last}`)
    .replace(MOBILE_NUMBER, '$1****$2');
}

/** More characters than this have no names of people in China; what is longer names a business. */
const LONGEST_NAME = 4;

/**
 * The name of a subject for everybody. An individual business without a name of its own goes by that of its owner
 * (个体工商户条例), which is a natural person's and is masked (R-HLJ-34).
 */
export function publicName(kind: string, name: string | null): string | null {
  if (name === null) return null;
  const isOwners = kind === 'individual-business' && [...name].length <= LONGEST_NAME;
  return isOwners ? maskName(name) : maskText(name);
}
