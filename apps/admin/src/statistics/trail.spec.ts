import { readTrail, writeTrail } from './trail.js';

describe('the way down to a region', () => {
  it('reads from an address what was written into it', () => {
    const places = [
      { code: '130100', title: '石家庄市' },
      { code: '130102', title: '长安区' },
    ];
    expect(readTrail(writeTrail(places))).toEqual(places);
  });

  it('leaves out what is no region', () => {
    expect(readTrail('<script>~130100 石家庄市')).toEqual([{ code: '130100', title: '石家庄市' }]);
    expect(readTrail(null)).toEqual([]);
  });
});
