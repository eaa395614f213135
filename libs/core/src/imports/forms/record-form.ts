import type { CatalogueItem } from '@xinheng/facts';
import { licenceColumns, penaltyColumns } from './double-publicity-columns.js';
import type { ImportColumn, ImportForm } from './import-column.js';
import { itemColumns } from './item-columns.js';
import { partyColumns } from './subject-form.js';

const day = (title: string, target: string, ...names: readonly string[]): ImportColumn => ({
  title,
  target,
  kind: 'day',
  names: [title, ...names, target],
});
const text = (title: string, target: string, maxLength: number, ...names: readonly string[]): ImportColumn => ({
  title,
  target,
  kind: 'text',
  maxLength,
  names: [title, ...names, target],
});

/** What every record has, whatever its item. */
const recordColumns: readonly ImportColumn[] = [
  {
    ...day(
      '认定日期',
      'decidedOn',
      '决定日期',
      '处罚决定日期',
      '行政处罚决定日期',
      '许可决定日期',
      '行政许可决定日期',
      '作出决定日期',
      '作出日期',
      '列入日期',
      '列入时间',
      '认定时间',
      '决定时间',
      '表彰日期',
      '检查日期',
      '发文日期',
    ),
    isRequired: true,
  },
  day('发生日期', 'occurredOn', '行为发生日期', '违法行为发生日期', '失信行为发生日期', '欠缴日期'),
  day('生效日期', 'countsFrom', '起算日期'),
  { ...day('结束日期', 'endedOn', '移出日期', '移出时间', '解除日期', '终止日期', '状态结束日期'), isOpenEnd: true },
  day('公示开始日期', 'publicFrom', '公示起始日期', '公示日期'),
  { ...day('公示截止期', 'publicUntil', '公示截止日期', '公示结束日期', '公示期限'), isOpenEnd: true },
  text('文书号', 'documentNumber', 200, '决定文书号', '决定书文号', '文书文号', '文号', '决定书编号', '文书编号'),
  text('提供单位', 'provider', 200, '信息提供单位', '数据来源单位', '数据提供单位', '来源单位', '报送单位'),
  text('作出决定单位', 'issuer', 200, '制发机关', '决定机关', '作出决定机关'),
  {
    ...text('处罚程序', 'procedure', 40, '决定程序', '适用程序'),
    kind: 'choice',
    choices: ['ordinary', 'simple'],
    synonyms: { 普通程序: 'ordinary', 一般程序: 'ordinary', 简易程序: 'simple', 简易: 'simple', 普通: 'ordinary' },
  },
];

/** Which files of double publicity (双公示) bring records of which items: of organisations, and of natural persons. */
const doublePublicity: Readonly<Record<string, { columns: readonly ImportColumn[]; personItem: string }>> = {
  'national:administrative-penalty': { columns: penaltyColumns, personItem: 'national:person-administrative-penalty' },
  'national:administrative-licence': { columns: licenceColumns, personItem: 'national:person-administrative-licence' },
};

/** What a file may call itself instead of its catalogue item. */
export const itemSynonyms: Readonly<Record<string, string>> = {
  'double-publicity-penalty': 'national:administrative-penalty',
  'double-publicity-licence': 'national:administrative-licence',
};

/**
 * The form of a file with records of one catalogue item.
 * @param key the qualified key of the item
 * @param isKnown whether another item, by its qualified key, exists
 */
export function recordForm(key: string, item: CatalogueItem, isKnown: (item: string) => boolean): ImportForm {
  const publicity = doublePublicity[key];
  const own = itemColumns(item);
  // Later names win: the item's own fields over what all records have, the exchange format over both.
  const columns = [...partyColumns, ...recordColumns, ...own, ...(publicity?.columns ?? [])];
  return {
    kind: 'records',
    item: key,
    personItem: publicity !== undefined && isKnown(publicity.personItem) ? publicity.personItem : null,
    title: item.title,
    columns,
  };
}
