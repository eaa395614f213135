/** Letters and digits that cannot be taken for one another: no 0 O o, 1 l I. */
const ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789';

/** A password of four groups of four characters, about 92 bits. */
export function randomPassword(): string {
  // Bytes beyond the greatest multiple of the alphabet's length would favour its beginning.
  const limit = 256 - (256 % ALPHABET.length);
  let letters = '';
  while (letters.length < 16) {
    for (const byte of crypto.getRandomValues(new Uint8Array(32))) {
      if (byte < limit && letters.length < 16) letters += ALPHABET[byte % ALPHABET.length];
    }
  }
  return letters.replace(/(.{4})(?=.)/g, '$1-');
}
