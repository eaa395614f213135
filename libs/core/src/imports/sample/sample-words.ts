/** Syllables that company names are made of. */
export const nameSyllables = [...'恒泰瑞丰盛和信达宏远嘉华润通博晟安诚隆凯源鑫旭航佳益康顺茂腾启明正元邦鼎景翔宇峰'];

/** What a trade is called in a name, its industry (GB/T 4754), and how many of a hundred enterprises follow it. */
export const sampleTrades: readonly (readonly [weight: number, trade: { industry: string; word: string }])[] = [
  [3, { industry: 'A01', word: '农业科技' }],
  [1, { industry: 'B08', word: '矿业' }],
  [5, { industry: 'C13', word: '粮油食品' }],
  [4, { industry: 'C14', word: '食品' }],
  [3, { industry: 'C26', word: '化工' }],
  [2, { industry: 'C27', word: '医药' }],
  [4, { industry: 'C31', word: '钢铁制品' }],
  [5, { industry: 'C34', word: '机械制造' }],
  [3, { industry: 'C35', word: '医疗器械' }],
  [1, { industry: 'D44', word: '热力' }],
  [6, { industry: 'E47', word: '建筑工程' }],
  [4, { industry: 'E50', word: '装饰工程' }],
  [14, { industry: 'F51', word: '商贸' }],
  [10, { industry: 'F52', word: '百货' }],
  [7, { industry: 'G54', word: '运输' }],
  [2, { industry: 'G59', word: '仓储物流' }],
  [2, { industry: 'H61', word: '酒店管理' }],
  [5, { industry: 'H62', word: '餐饮管理' }],
  [5, { industry: 'I65', word: '软件科技' }],
  [3, { industry: 'K70', word: '房地产开发' }],
  [5, { industry: 'L72', word: '商务服务' }],
  [2, { industry: 'M74', word: '工程技术' }],
  [1, { industry: 'N77', word: '环保科技' }],
  [2, { industry: 'O81', word: '汽车维修' }],
  [1, { industry: 'P83', word: '教育咨询' }],
];

/** Surnames of sample persons; they are called 王某 and so on, so that nobody is meant. */
export const surnames = [
  '王',
  '李',
  '张',
  '刘',
  '陈',
  '杨',
  '赵',
  '周',
  '吴',
  '徐',
  '孙',
  '马',
  '郭',
  '何',
  '高',
] as const;

/** What cells that say nothing hold in files as offices have them. */
export const blanks = ['— —', '无', '/', ''] as const;

/** The office that acts, by its kind, in a city. */
export const offices = {
  market: '市场监督管理局',
  transport: '交通运输局',
  housing: '住房和城乡建设局',
  emergency: '应急管理局',
  ecology: '生态环境局',
  tax: '税务局',
  approval: '行政审批局',
  utility: '水电气服务企业',
  court: '中级人民法院',
} as const;
export type OfficeKind = keyof typeof offices;

/** What happens in some industries only; without `industries` in all. */
interface Trade {
  readonly office: OfficeKind;
  /** Beginnings of industry codes. */
  readonly industries?: readonly string[];
}
interface Violation extends Trade {
  readonly type: string;
  readonly facts: string;
  readonly law: string;
}
interface Licence extends Trade {
  readonly document: string;
  readonly certificate: string;
  readonly type: string;
}

/** Of these, what happens in an industry. */
export function inIndustry<T extends Trade>(things: readonly T[], industry: string): readonly T[] {
  return things.filter(({ industries }) => industries?.some((start) => industry.startsWith(start)) ?? true);
}

/** What enterprises are penalised for, by the office that penalises. */
export const violations: readonly Violation[] = [
  { office: 'market', type: '未按规定公示企业信息', facts: '未按规定期限公示年度报告', law: '企业信息公示管理规定' },
  {
    office: 'market',
    type: '经营标签不符合规定的食品',
    industries: ['C13', 'C14', 'F52', 'H62'],
    facts: '所售预包装食品标签未标明生产日期',
    law: '食品安全管理规定',
  },
  { office: 'market', type: '计量器具未经检定', facts: '使用超过检定周期的计量器具', law: '计量管理规定' },
  {
    office: 'transport',
    type: '未按规定维护车辆',
    industries: ['G54'],
    facts: '营运车辆未按周期维护和检测',
    law: '道路运输管理规定',
  },
  {
    office: 'transport',
    type: '超限运输',
    industries: ['G', 'E'],
    facts: '车货总质量超过限定标准',
    law: '超限运输车辆行驶公路管理规定',
  },
  {
    office: 'housing',
    type: '未按图纸施工',
    industries: ['E', 'K'],
    facts: '施工过程中擅自变更设计',
    law: '建设工程质量管理规定',
  },
  {
    office: 'emergency',
    type: '未开展安全生产教育培训',
    industries: ['B', 'C', 'E'],
    facts: '从业人员未经安全生产教育培训上岗',
    law: '安全生产管理规定',
  },
  {
    office: 'ecology',
    type: '未保持污染防治设施正常运行',
    industries: ['C', 'D'],
    facts: '生产期间废气处理设施停用',
    law: '大气污染防治管理规定',
  },
];

/** Licences that enterprises are given. */
export const licences: readonly Licence[] = [
  {
    office: 'approval',
    document: '准予行政许可决定书',
    certificate: '食品经营许可证',
    industries: ['C13', 'C14', 'F52', 'H62'],
    type: '普通',
  },
  {
    office: 'approval',
    document: '准予行政许可决定书',
    certificate: '公共场所卫生许可证',
    industries: ['H', 'F52', 'O'],
    type: '普通',
  },
  { office: 'approval', document: '准予设立登记通知书', certificate: '营业执照', type: '登记' },
  {
    office: 'transport',
    document: '道路运输经营许可决定书',
    certificate: '道路运输经营许可证',
    industries: ['G54'],
    type: '普通',
  },
  {
    office: 'housing',
    document: '建筑业企业资质核准决定书',
    certificate: '建筑业企业资质证书',
    industries: ['E'],
    type: '认可',
  },
  {
    office: 'emergency',
    document: '安全生产许可决定书',
    certificate: '安全生产许可证',
    industries: ['B', 'E', 'C26'],
    type: '普通',
  },
  { office: 'ecology', document: '排污许可决定书', certificate: '排污许可证', industries: ['C', 'D'], type: '普通' },
];
