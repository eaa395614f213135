import module from '@jest/test-sequencer';

const Sequencer = module.default ?? module;

/**
 * Suites that take longer than a fair share of their part, the longest first. Jest knows what a suite took on this
 * machine before; on a fresh one it goes by the size of files and would begin with the longest when the other core has
 * nothing left to do.
 */
const LONG = [
  'tests/contract/evaluate-equals-run.spec.ts',
  'tests/browser/back-office.e2e-spec.ts',
  'tests/crash/crash-points.spec.ts',
  'tests/crash/bull.spec.ts',
  'tests/e2e/sample.e2e-spec.ts',
];

/** Begins with what is known to be long; the rest in Jest's own order. */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    const rank = ({ path }) => {
      const place = LONG.findIndex((end) => path.endsWith(end));
      return place < 0 ? LONG.length : place;
    };
    return super.sort(tests).sort((one, other) => rank(one) - rank(other));
  }
}
