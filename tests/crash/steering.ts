import { RunsService } from '@xinheng/core';
import { enterRecord } from '../support/graded.js';
import { actorOf } from '../support/working-core.js';
import type { Scene } from './scene.js';

/** What people do while workers work, and die. */
export function everySteering(scene: () => Scene): void {
  it('ends as if nothing had happened when a run is cancelled in the middle and started again', async () => {
    const cancelled = await scene().giveWork();
    const [victim, healthy] = [await scene().worker(), await scene().worker()];
    victim.begin({ point: 'shard-written', nth: 1, how: 'stall' });
    await victim.fails('stall');
    await scene().core.get(RunsService).steer(actorOf('2'), cancelled, 'cancel');
    healthy.begin();
    const again = await scene().startRun();
    victim.goOn();
    await scene().expectQuietEnd(again);
    expect((await scene().view(cancelled)).state).toBe('cancelled');
    for (const worker of [victim, healthy]) await scene().giveBack(worker);
  });

  it('ends as if nothing had happened when two runs go over the same subjects and a worker of both dies', async () => {
    const everybody = await scene().giveWork();
    const some = await scene().startRun(['130100', '130200']);
    const [victim, healthy] = [await scene().worker(), await scene().worker()];
    victim.begin({ point: 'shard-begun', nth: 2, how: 'kill' });
    healthy.begin();
    // Either may end first, and until both have there is work left that is nobody's fault.
    for (const run of [everybody, some]) await scene().ended(run);
    await scene().expectQuietEnd(everybody);
    await scene().expectQuietEnd(some);
    await victim.kill();
    await scene().giveBack(healthy);
  });

  it('sets a subject aside who can never be graded, with the reason, and grades the others, though a worker dies', async () => {
    const poisoned = scene().expected.find(({ grade }) => grade === 'A')?.subject ?? 0;
    await enterRecord(scene().core, poisoned, 91, { decidedOn: '2022-06-01', fields: '{broken' });
    const run = await scene().giveWork();
    const [victim, healthy] = [await scene().worker(), await scene().worker()];
    victim.begin({ point: 'trickle-graded', nth: 1, how: 'kill' });
    healthy.begin();
    await scene().expectQuietEnd(
      run,
      scene().expected.filter(({ subject }) => subject !== poisoned),
    );
    const [row] = await scene().database.read.query<{ parked_reason: string | null }>(
      'SELECT parked_reason FROM evaluation_state WHERE subject_id = ?',
      [poisoned],
    );
    expect(row?.parked_reason).toContain('"code"');
    await victim.kill();
    await scene().giveBack(healthy);
  });
}
