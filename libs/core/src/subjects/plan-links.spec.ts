import { planLinks } from './plan-links.js';
import type { DatedLink } from './subject-links.repository.js';

const parent: DatedLink = { id: 1, subject: 9, role: 'parent', to: 'P', linked: 2, from: '2020-01-01', until: null };
const on = '2022-03-04';

describe('planLinks', () => {
  it('changes nothing where what is told stands already', () => {
    expect(planLinks([parent], [{ role: 'parent', to: 'P' }], on, false)).toEqual({ superseded: [], inserted: [] });
  });

  it('ends what is not told any more on the day, and begins what is new', () => {
    const plan = planLinks([parent], [{ role: 'parent', to: 'Q' }], on, false);
    expect(plan.superseded).toEqual([1]);
    expect(plan.inserted).toMatchObject([
      { to: 'P', from: '2020-01-01', until: on },
      { to: 'Q', from: on, until: null },
    ]);
  });

  it('lets the links of a new subject hold from ever, unless a day is told', () => {
    const told = [
      { role: 'parent' as const, to: 'P' },
      { role: 'employer' as const, to: 'E', from: '2021-01-01' },
    ];
    expect(planLinks([], told, on, true).inserted).toMatchObject([{ from: null }, { from: '2021-01-01' }]);
  });

  it('takes back a link that was to begin later, and leaves one that ended before', () => {
    const later = { ...parent, from: '2022-04-01' };
    const past = { ...parent, id: 2, until: '2021-01-01' };
    expect(planLinks([later, past], [], on, false)).toEqual({ superseded: [1], inserted: [] });
  });

  it('dates a standing link anew where other days are told', () => {
    const plan = planLinks([parent], [{ role: 'parent', to: 'P', until: '2022-12-31' }], on, false);
    expect(plan.superseded).toEqual([1]);
    expect(plan.inserted).toMatchObject([{ to: 'P', from: '2020-01-01', until: '2022-12-31' }]);
  });
});
