/** Lets a key through so many times within a minute. Kept in memory: it slows guessing, it decides nothing. */
export class RequestLimit {
  private readonly seen = new Map<string, { minute: number; count: number }>();

  constructor(private readonly perMinute: number) {}

  /** The seconds to wait; 0 where the request may pass. */
  take(key: string, now: Date): number {
    const minute = Math.floor(now.getTime() / 60_000);
    if (this.seen.size > 10_000) this.forget(minute);
    const entry = this.seen.get(key);
    if (entry === undefined || entry.minute !== minute) {
      this.seen.set(key, { minute, count: 1 });
      return 0;
    }
    entry.count += 1;
    return entry.count > this.perMinute ? Math.max(1, 60 - Math.floor((now.getTime() % 60_000) / 1_000)) : 0;
  }

  private forget(minute: number): void {
    for (const [key, entry] of this.seen) if (entry.minute !== minute) this.seen.delete(key);
  }
}
