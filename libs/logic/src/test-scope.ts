import type { Scope, ValueType, Variable } from './types.js';

/** Types of the names that the specs of this library read. */
export const typesOfScope = {
  general: { kind: 'integer', isNullable: false },
  serious: { kind: 'integer', isNullable: false },
  'param.limit': { kind: 'integer', isNullable: false },
  amount: { kind: 'decimal', isNullable: false },
  revoked: { kind: 'boolean', isNullable: false },
  listed: { kind: 'boolean', isNullable: false },
  kind: { kind: 'enum', values: ['minor', 'major', 'grave'], isNullable: false },
  trades: { kind: 'set', values: ['steel', 'coal', 'dairy'], isNullable: false },
  issuer: { kind: 'string', isNullable: false },
  day: { kind: 'date', isNullable: false },
  maybe: { kind: 'integer', isNullable: true },
  maybeAmount: { kind: 'decimal', isNullable: true },
  maybeFlag: { kind: 'boolean', isNullable: true },
  maybeDay: { kind: 'date', isNullable: true },
} as const satisfies Record<string, ValueType>;

const titles: Readonly<Record<string, Partial<Variable>>> = {
  general: { title: '近1年一般失信次数', unit: '次' },
  serious: { title: '近1年严重失信次数', unit: '次' },
  'param.limit': { title: '一般失信次数上限', unit: '次' },
  amount: { title: '罚款金额', unit: '元' },
  revoked: { title: '已被依法吊销营业执照' },
  listed: { title: '列入严重失信主体名单' },
  kind: { title: '违法情节', valueTitles: { minor: '轻微', major: '较重' } },
  trades: { title: '经营行业', valueTitles: { steel: '钢铁' } },
  issuer: { title: '作出机关' },
  day: { title: '最近处罚日期' },
  maybe: { title: '距最近检查天数', unit: '天' },
  maybeAmount: { title: '日处理能力', unit: '吨' },
  maybeFlag: { title: '已投保' },
  maybeDay: { title: '最近检查日期' },
};

const variables: ReadonlyMap<string, Variable> = new Map(
  Object.entries(typesOfScope).map(([name, type]) => [name, { name, title: name, type, ...titles[name] }]),
);

/** The scope of this library's own specs. */
export const testScope: Scope = {
  variable: (name) => variables.get(name),
  names: () => [...variables.keys()],
};
