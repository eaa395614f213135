/**
 * The one place of the back office that reads the clock. Whatever is decided by a day is decided on the server; here the
 * day only fills in a field, and the instant only tells how old a token or a figure is.
 */

/** Milliseconds since 1970. */
export function now(): number {
  return Date.now();
}

/** The civil day in China, `2022-06-30`, wherever the browser stands. */
export function today(): string {
  return dayOf(now());
}

/** The civil day in China of an instant. */
export function dayOf(instant: number | string): string {
  return parts(instant).slice(0, 10);
}

/** An instant as people in China write it, `2022-06-30 09:05:12`. */
export function minuteOf(instant: string): string {
  return parts(instant);
}

const shanghai = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'medium',
});

function parts(instant: number | string): string {
  return shanghai.format(typeof instant === 'number' ? instant : Date.parse(instant));
}
