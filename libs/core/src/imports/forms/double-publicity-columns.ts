import type { ImportColumn } from './import-column.js';

/** The columns that both files of double publicity (双公示) have, by their codes without the prefix. */
function partyOf(prefix: 'CF' | 'XK'): readonly ImportColumn[] {
  const unkept = (code: string, title: string): ImportColumn => ({
    title,
    target: `unkept.${code}`,
    kind: 'unkept',
    names: [`${prefix}_${code}`, title],
  });
  return [
    { title: '行政相对人名称', target: 'name', kind: 'text', maxLength: 255, names: [`${prefix}_XDR_MC`] },
    { title: '行政相对人类别', target: 'party', kind: 'party', names: [`${prefix}_XDR_LB`, '行政相对人类别'] },
    { title: '统一社会信用代码', target: 'code', kind: 'code', names: [`${prefix}_XDR_SHXYM`] },
    unkept('XDR_GSZC', '工商注册号'),
    unkept('XDR_ZZJG', '组织机构代码'),
    unkept('XDR_SWDJ', '税务登记号'),
    unkept('XDR_SYDW', '事业单位证书号'),
    unkept('XDR_SHZZ', '社会组织登记证号'),
    // Personal data that nothing here reads is not taken in.
    unkept('FRDB', '法定代表人'),
    unkept('FR_ZJLX', '法定代表人证件类型'),
    unkept('FR_ZJHM', '法定代表人证件号码'),
    unkept('XDR_ZJLX', '自然人证件类型'),
    {
      title: '自然人证件号码',
      target: 'identityNumber',
      kind: 'identity-number',
      names: [`${prefix}_XDR_ZJHM`, '自然人证件号码', '证件号码'],
    },
  ];
}

const field = (code: string, title: string, key: string, maxLength: number): ImportColumn => ({
  title,
  target: `fields.${key}`,
  kind: 'text',
  maxLength,
  names: [code],
});
const day = (code: string, title: string, target: string, isOpenEnd = false): ImportColumn => ({
  title,
  target,
  kind: 'day',
  names: [code],
  ...(isOpenEnd ? { isOpenEnd } : {}),
});
/** The exchange format counts money in 万元. */
const amount = (code: string, title: string, key: string, ...names: readonly string[]): ImportColumn => ({
  title,
  target: `fields.${key}`,
  kind: 'decimal',
  minimum: 0,
  scale: 4,
  names: [code, ...names],
});
const text = (code: string, title: string, target: string, ...names: readonly string[]): ImportColumn => ({
  title,
  target,
  kind: 'text',
  maxLength: 200,
  names: [code, ...names],
});

/** The penalty file: columns CF_* and their Chinese titles. */
export const penaltyColumns: readonly ImportColumn[] = [
  ...partyOf('CF'),
  text('CF_WSH', '行政处罚决定文书号', 'documentNumber', '行政处罚决定文书号', '行政处罚决定书文号', '处罚决定书文号'),
  field('CF_WFXW', '违法行为类型', 'violationType', 2_000),
  field('CF_SY', '违法事实', 'violationFacts', 4_000),
  field('CF_YJ', '处罚依据', 'legalBasis', 4_000),
  {
    title: '处罚类别',
    target: 'penaltyKinds',
    kind: 'penalty-kinds',
    names: ['CF_CFLB', '处罚类别', '行政处罚类别', '处罚种类', '行政处罚种类'],
  },
  field('CF_NR', '处罚内容', 'content', 4_000),
  amount('CF_NR_FK', '罚款金额(万元)', 'fineAmount', '罚款金额(万元)'),
  amount(
    'CF_NR_WFFF',
    '没收违法所得、没收非法财物的金额(万元)',
    'confiscatedAmount',
    '没收金额(万元)',
    '没收违法所得、没收非法财物的金额(万元)',
  ),
  field('CF_NR_ZKDX', '暂扣或吊销证照名称及编号', 'permitName', 500),
  day('CF_JDRQ', '处罚决定日期', 'decidedOn'),
  day('CF_YXQ', '处罚有效期', 'fields.validUntil', true),
  day('CF_GSJZQ', '公示截止期', 'publicUntil', true),
  text('CF_CFJG', '处罚机关', 'issuer', '处罚机关', '行政处罚机关'),
  text('CF_CFJGDM', '处罚机关统一社会信用代码', 'fields.authorityCode'),
  text('CF_SJLY', '数据来源单位', 'provider'),
  text('CF_SJLYDM', '数据来源单位统一社会信用代码', 'fields.sourceUnitCode'),
  field('BZ', '备注', 'remark', 1_000),
];

/** The licence file: columns XK_* and their Chinese titles. */
export const licenceColumns: readonly ImportColumn[] = [
  ...partyOf('XK'),
  field('XK_XKWS', '行政许可决定文书名称', 'documentTitle', 500),
  text('XK_WSH', '行政许可决定文书号', 'documentNumber', '行政许可决定文书号', '行政许可决定书文号'),
  {
    title: '许可类别',
    target: 'fields.licenceType',
    kind: 'choice',
    choices: ['普通', '特许', '认可', '核准', '登记', '其他'],
    synonyms: {
      '01': '普通',
      '02': '特许',
      '03': '认可',
      '04': '核准',
      '05': '登记',
      '06': '其他',
      1: '普通',
      2: '特许',
      3: '认可',
      4: '核准',
      5: '登记',
      6: '其他',
      普通许可: '普通',
      行政特许: '特许',
      特许经营: '特许',
    },
    names: ['XK_XKLB', '许可类别', '行政许可类别'],
  },
  field('XK_XKZS', '许可证书名称', 'certificateName', 500),
  field('XK_XKBH', '许可编号', 'licenceNumber', 200),
  field('XK_NR', '许可内容', 'content', 4_000),
  day('XK_JDRQ', '许可决定日期', 'decidedOn'),
  day('XK_YXQZ', '有效期自', 'fields.validFrom'),
  day('XK_YXQZI', '有效期至', 'fields.validUntil', true),
  text('XK_XKJG', '许可机关', 'issuer', '许可机关', '行政许可机关'),
  text('XK_XKJGDM', '许可机关统一社会信用代码', 'fields.authorityCode'),
  { ...field('XK_ZT', '当前状态', 'status', 20) },
  text('XK_LYDW', '数据来源单位', 'provider'),
  text('XK_LYDWDM', '数据来源单位统一社会信用代码', 'fields.sourceUnitCode'),
  field('BZ', '备注', 'remark', 1_000),
];
