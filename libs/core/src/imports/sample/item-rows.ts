import type { Random } from './random.js';
import { sampleOffice, type SampleRecord } from './double-publicity-rows.js';
import { daysBefore, writeDay, type DayStyle } from './sample-day.js';
import type { SampleFile } from './sample-file.js';
import type { OfficeKind } from './sample-words.js';

interface ItemForm {
  readonly title: string;
  readonly office: OfficeKind;
  readonly style: DayStyle;
  /** Who alone provides it; absent: the office of the subject's city. */
  readonly provider?: string;
  /** The item's own columns, by the titles of its fields. */
  fields(random: Random, record: SampleRecord): Readonly<Record<string, string>>;
}

const severity = ({ event }: SampleRecord) => ({ 造成严重后果: event.isSevere === true ? '是' : '否' });
const yuan = (random: Random, low: number, high: number) =>
  `${String(random.between(low, high))}.${String(random.between(10, 99))}`;

const forms: Readonly<Record<string, ItemForm>> = {
  'hebei:arrears-utility': {
    title: '欠缴水电气费',
    office: 'utility',
    style: 'chinese',
    fields: (random, record) => ({
      费用种类: random.pick(['水费', '电费', '气费']),
      欠缴金额: `${String(random.between(1, 90) / 10)}万元`,
      ...severity(record),
    }),
  },
  'hebei:non-normal-taxpayer': {
    title: '非正常纳税户',
    office: 'tax',
    style: 'slash',
    fields: () => ({ 认定原因: '示例：未按规定期限办理纳税申报' }),
  },
  'hebei:contract-breach': {
    title: '合同违约',
    office: 'market',
    style: 'serial',
    fields: (random, record) => ({
      合同名称及编号: `示例采购合同 SL-${String(record.serial)}`,
      违约事实: '示例：未按约定期限交付',
      合同金额: yuan(random, 10_000, 900_000),
      ...severity(record),
    }),
  },
  'heilongjiang:refusal-to-pay': {
    title: '拒不缴纳税费',
    office: 'tax',
    style: 'chinese',
    fields: (random) => ({
      费用种类: random.pick(['税款', '社会保险费', '公共服务费用']),
      拒缴金额: yuan(random, 1_000, 90_000),
    }),
  },
  'heilongjiang:fraud': {
    title: '弄虚作假',
    office: 'approval',
    style: 'slash',
    fields: () => ({ 办理事项: '示例：行政许可申请', 弄虚作假事实: '示例：提交的场地证明不实' }),
  },
  'heilongjiang:judgment-debtor': {
    title: '失信被执行人',
    office: 'court',
    style: 'iso',
    provider: '黑龙江省高级人民法院',
    fields: (_, record) => ({
      执行法院: '示例人民法院',
      案号: `（示例）执${String(record.serial)}号`,
      失信行为具体情形: '示例：有履行能力而拒不履行生效法律文书确定的义务',
    }),
  },
  'heilongjiang:commitment-breach': {
    title: '虚假承诺和未履行承诺',
    office: 'approval',
    style: 'slash',
    fields: () => ({ 承诺事项: '示例：承诺在期限内补交材料', 核查结论: '未履行承诺' }),
  },
  'national:abnormal-operation': {
    title: '经营异常名录',
    office: 'market',
    style: 'slash',
    fields: (random, record) => ({
      列入原因: random.pick(['示例：未按规定期限公示年度报告', '示例：通过登记的住所无法联系']),
      移出原因: record.event.endedDaysAgo === undefined ? '' : '示例：已补报年度报告',
    }),
  },
  'national:arrears-tax': {
    title: '欠缴税款',
    office: 'tax',
    style: 'iso',
    fields: (random, record) => ({
      费种: random.pick(['增值税', '企业所得税', '房产税']),
      欠缴金额: yuan(random, 1_000, 400_000),
      ...severity(record),
    }),
  },
  'national:judgment-enforcement': {
    title: '执行信息',
    office: 'court',
    style: 'iso',
    fields: (random, record) => ({
      作出机关: '示例人民法院',
      案号: `（示例）执${String(record.serial)}号`,
      执行标的: yuan(random, 5_000, 900_000),
    }),
  },
  'national:commitment-broken': {
    title: '未履行信用承诺',
    office: 'approval',
    style: 'slash',
    fields: () => ({ 承诺类型: '告知承诺', 承诺事项: '示例：承诺在期限内补交材料' }),
  },
  'national:administrative-enforcement': {
    title: '行政强制',
    office: 'emergency',
    style: 'chinese',
    fields: (_, record) => ({ 事项: '示例：查封存在重大隐患的场所', ...severity(record) }),
  },
  'national:serious-list-entry': {
    title: '严重失信主体名单',
    office: 'market',
    style: 'slash',
    fields: () => ({ 名单名称: '示例：严重违法失信名单', 列入理由: '示例：严重危害人民群众身体健康和生命安全的行为' }),
  },
  'national:business-licence-revoked': {
    title: '吊销营业执照',
    office: 'market',
    style: 'slash',
    fields: () => ({ 吊销原因: '示例：长期停业未经营' }),
  },
  'national:administrative-inspection': {
    title: '行政监督检查',
    office: 'market',
    style: 'slash',
    fields: (random) => ({
      检查事项: '示例：登记事项和公示信息检查',
      检查结果: random.weighted([
        [90, '未发现问题'],
        [10, '发现问题已改正'],
      ]),
    }),
  },
  'national:commendation': {
    title: '表彰',
    office: 'market',
    style: 'chinese',
    fields: () => ({ 荣誉名称: '示例：诚信经营示范单位', 级别: '市级' }),
  },
};

/** The file of one catalogue item: whom, when, which document, who says so, and the item's own fields. */
export function itemFile(random: Random, asOf: string, item: string, records: readonly SampleRecord[]): SampleFile {
  const form = forms[item];
  if (form === undefined) throw new RangeError(`no sample form for ${item}`);
  const rows = records.map((record) => {
    const decidedOn = daysBefore(asOf, record.event.daysAgo);
    const ended = record.event.endedDaysAgo;
    return {
      企业名称: record.subject.name,
      统一社会信用代码: record.subject.code,
      认定日期: writeDay(decidedOn, form.style),
      结束日期: ended === undefined ? '' : writeDay(daysBefore(asOf, ended), form.style),
      文书号: `示例〔${decidedOn.slice(0, 4)}〕${String(record.serial)}号`,
      提供单位: form.provider ?? sampleOffice(record.subject, form.office).name,
      ...form.fields(random, record),
    };
  });
  const headers = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return {
    name: `示例_${form.title}.csv`,
    item,
    headers,
    rows: rows.map((row) => headers.map((header) => new Map(Object.entries(row)).get(header) ?? '')),
  };
}
