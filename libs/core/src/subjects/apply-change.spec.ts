import fc from 'fast-check';
import { applyChange, applyCorrection, type VersionChange } from './apply-change.js';
import { datedValues } from './dated-values.js';
import { beginningOfTime, stateOn, type SubjectVersion } from './subject-state.js';

const first: SubjectVersion = {
  sequence: 1,
  validFrom: beginningOfTime,
  validUntil: null,
  kind: 'enterprise',
  legalForm: 'legal-person',
  code: '91130102Y000000161',
  name: '甲公司',
  address: null,
  region: '130102',
  industry: 'G54',
  registeredOn: '2015-03-02',
  endedOn: null,
  attributes: {},
};

function after(versions: readonly SubjectVersion[], change: VersionChange): SubjectVersion[] {
  let sequence = Math.max(...versions.map((version) => version.sequence));
  return [
    ...versions.filter((version) => !change.superseded.includes(version.sequence)),
    ...change.inserted.map((state) => ({ ...state, sequence: (sequence += 1) })),
  ].sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
}

describe('applyChange', () => {
  it('keeps the old name until the day of the rename and takes the new one from that day', () => {
    const versions = after([first], applyChange([first], '2022-03-04', { name: '乙公司' }));
    expect(stateOn(versions, '2022-03-03')?.name).toBe('甲公司');
    expect(stateOn(versions, '2022-03-04')?.name).toBe('乙公司');
    expect(datedValues(versions, 'name')).toEqual([
      { value: '甲公司', from: null, until: '2022-03-04' },
      { value: '乙公司', from: '2022-03-04', until: null },
    ]);
  });

  it('does not reach over a later change of the same property that is already known', () => {
    const renamed = after([first], applyChange([first], '2023-01-01', { name: '丙公司' }));
    const versions = after(renamed, applyChange(renamed, '2022-01-01', { name: '乙公司', region: '130104' }));
    expect(datedValues(versions, 'name').map(({ value }) => value)).toEqual(['甲公司', '乙公司', '丙公司']);
    expect(stateOn(versions, '2024-01-01')?.region).toBe('130104');
  });

  it('replaces nothing where the new value is the old one', () => {
    expect(applyChange([first], '2022-03-04', { name: '甲公司' })).toEqual({ superseded: [], inserted: [] });
  });

  it('leaves every day covered exactly once, whatever changes come in whatever order', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((value) => `2022-02-${String(value).padStart(2, '0')}`);
    const change = fc.record({ on: day, name: fc.constantFrom('甲公司', '乙公司', '丙公司'), isFix: fc.boolean() });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
        let versions: SubjectVersion[] = [first];
        for (const { on, name, isFix } of changes) {
          versions = after(versions, (isFix ? applyCorrection : applyChange)(versions, on, { name }));
          expect(stateOn(versions, on)?.name).toBe(name);
        }
        versions.forEach((version, index) => {
          expect(version.validFrom).toBe(index === 0 ? beginningOfTime : versions[index - 1]?.validUntil);
        });
        expect(versions.at(-1)?.validUntil).toBeNull();
      }),
    );
  });
});

describe('applyCorrection', () => {
  it('puts a wrong region right over all the days it was held', () => {
    const renamed = after([first], applyChange([first], '2022-03-04', { name: '乙公司' }));
    const versions = after(renamed, applyCorrection(renamed, '2023-01-01', { region: '130104' }));
    expect(stateOn(versions, '2016-01-01')?.region).toBe('130104');
    expect(stateOn(versions, '2023-01-01')?.region).toBe('130104');
    expect(datedValues(versions, 'name')).toHaveLength(2);
  });
});
