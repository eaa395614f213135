import { pluginShelf, type PluginShelf } from './plugin-shelf.js';

const basis = { document: 'guobanfa-2020-49', article: '全文' };
const provincial = { document: 'hlj-2023', article: '第三十一条' };

/** The day on which the lists of measures of the shelf are published. */
export const MEASURES_PUBLISHED_ON = '2022-05-01';

const cause = { causes: [{ list: 'debtors' }], disclosure: 'open', basis };

/**
 * The national plugin with measures that may be used (its list published on a day), a negative list, a list that waits
 * for its regulation, a feed of judgment debtors, and punishments that rest on the regulation of a province.
 */
export function measuredPlugins(): PluginShelf {
  const shelf = pluginShelf('national', 'hebei');
  shelf.edit<Record<string, unknown>[]>('national', 'lists.json', (lists) => [
    ...lists.map((list) => {
      if (list['key'] === 'punishment-base') return { ...list, publishedOn: MEASURES_PUBLISHED_ON };
      if (list['key'] === 'incentive' || list['key'] === 'incentive-measures')
        return { ...list, publishedOn: '2022-04-01' };
      return list;
    }),
    {
      key: 'debtors',
      title: '拖欠名单',
      of: 'subject',
      kind: 'negative',
      status: 'active',
      period: 'P1Y',
      requires: ['reasons', 'basis'],
      disclosure: 'open',
      basis,
    },
    {
      key: 'proposing',
      title: '建议名单',
      of: 'subject',
      kind: 'negative',
      status: 'active',
      propose: [{ when: { var: 'is-debtor' }, document: 'court-list', reason: '被列为失信被执行人' }],
      disclosure: 'open',
      basis,
    },
    {
      key: 'carrying',
      title: '关联名单',
      of: 'subject',
      kind: 'negative',
      status: 'active',
      requires: ['reasons'],
      carriesTo: [{ role: 'legal-representative' }],
      disclosure: 'open',
      basis,
    },
    {
      key: 'waiting',
      title: '待定名单',
      of: 'subject',
      kind: 'negative',
      status: 'awaiting-basis',
      disclosure: 'open',
      basis,
    },
    {
      key: 'supplement',
      title: '补充清单',
      of: 'measure',
      kind: 'measure-list',
      status: 'active',
      publishedOn: MEASURES_PUBLISHED_ON,
      allowedScopes: ['约谈', '不得评优评先'],
      disclosure: 'open',
      basis: provincial,
    },
    {
      key: 'later',
      title: '尚未公布的清单',
      of: 'measure',
      kind: 'measure-list',
      status: 'active',
      publishedOn: null,
      allowedScopes: ['约谈'],
      disclosure: 'open',
      basis: provincial,
    },
  ]);
  shelf.edit<Record<string, unknown>[]>('national', 'measures.json', (measures) => [
    ...measures,
    {
      key: 'interview',
      title: '约谈',
      kind: 'punishment',
      scope: '约谈',
      listedIn: 'punishment-base',
      period: 'P6M',
      minSeverity: 'general',
      ...cause,
    },
    {
      key: 'local-honours',
      title: '本省不得评优',
      kind: 'punishment',
      scope: '不得评优评先',
      listedIn: 'supplement',
      period: 'P1Y',
      minSeverity: 'serious',
      behaviours: ['defies-authority'],
      causes: [],
      disclosure: 'open',
      basis: provincial,
    },
    {
      key: 'local-endless',
      title: '本省约谈',
      kind: 'punishment',
      scope: '约谈',
      listedIn: 'supplement',
      period: null,
      minSeverity: 'none',
      causes: [],
      disclosure: 'open',
      basis: provincial,
    },
    {
      key: 'too-early',
      title: '提前约谈',
      kind: 'constraint',
      scope: '约谈',
      listedIn: 'later',
      period: 'P6M',
      minSeverity: 'none',
      causes: [],
      disclosure: 'open',
      basis: provincial,
    },
  ]);
  shelf.write(
    'national',
    'facts.json',
    JSON.stringify([
      {
        key: 'is-debtor',
        title: '是失信被执行人',
        type: 'boolean',
        from: { list: 'judgment-debtor' },
        basis,
      },
    ]),
  );
  shelf.edit<{ documents: unknown[] }>('national', 'plugin.json', (plugin) => ({
    ...plugin,
    documents: [
      ...plugin.documents,
      {
        key: 'hlj-2023',
        title: '某省社会信用条例',
        number: null,
        level: 'provincial-regulation',
        issued: '2022-04-01',
        inForce: { from: '2022-05-01', until: null },
      },
    ],
  }));
  return shelf;
}
