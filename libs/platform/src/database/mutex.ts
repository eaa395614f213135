/** First come, first served: one piece of work at a time. */
export class Mutex {
  private last: Promise<void> = Promise.resolve();

  /** Runs `work` when everything asked for before it has ended, whether it succeeded or not. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    const before = this.last;
    let leave: () => void = () => undefined;
    this.last = new Promise<void>((resolve) => {
      leave = resolve;
    });
    await before;
    try {
      return await work();
    } finally {
      leave();
    }
  }
}
