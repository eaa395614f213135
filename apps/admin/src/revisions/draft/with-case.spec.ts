import { draftNodes } from './draft-nodes.js';
import { withCase } from './with-case.js';

const one = { title: 'one' };
const file = { key: 'grade', scheme: 'grade', cases: [one] };
const files = { plugin: 'p', title: 'P', resources: {}, cases: [file] } as unknown as Parameters<typeof draftNodes>[0];
const worked = { title: 'two' };

describe('a worked case that is added to a draft', () => {
  it('stands behind those of its scheme, whether the draft has changed them or not', () => {
    const once = withCase(draftNodes(files, []), [], 'grade', worked);
    expect(once).toEqual([{ resource: 'cases', key: 'grade', value: { ...file, cases: [one, worked] } }]);
    const twice = withCase(draftNodes(files, once), once, 'grade', one);
    expect(twice).toEqual([{ resource: 'cases', key: 'grade', value: { ...file, cases: [one, worked, one] } }]);
  });

  it('begins a file where its scheme has none', () => {
    expect(withCase(draftNodes(files, []), [], 'other', worked)).toEqual([
      { resource: 'cases', key: 'other', value: { key: 'other', scheme: 'other', cases: [worked] } },
    ]);
  });
});
