/** A region on the way down. */
export interface Place {
  readonly code: string;
  readonly title: string;
}

/** The way down as it stands in an address: `130100 石家庄市~130102 长安区`. */
export function writeTrail(places: readonly Place[]): string {
  return places.map(({ code, title }) => `${code} ${title}`).join('~');
}

/** The places of an address; what is no region code is left out. */
export function readTrail(text: string | null): readonly Place[] {
  return (text ?? '')
    .split('~')
    .map((part) => ({ code: part.slice(0, 6), title: part.slice(7) }))
    .filter(({ code }) => /^\d{6}$/.test(code));
}
