/** A small generator of random numbers that gives the same row of numbers for the same seed everywhere (mulberry32). */
export class Random {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** A number from 0 inclusive to 1 exclusive. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = this.state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number between both bounds, both inclusive. */
  between(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  /** Whether something of the given probability happens. */
  happens(probability: number): boolean {
    return this.next() < probability;
  }

  /** One of the things, each as likely as the others. */
  pick<T>(things: readonly T[]): T {
    const thing = things[this.between(0, things.length - 1)];
    if (thing === undefined) throw new RangeError('nothing to pick from');
    return thing;
  }

  /** One of the things, as likely as its weight says. */
  weighted<T>(things: readonly (readonly [weight: number, thing: T])[]): T {
    const total = things.reduce((sum, [weight]) => sum + weight, 0);
    let left = this.next() * total;
    for (const [weight, thing] of things) {
      left -= weight;
      if (left < 0) return thing;
    }
    return this.pick(things)[1];
  }
}
