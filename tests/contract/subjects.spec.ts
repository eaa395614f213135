import { SubjectRegistry, SubjectsModule, SubjectsRepository, type SubjectDraft } from '@xinheng/core';
import { unifiedCodeCheckCharacter, organisationCodeCheckCharacter } from '@xinheng/facts';
import { actorOf, openCore, type TestCore } from '../support/core.js';
import { describeOnDatabases } from '../support/databases.js';

/** A code that nobody has; the registrar is of 130102. */
function codeOf(serial: number, region = '130102'): string {
  const organisation = `Y${String(serial).padStart(7, '0')}`;
  const body = `91${region}${organisation}${organisationCodeCheckCharacter(organisation) ?? ''}`;
  return `${body}${unifiedCodeCheckCharacter(body) ?? ''}`;
}

describeOnDatabases('taking subjects in', (makeDatabase) => {
  let core: TestCore;
  const province = actorOf('province', '130000');
  const register = (drafts: readonly SubjectDraft[], actor = province) =>
    core.run((tx) => core.get(SubjectRegistry).register(tx, drafts, core.context(actor)));

  beforeAll(async () => {
    core = await openCore(await makeDatabase(), [SubjectsModule]);
  });
  afterAll(() => core.close());

  it('tells new, same, changed and refused, in the order of the drafts', async () => {
    const draft: SubjectDraft = { kind: 'enterprise', code: codeOf(1), name: '甲公司', industry: 'G54' };
    const first = await register([draft, { ...draft, code: codeOf(2) }, { ...draft, code: '91130102Y000000162' }]);
    expect(first.map(({ outcome }) => outcome)).toEqual(['new', 'new', 'refused']);
    const again = await register([draft, { ...draft, code: codeOf(2), name: '乙公司' }]);
    expect(again.map(({ outcome }) => outcome)).toEqual(['same', 'changed']);
  });

  it('cuts subjects into shards', async () => {
    const shards = await core.get(SubjectsRepository).shards({ kinds: ['enterprise'], regions: ['13'] }, 1);
    expect(shards.length).toBe(2);
    const marks = await core.database.read.query('SELECT * FROM evaluation_state');
    expect(marks.length).toBe(2);
  });
});
