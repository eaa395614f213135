import fc from 'fast-check';
import { spoiltPackages } from '../property/package-mutations.js';
import { soak } from './soak-settings.js';

describe('packages that were spoilt, for long', () => {
  it(`are taken or refused with a finding, ${soak.packages} of them`, async () => {
    const property = fc.asyncProperty(spoiltPackages, async (spoil) => {
      const { isTaken, issues } = await spoil();
      return isTaken || issues.some(({ severity }) => severity === 'error');
    });
    await fc.assert(property, { numRuns: soak.packages, seed: soak.seed });
  }, 3_600_000);
});
