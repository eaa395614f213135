import { Failpoints, type Failpoint } from '@xinheng/platform';

/** Lets a test do something, or fail, at places that a program passes. */
export class TestFailpoints extends Failpoints {
  private readonly acts = new Map<Failpoint, () => Promise<void> | void>();

  /** Has `act` done each time the place is passed, until another act is set; what it throws is thrown there. */
  at(point: Failpoint, act: () => Promise<void> | void): void {
    this.acts.set(point, act);
  }

  /** Has `act` done the next time the place is passed, and nothing after. */
  once(point: Failpoint, act: () => Promise<void> | void): void {
    this.at(point, async () => {
      this.acts.delete(point);
      await act();
    });
  }

  clear(): void {
    this.acts.clear();
  }

  async pass(point: Failpoint): Promise<void> {
    await this.acts.get(point)?.();
  }
}
