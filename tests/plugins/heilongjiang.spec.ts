import {
  compileAdmission,
  compileFacts,
  DefinitionIndex,
  type FactDefinition,
  type SubjectInput,
  type SubjectRecord,
} from '@xinheng/facts';
import { readPlugin } from '@xinheng/plugin-kit';
import { loadPlugin } from '@xinheng/plugin-pack';
import { join } from 'node:path';
import { record } from './hebei-input.js';
import { pluginsFolder, shipped } from './plugin-folders.js';

const [national, heilongjiang] = [shipped('national'), shipped('heilongjiang')];
const { catalogue, lists, measures, parameters, reliefs } = heilongjiang;
const admit = compileAdmission(new DefinitionIndex([national, heilongjiang]));
const listOf = (key: string) => lists.find((list) => list.key === key)!;
const listedIn = (key: string) => measures.filter((measure) => measure.listedIn === key);
const decided = '2022-08-01';
const document = { kind: 'penalty-decision', number: '罚1号', issuer: '某局' };

/** Whether a condition of the plugin holds for somebody: asked as a fact of its own. */
function holds(when: unknown, given: Omit<SubjectInput, 'subject'> = {}): boolean {
  const asked = { key: 'asked', title: '—', type: 'boolean', from: { logic: when } } as unknown as FactDefinition;
  const plugin = { ...heilongjiang, facts: [...heilongjiang.facts, asked] };
  const program = compileFacts(
    new DefinitionIndex([national, plugin]),
    'heilongjiang',
    new Set(['asked']),
    '2022-12-31',
  );
  const subject = { kind: 'enterprise', code: '91230100Y00000016T', region: '230102' } as const;
  return program.read({ subject, ...given }).row[program.layout().get('asked') ?? -1] === true;
}

const debtor = (given: Partial<SubjectRecord> = {}) =>
  record('heilongjiang:judgment-debtor', decided, { provider: '黑龙江省高级人民法院', ...given });

describe('the supplement catalogue', () => {
  it('[R-HLJ-15] has items of all ten categories and of no other', () => {
    expect([...new Set(catalogue.map(({ category }) => category))].sort()).toEqual(
      ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10'].map((number) => `cat-${number}`),
    );
  });

  it('[R-HLJ-14] says of every item its seven elements', () => {
    for (const {
      key,
      behaviour,
      providers,
      source,
      nature,
      sharing,
      disclosure,
      publicity,
      updateCycle,
    } of catalogue) {
      const elements = [
        behaviour,
        providers.join(),
        source,
        nature,
        sharing,
        disclosure,
        JSON.stringify(publicity),
        updateCycle,
      ];
      expect([key, elements.filter((element) => !element)]).toEqual([key, []]);
    }
  });

  it('[R-HLJ-16] knows the ten kinds of administrative information, pushed through the publicity system of the province', () => {
    const acts = catalogue.filter(({ key, act }) => act && key.startsWith('administrative-'));
    expect(acts.map(({ act }) => act)).toEqual([
      'licence',
      'penalty',
      'enforcement',
      'confirmation',
      'levy',
      'payment',
      'adjudication',
      'compensation',
      'reward',
      'inspection',
    ]);
    expect(acts.every(({ routes = [] }) => routes.every(({ to }) => to === '本省信息公示系统'))).toBe(true);
  });

  it('[R-HLJ-17] takes no penalty that was imposed by the simple procedure', () => {
    for (const item of ['heilongjiang:administrative-penalty', 'heilongjiang:person-administrative-penalty']) {
      const penalty = (procedure: string) => admit(record(item, decided, { procedure, basisDocument: document }));
      expect(penalty('simple')).toMatchObject({ basis: { article: '第十八条第三款' } });
      expect(penalty('ordinary')).toBeNull();
    }
  });

  it('[R-HLJ-27] takes criminal liability, judgment debtors and false litigation from the high court alone', () => {
    const only = catalogue.filter(({ providers }) => !providers.includes('*'));
    expect(only.map(({ key }) => key)).toEqual(['criminal-liability', 'false-litigation', 'judgment-debtor']);
    expect(only.every(({ providers }) => providers.join() === '黑龙江省高级人民法院')).toBe(true);
  });

  it('[R-HLJ-28] gives a city 3 worked days to push to the province', () => {
    const pushed = catalogue.filter(({ providers }) => providers.includes('*'));
    for (const { key, clocks = [] } of pushed) {
      expect([key, clocks[0]]).toMatchObject([key, { from: 'gathered', to: 'province', within: { workingDays: 3 } }]);
    }
  });

  it('[R-HLJ-41] refuses a dishonest act that rests on a document of another kind', () => {
    const dishonest = catalogue.filter(({ nature, category }) => nature === 'negative' && category !== 'cat-03');
    expect(dishonest.length).toBeGreaterThan(8);
    for (const { key } of dishonest) {
      const by = (kind: string) =>
        admit(record(`heilongjiang:${key}`, decided, { basisDocument: { ...document, kind } }));
      for (const kind of ['commitment', 'contract', 'report']) {
        expect([key, kind, by(kind)]).toMatchObject([key, kind, { basis: { article: '第二十七条' } }]);
      }
      for (const kind of ['judgment', 'arbitral-award', 'penalty-decision', 'adjudication', 'other-decision']) {
        expect([key, kind, by(kind)]).toEqual([key, kind, null]);
      }
    }
  });
});

describe('the lists', () => {
  const serious = listOf('serious-dishonesty');

  it('[R-HLJ-38] take nobody for good conduct before the criteria are approved and published', () => {
    expect(listOf('incentive').status).toBe('awaiting-basis');
  });

  it('[R-HLJ-42] stand, where somebody is seriously dishonest, on a regulation of the province and hold in it alone', async () => {
    expect(heilongjiang.manifest.documents?.[0]?.level).toBe('provincial-regulation');
    expect(heilongjiang.regions).toEqual(['230000']);
    const { source } = await loadPlugin(join(pluginsFolder, 'heilongjiang'), { shelves: [pluginsFolder] });
    const text = source?.get('plugin.json') ?? '';
    const lowered = new Map([
      ...(source ?? []),
      ['plugin.json', text.replace('"provincial-regulation"', '"city-document"')],
    ]);
    const { issues } = readPlugin(lowered, { others: [national] });
    expect(issues.map(({ code }) => code)).toEqual(['plugin-serious-list-level']);
  });

  it('[R-HLJ-43] ask for the five elements, delivery and the defence', () => {
    expect(serious.requires).toEqual([
      'reasons',
      'basis',
      'period',
      'removal-conditions',
      'remedies',
      'delivery',
      'defence',
    ]);
  });

  it('[R-HLJ-44] propose a judgment debtor, whoever says so, and nobody who is listed already', () => {
    const [{ when, behaviour, document: kind } = {}] = serious.propose ?? [];
    expect([behaviour, kind]).toEqual(['defies-authority', 'court-list']);
    const entered = (list: string) => ({ list, enteredOn: decided });
    expect(holds(when)).toBe(false);
    expect(holds(when, { records: [debtor()] })).toBe(true);
    expect(holds(when, { lists: [entered('heilongjiang:judgment-debtor')] })).toBe(true);
    expect(holds(when, { lists: [entered('national:judgment-debtor')] })).toBe(true);
    expect(holds(when, { records: [debtor({ endedOn: '2022-09-01' })] })).toBe(false);
    expect(holds(when, { records: [debtor()], lists: [entered('heilongjiang:serious-dishonesty')] })).toBe(false);
  });

  it('[R-HLJ-45] know the eight behaviours of the article, each with its number', () => {
    expect(serious.behaviours?.map(({ basis }) => basis?.article)).toEqual(
      [...'一二三四五六七八'].map((number) => `第二十九条第${number}项`),
    );
  });

  it('[R-HLJ-55] carry a listing to three linked roles, as records of persons that are open to nobody', () => {
    expect(serious.carriesTo?.map(({ role }) => role)).toEqual([
      'legal-representative',
      'actual-controller',
      'responsible-person',
    ]);
    expect(catalogue.find(({ key }) => key === 'linked-dishonesty')).toMatchObject({
      subjectKinds: ['person'],
      disclosure: 'closed',
      publicity: 'none',
    });
  });
});

describe('the measures', () => {
  it('[R-HLJ-39] [R-HLJ-50] [R-HLJ-51] stand in lists of six, three and five scopes', () => {
    expect(
      ['incentive-measures', 'constraint-measures', 'punishment-supplement'].map(
        (key) => listOf(key).allowedScopes?.length,
      ),
    ).toEqual([6, 3, 5]);
    expect(listedIn('incentive-measures').map(({ basis }) => basis.article)).toEqual(
      [...'一二三四五'].map((number) => `第二十六条第一款第${number}项`),
    );
  });

  it('[R-HLJ-46] answer behaviours, and from which severity on', () => {
    const burdens = measures.filter(({ kind }) => kind === 'constraint' || kind === 'punishment');
    expect(
      burdens.map(({ key, behaviours = [], minSeverity }) => [key, behaviours.length >= 8, minSeverity !== undefined]),
    ).toEqual(burdens.map(({ key }) => [key, true, true]));
  });

  it('[R-HLJ-47] give way to a reminder, which claims nothing that the article does not', () => {
    const burdens = measures.filter(({ kind }) => kind === 'constraint' || kind === 'punishment');
    expect(new Set(burdens.map(({ insteadNotice }) => insteadNotice))).toEqual(new Set(['reminder']));
    expect(heilongjiang.templates.find(({ key }) => key === 'reminder')?.body.join('')).toContain(
      '轻微偶发失信行为，已及时改正或者采取补救措施，没有造成社会危害后果',
    );
  });

  it('[R-HLJ-49] that punish cannot be used while the list of the province is not published', () => {
    expect(listOf('punishment-supplement').publishedOn).toBeNull();
    expect(listOf('constraint-measures').publishedOn).toBe('2022-07-01');
  });

  it('[R-HLJ-52] that punish have a period, each of them', () => {
    const punishments = measures.filter(({ kind }) => kind === 'punishment');
    expect(punishments.map(({ period }) => period)).toEqual(punishments.map(() => 'P1Y'));
    expect(punishments).toHaveLength(4);
  });

  it('[R-HLJ-56] of associations are four, in no list of the State', () => {
    const own = measures.filter(({ kind }) => kind === 'association');
    expect(own.map(({ listedIn: list }) => list)).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('[R-HLJ-79] bar the seriously dishonest and those who broke a commitment, until they are repaired', () => {
    const barred = { var: 'commitment-barred' };
    const breach = (given = {}) =>
      record('heilongjiang:commitment-breach', decided, {
        fields: { matter: '许可', finding: '未履行承诺' },
        ...given,
      });
    expect(holds(barred)).toBe(false);
    expect(holds(barred, { records: [breach()] })).toBe(true);
    expect(holds(barred, { records: [breach({ repairedOn: '2022-10-01' })] })).toBe(false);
    expect(holds(barred, { lists: [{ list: 'heilongjiang:serious-dishonesty', enteredOn: decided }] })).toBe(true);
    expect(
      holds(barred, {
        lists: [{ list: 'heilongjiang:serious-dishonesty', enteredOn: decided, endedOn: '2022-10-01' }],
      }),
    ).toBe(false);
    expect(
      holds(barred, { commitments: [{ kind: '许可', madeOn: decided, state: 'broken', brokenOn: '2022-10-01' }] }),
    ).toBe(true);
  });
});

describe('what else is data', () => {
  it('[R-HLJ-48] four kinds of emergency, each with the three things that may be done', () => {
    expect(reliefs.map(({ event }) => event)).toEqual([
      'natural-disaster',
      'accident',
      'public-health',
      'social-security',
    ]);
    for (const { actions } of reliefs) {
      expect(actions.map((one) => (typeof one === 'string' ? one : one.action))).toEqual(['hold', 'extend', 'shorten']);
    }
  });

  it('[R-HLJ-90] the fines of the article', () => {
    const values = Object.fromEntries(
      parameters.flatMap((one) =>
        'values' in one && one.key.startsWith('fine-')
          ? [[one.key, (one.values?.[0] as { value: unknown }).value]]
          : [],
      ),
    );
    expect(values).toEqual({
      'fine-unit-min': 50_000,
      'fine-unit-max': 100_000,
      'fine-unit-serious-min': 100_000,
      'fine-unit-serious-max': 200_000,
      'fine-person-min': 10_000,
      'fine-person-max': 30_000,
      'fine-person-serious-min': 30_000,
      'fine-person-serious-max': 100_000,
    });
  });

  it('[R-HLJ-91] the nine kinds of public utilities', () => {
    expect(catalogue.find(({ key }) => key === 'utility-service')?.fields?.properties?.['sector']?.enum).toHaveLength(
      9,
    );
  });

  it('[R-HLJ-92] in force from the day of the regulation on, and not before', () => {
    const dated = [...lists, ...measures, ...heilongjiang.procedures, ...heilongjiang.templates, ...reliefs];
    expect(new Set(dated.map(({ inForceFrom }) => inForceFrom))).toEqual(new Set(['2022-07-01']));
  });

  it('says of all 55 articles what became of them, in their order', () => {
    const articles = heilongjiang.manifest.coverage?.map(({ article }) => article) ?? [];
    expect([articles.length, articles[0], articles[54]]).toEqual([55, '第一条', '第五十五条']);
  });

  it('has every word of it in English', () => {
    const english = heilongjiang.locales['en'] ?? {};
    const missing = heilongjiang.procedures.flatMap(({ key, states, transitions }) =>
      [...states, ...transitions]
        .map((part) => `procedures#${key}/${part.key}`)
        .filter((path) => english[path] === undefined),
    );
    const others = [
      ...heilongjiang.templates.map(({ key }) => `templates#${key}`),
      ...reliefs.map(({ key }) => `reliefs#${key}`),
    ];
    expect([...missing, ...others.filter((path) => english[path] === undefined)]).toEqual([]);
  });
});
