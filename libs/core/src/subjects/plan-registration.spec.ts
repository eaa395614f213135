import { mergedAttributes, Registration, type PlannedDraft } from './plan-registration.js';
import type { SubjectDraft } from './subject-draft.js';

const today = '2022-06-30';
const draft: SubjectDraft = {
  kind: 'enterprise',
  code: '91130102Y000000161',
  name: '甲公司',
  attributes: { scale: '大型', capacity: 5 },
};

function subjectOf(planned: PlannedDraft) {
  if ('refused' in planned) throw new Error(JSON.stringify(planned.refused));
  return planned.subject;
}

describe('Registration', () => {
  it('lays told attributes over known ones, and null removes one from the day on', () => {
    const registration = new Registration(new Map(), '', today);
    const subject = subjectOf(registration.take(draft));
    registration.take({ ...draft, attributes: { capacity: null, grid: 'b' }, changedOn: '2022-03-04' });
    expect([subject.on('2022-03-03').attributes, subject.on('2022-03-04').attributes]).toEqual([
      { capacity: 5, scale: '大型' },
      { grid: 'b', scale: '大型' },
    ]);
  });

  it('leaves what a draft does not tell, and clears what it tells to be nothing', () => {
    const registration = new Registration(new Map(), '', today);
    const subject = subjectOf(registration.take({ ...draft, address: '示例路1号', industry: 'G54' }));
    const { kind, code } = draft;
    expect(registration.take({ kind, code, address: null })).toMatchObject({ isNew: false, isNews: true });
    expect(subject.on(today)).toMatchObject({ name: '甲公司', address: null, industry: 'G54' });
    expect(registration.take({ kind, code, name: '甲公司' })).toMatchObject({ isNews: false });
  });

  it('refuses an end before the registration that is known', () => {
    const registration = new Registration(new Map(), '', today);
    registration.take({ ...draft, registeredOn: '2015-03-02' });
    expect(registration.take({ ...draft, endedOn: '2014-01-01' })).toMatchObject({
      refused: [{ code: 'subject-ended-before', pointer: '/endedOn' }],
    });
  });
});

describe('mergedAttributes', () => {
  it('writes equal attributes equally, in whatever order they are told', () => {
    const one = mergedAttributes({ b: 1 }, { a: 2 });
    const other = mergedAttributes({}, { a: 2, b: 1 });
    expect(JSON.stringify(one)).toBe(JSON.stringify(other));
  });
});
