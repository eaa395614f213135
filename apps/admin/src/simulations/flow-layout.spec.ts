import { flowLayout } from './flow-layout.js';

const cells = [
  { from: 'A', to: 'A', count: 60 },
  { from: 'B', to: 'A', count: 10 },
  { from: 'B', to: 'C', count: 30 },
];

describe('the flow of grades', () => {
  const flow = flowLayout(cells, ['A', 'B', 'C'], { height: 120, gap: 10 });

  it('gives each grade a bar on both sides, as long as those who have it are many', () => {
    expect(flow.before.map(({ grade, count, y, height }) => [grade, count, y, height])).toEqual([
      ['A', 60, 0, 60],
      ['B', 40, 70, 40],
      ['C', 0, 120, 0],
    ]);
    expect(flow.after.map(({ grade, count, y, height }) => [grade, count, y, height])).toEqual([
      ['A', 70, 0, 70],
      ['B', 0, 80, 0],
      ['C', 30, 90, 30],
    ]);
  });

  it('fills both bars with ribbons, one below the other', () => {
    expect(flow.ribbons.map(({ from, to, fromY, toY, height }) => [from, to, fromY, toY, height])).toEqual([
      ['A', 'A', 0, 0, 60],
      ['B', 'A', 70, 60, 10],
      ['B', 'C', 80, 90, 30],
    ]);
  });

  it('is empty where nobody is, and shows one among thousands', () => {
    expect(flowLayout([], ['A'], { height: 100, gap: 10 })).toMatchObject({ ribbons: [], before: [{ height: 0 }] });
    const many = [...cells, { from: 'C', to: null, count: 1 }, { from: 'A', to: 'A', count: 100_000 }];
    const { ribbons } = flowLayout(many, ['A', 'B', 'C', null], { height: 100, gap: 5 });
    expect(Math.min(...ribbons.map(({ height }) => height))).toBe(2);
  });
});
