/** One piece of work after the other, in the order in which it is asked for. */
export class Lane {
  #last: Promise<void> = Promise.resolve();
  #waiting = 0;

  /** Whether something is worked or waits. */
  get isBusy(): boolean {
    return this.#waiting > 0;
  }

  /** Runs `task` when everything asked for before has ended, whether it succeeded or not. */
  run<T>(task: () => Promise<T>): Promise<T> {
    this.#waiting += 1;
    const result = this.#last.then(task);
    this.#last = result.then(
      () => this.#left(),
      () => this.#left(),
    );
    return result;
  }

  /** Resolves when nothing is worked and nothing waits. */
  async idle(): Promise<void> {
    while (this.isBusy) await this.#last;
  }

  #left(): void {
    this.#waiting -= 1;
  }
}
