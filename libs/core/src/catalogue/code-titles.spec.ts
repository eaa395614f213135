import { loadConfig } from '@xinheng/platform';
import { CodeTitles } from './code-titles.js';

describe('CodeTitles', () => {
  const titles = new CodeTitles(loadConfig({ NODE_ENV: 'test' }));

  it('tells regions alone and with the city above them', () => {
    expect([titles.region('130102'), titles.regionPath('130102')]).toEqual(['长安区', '石家庄市长安区']);
    expect([titles.regionPath('130100'), titles.regionPath('130000')]).toEqual(['石家庄市', '河北省']);
    expect([titles.region('990000'), titles.region('__proto__'), titles.regionPath('990101')]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('lists the regions one level below', () => {
    expect(titles.regionsBelow('13').slice(0, 2)).toEqual([
      { code: '130100', title: '石家庄市' },
      { code: '130200', title: '唐山市' },
    ]);
    expect(titles.regionsBelow('1301')).toContainEqual({ code: '130102', title: '长安区' });
    expect(titles.regionsBelow('').map(({ code }) => code)).toContain('130000');
    expect(titles.regionsBelow('130102')).toEqual([]);
  });

  it('names an industry by the nearest that the table knows', () => {
    expect([titles.industry('A'), titles.industry('A0111'), titles.industry(null)]).toEqual([
      '农、林、牧、渔业',
      '农业',
      null,
    ]);
  });
});
