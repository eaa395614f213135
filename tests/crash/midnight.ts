import { setTimeout as wait } from 'node:timers/promises';
import { addDays } from '@xinheng/calendar';
import type { Scene } from './scene.js';

/** A run that begins on one day and ends on the next. `others`: whether another worker goes on meanwhile. */
export function acrossMidnight(scene: () => Scene, { others }: { readonly others: boolean }): void {
  it('ends as of the new day when midnight passes with a graded shard in hand', async () => {
    // The first night in which somebody's record leaves its window: of another one the test would say nothing.
    const [day = ''] = scene()
      .expected.flatMap(({ nextChangeOn }) => nextChangeOn ?? [])
      .sort();
    const eve = addDays(day, -1);
    const expected = await scene().expectedOn(day);
    expect(expected).not.toEqual(await scene().expectedOn(eve));

    scene().clock.moveTo(`${eve}T15:59:57.000Z`);
    const run = await scene().giveWork();
    expect((await scene().view(run)).asOf).toBe(eve);
    const victim = await scene().worker();
    victim.begin({ point: 'shard-graded', nth: 1, how: 'stall' }, scene().clock.shift);
    await victim.fails('stall');
    while (scene().clock.today() === eve) await wait(50);
    const healthy = others ? await scene().worker() : null;
    healthy?.begin(null, scene().clock.shift);
    victim.goOn();
    await scene().expectQuietEnd(run, expected);
    for (const worker of healthy === null ? [victim] : [victim, healthy]) await scene().giveBack(worker);
  });
}
