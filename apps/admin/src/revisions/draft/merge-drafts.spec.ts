import type { DraftContents } from '../revision-row.js';
import { clashesOf, mergeDrafts } from './merge-drafts.js';

const parameter = (key: string, value: number) => ({ resource: 'parameters', key, value: { key, value } });
const base: DraftContents = {
  title: '调整上限',
  reason: '',
  basis: null,
  olderRecords: 'old-rule',
  changes: [parameter('limit', 5), parameter('years', 1)],
};

describe('two drafts of one revision', () => {
  it('clash nowhere where each changed something else, and both changes are kept', () => {
    const mine = { ...base, reason: '省里要求', changes: [parameter('limit', 4), parameter('years', 1)] };
    const theirs = { ...base, changes: [parameter('limit', 5), parameter('years', 2), parameter('new', 1)] };
    expect(clashesOf(base, mine, theirs)).toEqual([]);
    expect(mergeDrafts(base, { mine, theirs }, {})).toEqual({
      ...base,
      reason: '省里要求',
      changes: [parameter('limit', 4), parameter('years', 2), parameter('new', 1)],
    });
  });

  it('clash where both changed the same, and the chosen side holds', () => {
    const mine = { ...base, changes: [parameter('limit', 4), parameter('years', 1)] };
    const theirs = { ...base, changes: [parameter('years', 1)] };
    expect(clashesOf(base, mine, theirs)).toEqual([
      { place: 'parameters/limit', mine: { key: 'limit', value: 4 }, theirs: undefined },
    ]);
    const merged = (side: 'mine' | 'theirs') =>
      mergeDrafts(base, { mine, theirs }, { 'parameters/limit': side }).changes.map(({ key }) => key);
    expect(merged('mine')).toEqual(['limit', 'years']);
    expect(merged('theirs')).toEqual(['years']);
  });
});
