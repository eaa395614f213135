import { changedPlace } from './changed-place.js';
import { changed, historyOf, redone, undone } from './history.js';
import { forgetUnsaved, keepUnsaved, readUnsaved, type WorkStorage } from './unsaved-work.js';

describe('history', () => {
  it('goes back and forth over as many steps as were made', () => {
    let history = historyOf({ n: [0] });
    for (let step = 1; step <= 500; step += 1) history = changed(history, { n: [step, step] }, step);
    for (let step = 0; step < 500; step += 1) history = undone(history);
    expect(history.present).toEqual({ n: [0] });
    expect(undone(history).present).toEqual({ n: [0] });
    for (let step = 0; step < 500; step += 1) history = redone(history);
    expect(history.present).toEqual({ n: [500, 500] });
    expect(redone(history).present).toEqual({ n: [500, 500] });
  });

  it('takes letters typed in one field as one step, until a pause, another field, or an undo', () => {
    const typed = (texts: readonly [string, string, number][]) =>
      texts.reduce((history, [a, b, at]) => changed(history, { a, b }, at), historyOf({ a: '', b: '' }));
    expect(
      typed([
        ['x', '', 0],
        ['xy', '', 500],
        ['xyz', '', 1_900],
      ]).past,
    ).toHaveLength(1);
    expect(
      typed([
        ['x', '', 0],
        ['xy', '', 1_600],
      ]).past,
    ).toHaveLength(2);
    expect(
      typed([
        ['x', '', 0],
        ['x', 'y', 100],
        ['xz', 'y', 200],
      ]).past,
    ).toHaveLength(3);
    const again = changed(undone(typed([['x', '', 0]])), { a: 'q', b: '' }, 100);
    expect(again.past).toHaveLength(1);
    expect(again.future).toHaveLength(0);
  });

  it('makes no step of no change', () => {
    const history = historyOf('a');
    expect(changed(history, 'a', 1)).toBe(history);
  });

  it('finds the one place that changed', () => {
    const [x, y] = [{ k: 1 }, { k: 2 }];
    const when = { '>': [{ var: 'n' }, 1] };
    const rules = [x, { grade: 'A', when }];
    expect(changedPlace({ rules }, { rules: [x, { grade: 'B', when }] })).toBe('/rules/1/grade');
    expect(changedPlace({ rules }, { rules: [y, { grade: 'B', when }] })).toBeNull();
    expect(changedPlace({ rules }, { rules: [x] })).toBeNull();
    expect(changedPlace([1, 2], { 0: 1, 1: 3 })).toBeNull();
  });
});

describe('unsaved work', () => {
  it('is kept, found again and forgotten; what cannot be read is none', () => {
    const kept = new Map<string, string>();
    const storage: WorkStorage = {
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, value),
      removeItem: (key) => void kept.delete(key),
    };
    expect(readUnsaved(storage, 'r1')).toBeNull();
    expect(keepUnsaved(storage, 'r1', { value: { a: 1 }, from: 'v1', at: 5 })).toBe(true);
    expect(readUnsaved(storage, 'r1')).toEqual({ value: { a: 1 }, from: 'v1', at: 5 });
    expect(readUnsaved(storage, 'r2')).toBeNull();
    forgetUnsaved(storage, 'r1');
    expect(readUnsaved(storage, 'r1')).toBeNull();
    kept.set('xinheng.unsaved.r1', '{"value":');
    expect(readUnsaved(storage, 'r1')).toBeNull();
  });

  it('says so where the browser has no room', () => {
    const full = (): never => {
      throw new Error('QuotaExceededError');
    };
    const storage: WorkStorage = { getItem: full, setItem: full, removeItem: full };
    expect(keepUnsaved(storage, 'r1', { value: 1, from: '', at: 0 })).toBe(false);
    expect(readUnsaved(storage, 'r1')).toBeNull();
    expect(() => forgetUnsaved(storage, 'r1')).not.toThrow();
  });
});
