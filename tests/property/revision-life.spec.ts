import { RevisionDecisionsService, RevisionReaderService, RevisionsService, type DraftChange } from '@xinheng/core';
import { openDatabase, type Database } from '@xinheng/platform';
import { XinhengError } from '@xinheng/problem';
import fc from 'fast-check';
import { temporaryDatabase } from '../support/databases.js';
import { pluginShelf, type PluginShelf } from '../support/plugin-shelf.js';
import { actorOf, startWorkingCore, type WorkingCore } from '../support/working-core.js';

const ACTS = ['edit', 'check', 'submit', 'recall', 'approve', 'reject', 'withdraw', 'revert'] as const;
const PEOPLE = ['2', '3', '4'] as const;

const steps = fc.array(fc.record({ act: fc.constantFrom(...ACTS), who: fc.constantFrom(...PEOPLE) }), {
  minLength: 6,
  maxLength: 12,
});

describe('the life of revisions, whatever is tried in whatever order', () => {
  let shelf: PluginShelf;
  let database: Database;
  let core: WorkingCore;
  let drop: () => Promise<void>;
  let limit = 5;

  beforeAll(async () => {
    shelf = pluginShelf('national', 'hebei');
    // What is checked is who may do what; the cases would only take their time.
    shelf.edit('hebei', 'cases/enterprise-grade.json', () => []);
    const temporary = await temporaryDatabase('sqlite');
    database = await openDatabase(temporary.settings);
    await database.migrate();
    drop = () => temporary.drop();
    core = await startWorkingCore({ database, config: (config) => config.with({ pluginsDir: shelf.folder }) });
  });
  afterAll(async () => {
    await core.close();
    await database.close();
    await drop();
    shelf.remove();
  });

  /** A draft that changes something, however often it is asked for. */
  const draft = () => {
    limit = limit >= 40 ? 6 : limit + 1;
    const basis = { document: 'heb-2022', article: '四(三)' };
    const value = {
      key: 'general-limit',
      title: '一般失信次数上限',
      unit: '次',
      values: [{ from: '2022-04-21', value: limit, basis }],
    };
    const change: DraftChange = { resource: 'parameters', key: 'general-limit', value };
    return { changes: [change], reason: '试' };
  };
  const view = (id: string) => core.get(RevisionReaderService).get({ actor: actorOf('9'), locale: 'en' }, id);

  it('never lets anybody decide about what they had a hand in, and offers nobody what it then refuses for that', async () => {
    let approvals = 0;
    let barred = 0;
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...PEOPLE), steps, async (author, calls) => {
        let id = await core.get(RevisionsService).create(actorOf(author), 'hebei', draft());
        let hands = new Set<string>([author]);
        for (const { act, who } of calls) {
          const actor = actorOf(who);
          const offered = (await core.get(RevisionReaderService).get({ actor, locale: 'en' }, id)).may[act];
          const code = await attempt(act, who, id, (next) => {
            id = next;
            hands = new Set();
          });
          const isWriter = act === 'edit' || act === 'submit' || act === 'revert';
          if (code === null && isWriter) hands.add(who);
          const isDecision = act === 'approve' || act === 'reject';
          if (code === null && isDecision) expect(hands.has(who)).toBe(false);
          if (code === null && act === 'recall') expect(hands.has(who)).toBe(true);
          if (code === 'revision-same-person') {
            barred += 1;
            expect(hands.has(who)).toBe(true);
          }
          if (!offered) expect(code).not.toBeNull();
          const now = await view(id);
          if (code === null && act === 'approve') approvals += 1;
          expect(now.approvals.some(({ by }) => hands.has(by.id))).toBe(false);
        }
      }),
      { numRuns: 12, seed: 20_221_126 },
    );
    expect(approvals).toBeGreaterThan(0);
    expect(barred).toBeGreaterThan(0);
  });

  /** Tries an act; answers the code of the refusal, or null where it was done. */
  async function attempt(
    act: (typeof ACTS)[number],
    who: string,
    id: string,
    onDraft: (id: string) => void,
  ): Promise<string | null> {
    const actor = actorOf(who);
    const revisions = core.get(RevisionsService);
    const decisions = core.get(RevisionDecisionsService);
    try {
      if (act === 'edit') await revisions.update(actor, id, (await view(id)).version, draft());
      else if (act === 'check') await decisions.check(actor, id);
      else if (act === 'submit') await decisions.submit(actor, id, null);
      else if (act === 'recall') await decisions.recall(actor, id);
      else if (act === 'approve') await decisions.approve(actor, id, { inForceFrom: core.clock.today() });
      else if (act === 'reject') await decisions.reject(actor, id, '退回');
      else if (act === 'withdraw') await revisions.withdraw(actor, id);
      else onDraft(await revisions.revert(actor, id, '恢复'));
      return null;
    } catch (error) {
      if (error instanceof XinhengError) return error.code;
      throw error;
    }
  }
});
