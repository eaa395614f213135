import { changesOf } from './changes.js';

describe('changesOf', () => {
  it('names only what differs, nested properties by their path', () => {
    const before = { title: '甲', unit: { id: '1', title: '省' }, roles: ['clerk'] };
    const after = { title: '乙', unit: { id: '1', title: '省' }, roles: ['clerk', 'auditor'] };
    expect(changesOf(before, after)).toEqual([
      { property: 'title', before: '甲', after: '乙' },
      { property: 'roles', before: 'clerk', after: 'clerk, auditor' },
    ]);
  });

  it('takes every property of what was made or taken away as changed', () => {
    expect(changesOf(null, { name: '甲', endedOn: null })).toEqual([{ property: 'name', before: null, after: '甲' }]);
    expect(changesOf({ name: '甲' }, null)).toEqual([{ property: 'name', before: '甲', after: null }]);
  });

  it('keeps a plain value as the one property without a name', () => {
    expect(changesOf(1, 2)).toEqual([{ property: '', before: '1', after: '2' }]);
    expect(changesOf(undefined, null)).toEqual([]);
  });
});
