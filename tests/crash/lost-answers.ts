import type { CuttingProxy, Cut } from './cutting-proxy.js';
import type { Scene } from './scene.js';

/** A worker that asks to commit and hears nothing: neither it nor anybody else can know what stands. */
export function everyLostAnswer(scene: () => Scene, proxy: () => CuttingProxy): void {
  const cuts: readonly (readonly [Cut, string])[] = [
    ['before-answer', 'was committed'],
    ['before-commit', 'was not committed'],
  ];
  it.each(cuts)('ends as if nothing had happened when connections are cut %s: the work %s', async (how) => {
    const { port } = proxy();
    const { database } = scene().order;
    if (database.kind !== 'mysql') throw new Error('Nobody stands between a program and its embedded database');
    const run = await scene().giveWork();
    const worker = await scene().workerOn({ ...database, host: '127.0.0.1', port });
    worker.begin();
    await worker.hasBegun();
    // Claims, shards, marks and chores are all hit, again and again.
    proxy().cut(how);
    await scene().expectQuietEnd(run);
    expect(proxy().cuts).toBeGreaterThan(5);
    proxy().cut(null);
    // It is the one that began, and not another.
    await worker.rest();
    await worker.end();
  });
}
