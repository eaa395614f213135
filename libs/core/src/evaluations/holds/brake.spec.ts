import { isUnusual, tooManyWorsened, usualVolume, type BrakeLimits } from './brake.js';

const limits: BrakeLimits = { subjects: 1_000, sharePercent: 5, atLeast: 20, volumeFactor: 5 };

describe('the brake', () => {
  it.each([
    [0, 0, null],
    [19, 19, null],
    [20, 400, null],
    [21, 400, 'share'],
    [1_000, 1_000_000, null],
    [1_001, 1_000_000, 'number'],
    [1_001, 1_001, 'number'],
  ])('%i worsened of %i: %s', (worsened, covered, reason) => {
    expect(tooManyWorsened(worsened, covered, limits)).toBe(reason);
  });

  it('takes the middle of what came before for usual, once there was enough', () => {
    expect(usualVolume([10, 1_000])).toBeNull();
    expect(usualVolume([1_000, 10, 20])).toBe(20);
    expect(usualVolume([1_000, 10, 20, 30])).toBe(20);
  });

  it.each([
    [100, 20, false],
    [101, 20, true],
    [19, 1, false],
    [100, 500, false],
    [99, 500, true],
    [19, 100_000, false],
    [1_000_000, null, false],
  ])('an import of %i rows where %s are usual is unusual: %s', (volume, usual, expected) => {
    expect(isUnusual(volume, usual, limits)).toBe(expected);
  });
});
