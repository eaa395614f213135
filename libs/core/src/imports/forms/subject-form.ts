import { subjectKinds, type SubjectAttribute, type SubjectKind } from '@xinheng/facts';
import type { CellKind, ImportColumn, ImportForm } from './import-column.js';

/** How offices call the kinds of subject. */
export const kindNames: Readonly<Record<SubjectKind, readonly string[]>> = {
  enterprise: [
    '企业',
    '企业法人',
    '公司',
    '法人',
    '内资企业',
    '私营企业',
    '国有企业',
    '外商投资企业',
    '农民专业合作社以外的企业',
  ],
  'individual-business': ['个体工商户', '个体户', '个体'],
  cooperative: ['农民专业合作社', '合作社', '农民专业合作社联合社'],
  institution: ['事业单位', '事业法人', '事业单位法人'],
  organ: ['机关', '国家机关', '机关法人', '政府机构', '行政机关'],
  association: ['社会组织', '社会团体', '社团', '民办非企业单位', '基金会', '社会服务机构'],
  'other-organisation': ['其他组织', '其他', '非法人组织', '其他机构'],
  person: ['自然人', '个人', '公民'],
};

const text = (title: string, target: string, maxLength: number, ...names: readonly string[]): ImportColumn => ({
  title,
  target,
  kind: 'text',
  maxLength,
  names: [title, ...names],
});

/** Whom a row is about: the columns that every form begins with. */
export const partyColumns: readonly ImportColumn[] = [
  {
    ...text('主体名称', 'name', 255),
    names: [
      '主体名称',
      '企业名称',
      '单位名称',
      '机构名称',
      '市场主体名称',
      '行政相对人名称',
      '相对人名称',
      '被处罚人名称',
      '失信主体名称',
      '姓名或名称',
      '名称',
      'name',
      'subjectName',
    ],
  },
  {
    title: '统一社会信用代码',
    target: 'code',
    kind: 'code',
    isRequired: true,
    names: [
      '统一社会信用代码',
      '社会信用代码',
      '统一信用代码',
      '信用代码',
      '主体代码',
      '企业代码',
      '主体统一社会信用代码',
      '企业统一社会信用代码',
      '行政相对人代码_1(统一社会信用代码)',
      '行政相对人代码_1',
      '行政相对人代码(统一社会信用代码)',
      '行政相对人统一社会信用代码',
      '统一社会信用代码/证件号码',
      'code',
      'unifiedCode',
      'subjectCode',
      'subject',
      'uscc',
    ],
  },
];

const register: readonly ImportColumn[] = [
  {
    title: '主体类型',
    target: 'kind',
    kind: 'subject-kind',
    choices: subjectKinds.map((kind) => kindNames[kind][0] ?? kind),
    names: ['主体类型', '主体类别', '类型', '企业类型', '机构类型', '市场主体类型', 'kind'],
  },
  {
    title: '法律形态',
    target: 'legalForm',
    kind: 'legal-form',
    choices: ['法人', '非法人组织', '自然人'],
    names: ['法律形态', '组织形式', 'legalForm'],
  },
  {
    title: '注册地行政区划',
    target: 'region',
    kind: 'region',
    names: [
      '注册地行政区划',
      '注册地址行政区划',
      '行政区划',
      '行政区划代码',
      '区划代码',
      '注册地',
      '所在地区',
      '所属区县',
      '所属地区',
      '地区',
      'region',
    ],
  },
  {
    title: '行业代码',
    target: 'industry',
    kind: 'industry',
    names: ['行业代码', '行业', '所属行业', '行业门类', '国民经济行业代码', '行业类别', 'industry'],
  },
  {
    title: '成立日期',
    target: 'registeredOn',
    kind: 'day',
    names: ['成立日期', '注册日期', '登记日期', '成立时间', '注册时间', '设立日期', 'registeredOn'],
  },
  {
    title: '注销日期',
    target: 'endedOn',
    kind: 'day',
    isOpenEnd: true,
    names: ['注销日期', '注销时间', '终止日期', '注销(吊销)日期', 'endedOn'],
  },
  {
    ...text('地址', 'address', 500),
    names: ['地址', '注册地址', '住所', '经营场所', '住所(经营场所)', '企业地址', '注册住所', 'address'],
  },
  {
    title: '证件号码',
    target: 'identityNumber',
    kind: 'identity-number',
    names: ['证件号码', '身份证号', '身份证号码', '公民身份号码', 'identityNumber'],
  },
  {
    title: '法定代表人',
    target: 'representative',
    kind: 'unkept',
    names: ['法定代表人', '法定代表人姓名', '负责人', '经营者', '法定代表人(负责人)', '法定代表人证件号码'],
  },
];

const cellKinds: Readonly<Record<SubjectAttribute['type'], CellKind>> = {
  string: 'text',
  integer: 'integer',
  decimal: 'decimal',
  boolean: 'boolean',
  date: 'day',
  enum: 'choice',
  set: 'choices',
};

/** What a plugin adds to subjects, as a column. */
function attributeColumn({ key, title, type, values, unit }: SubjectAttribute): ImportColumn {
  return {
    title,
    target: `attributes.${key}`,
    kind: cellKinds[type],
    names: [title, ...(unit === undefined ? [] : [`${title}(${unit})`]), key, `attributes.${key}`],
    ...(values === undefined ? {} : { choices: values }),
    ...(type === 'string' ? { maxLength: 500 } : {}),
  };
}

/** The form of the register file, with the attributes that the plugins in force declare. */
export function subjectForm(attributes: readonly SubjectAttribute[]): ImportForm {
  const own = new Map(attributes.map((attribute) => [attribute.key, attributeColumn(attribute)]));
  return {
    kind: 'subjects',
    item: null,
    personItem: null,
    title: '主体登记信息',
    columns: [...partyColumns, ...register, ...own.values()],
  };
}
