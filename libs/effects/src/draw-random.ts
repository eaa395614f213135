/**
 * The random numbers of a draw, documented so that anybody can draw again with pencil, paper and patience:
 * FNV-1a (32 bits) over the UTF-8 bytes of a text, then the finishing steps of MurmurHash3 (32 bits).
 * The number of an entry is `hash32(seed + "\n" + stratum + "\n" + code)`, with `hash32(… + "\n1")` as the lower half.
 */
export function drawNumber(seed: string, stratum: string, code: string): bigint {
  const text = `${seed}\n${stratum}\n${code}`;
  return (BigInt(hash32(text)) << 32n) | BigInt(hash32(`${text}\n1`));
}

/** FNV-1a over UTF-8, finished as MurmurHash3 does. */
export function hash32(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of utf8(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** The bytes of a text; written out because the pure libraries use nothing of their surroundings. */
function* utf8(text: string): Generator<number> {
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    if (point < 0x80) yield point;
    else if (point < 0x800) yield* [0xc0 | (point >> 6), tail(point)];
    else if (point < 0x10000) yield* [0xe0 | (point >> 12), tail(point >> 6), tail(point)];
    else yield* [0xf0 | (point >> 18), tail(point >> 12), tail(point >> 6), tail(point)];
  }
}

function tail(bits: number): number {
  return 0x80 | (bits & 0x3f);
}
