import fc from 'fast-check';
import { spoiltPackages } from './package-mutations.js';

describe('a package that was spoilt at random', () => {
  it('is taken without an error or refused with a finding, and never makes the check itself fail', async () => {
    let refused = 0;
    const property = fc.asyncProperty(spoiltPackages, async (spoil) => {
      const { isTaken, issues } = await spoil();
      if (!isTaken) refused += 1;
      return isTaken || issues.some(({ severity }) => severity === 'error');
    });
    await fc.assert(property, { numRuns: 120, seed: 20_220_630 });
    expect(refused).toBeGreaterThan(60);
  }, 120_000);
});
