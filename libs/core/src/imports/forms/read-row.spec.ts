import type { CatalogueItem } from '@xinheng/facts';
import { readFileSync } from 'node:fs';
import type { Cell } from '../reading/cell.js';
import { headerOfTitles } from '../reading/find-header.js';
import { checkDays, kindOfCode, recordOfRow, subjectOfRow } from './drafts.js';
import type { ImportForm } from './import-column.js';
import { missingColumns, missingValues, readRow, repeatsHeader } from './read-row.js';
import type { ReadingContext } from './read-value.js';
import { recordForm } from './record-form.js';
import { RegionNames } from './region-names.js';
import { shownValue } from './row-finding.js';
import { subjectForm } from './subject-form.js';

const fileOf = <T>(name: string): T => JSON.parse(readFileSync(name, 'utf8')) as T;
const regions = new RegionNames(fileOf<{ titles: Record<string, string> }>('config/regions.json').titles);
const national = fileOf<CatalogueItem[]>('plugins/national/catalogue.json');
const itemOf = (key: string): CatalogueItem => {
  const item = national.find((candidate) => candidate.key === key);
  if (item === undefined) throw new Error(key);
  return item;
};
const penalties = recordForm('national:administrative-penalty', itemOf('administrative-penalty'), () => true);
const licences = recordForm('national:administrative-licence', itemOf('administrative-licence'), () => true);
const arrears = recordForm('national:arrears-tax', itemOf('arrears-tax'), () => true);
const register = subjectForm([
  { key: 'monopoly-industry', title: '垄断性行业', type: 'enum', values: ['金融', '无'] },
  { key: 'key-fields', title: '重点领域', type: 'set', values: ['食品药品', '医疗器械'] },
  { key: 'new-industry', title: '新产业企业', type: 'boolean' },
]);

function read(form: ImportForm, row: Readonly<Record<string, Cell>>, context: Partial<ReadingContext> = {}) {
  const header = headerOfTitles(1, Object.keys(row), form.columns);
  return readRow(header, { line: 2, cells: Object.values(row) }, { regions, titleScale: null, ...context });
}
const code = '91130102Y000000161';
const penaltyOf = (row: Readonly<Record<string, Cell>>) =>
  recordOfRow(penalties, read(penalties, { CF_XDR_SHXYM: code, CF_JDRQ: '2022/3/4', ...row }));

describe('rows of double publicity', () => {
  it('reads the columns CF_* as records of the penalty item', () => {
    const record = penaltyOf({
      CF_XDR_MC: '示例公司',
      CF_XDR_LB: '法人及非法人组织',
      CF_FRDB: '王某',
      CF_FR_ZJHM: '130102197809060008',
      CF_WSH: '示例罚字〔2022〕1号',
      CF_CFLB: '罚款；没收违法所得',
      CF_NR_FK: '１．５',
      CF_NR_WFFF: '— —',
      CF_GSJZQ: '长期',
      CF_CFJG: '示例局',
      CF_SJLY: '示例单位',
      BZ: '/',
    });
    expect(record).toEqual({
      line: 2,
      code,
      name: '示例公司',
      item: 'national:administrative-penalty',
      decidedOn: '2022-03-04',
      occurredOn: null,
      countsFrom: null,
      endedOn: null,
      publicFrom: null,
      publicUntil: null,
      provider: '示例单位',
      procedure: null,
      basisDocument: {
        kind: 'penalty-decision',
        number: '示例罚字〔2022〕1号',
        issuer: '示例局',
        issuedOn: '2022-03-04',
      },
      fields: { fined: true, gainsConfiscated: true, fineAmount: '15000' },
    });
  });

  it('reads the same under Chinese titles', () => {
    const row = {
      行政相对人名称: '示例公司',
      '行政相对人代码_1(统一社会信用代码)': code,
      行政处罚决定文书号: '1号',
      处罚类别: '警告',
      '罚款金额（万元）': '2',
      '处罚决定日期（必填）': '2022年3月4日',
      处罚机关: '示例局',
      数据来源单位: '示例单位',
    };
    const record = recordOfRow(penalties, read(penalties, row));
    expect(record).toMatchObject({
      code,
      decidedOn: '2022-03-04',
      provider: '示例单位',
      basisDocument: { number: '1号', issuer: '示例局' },
      fields: { warned: true, fineAmount: '20000' },
    });
  });

  it.each<[string, string, object]>([
    ['吊销许可证件', '食品经营许可证 SL1', { permitRevoked: true }],
    ['吊销许可证件', '营业执照 SL1', { businessLicenceRevoked: true }],
    ['吊销许可证件', '营业执照、食品经营许可证', { permitRevoked: true, businessLicenceRevoked: true }],
    ['吊销营业执照', '', { businessLicenceRevoked: true }],
    ['暂扣许可证件', '营业执照', { permitSuspended: true }],
    ['其他-责令改正', '', { otherPenalty: true }],
  ])('tells by the name of the permit what %s of %p revoked', (kinds, permit, expected) => {
    const { fields } = penaltyOf({ CF_CFLB: kinds, CF_NR_ZKDX: permit });
    const { permitName: _, ...told } = fields;
    expect(told).toEqual(expected);
  });

  it('refuses a kind of penalty that the law does not have, and names it', () => {
    const { findings } = read(penalties, { CF_CFLB: '罚款;暂扣或者吊销许可证、执照' });
    expect(findings).toMatchObject([
      { column: 'CF_CFLB', code: 'import-cell-penalty-kind', params: { kind: '暂扣或者吊销许可证' } },
    ]);
  });

  it('takes a row about a natural person for a record of the person, by the identity number', () => {
    const record = penaltyOf({
      CF_XDR_SHXYM: '',
      CF_XDR_LB: '自然人',
      CF_XDR_ZJHM: '330522198503120003',
      CF_CFLB: '警告',
    });
    expect(record).toMatchObject({ item: 'national:person-administrative-penalty', code: '330522198503120003' });
  });

  it.each<[Cell, string]>([
    ['普通', '普通'],
    ['01', '普通'],
    [4, '核准'],
    ['普通许可', '普通'],
  ])('reads the licence type %p as %s', (cell, expected) => {
    const row = { XK_XDR_SHXYM: code, XK_JDRQ: '2022-01-01', XK_XKLB: cell, XK_YXQZI: '长期' };
    expect(recordOfRow(licences, read(licences, row)).fields).toEqual({ licenceType: expected });
  });
});

describe('rows of an item', () => {
  it.each<[string, string, string]>([
    ['欠缴金额', '12.5', '12.5'],
    ['欠缴金额(元)', '12.5', '12.5'],
    ['欠缴金额（万元）', '12.5', '125000'],
    ['欠缴金额(单位：万元)', '0.1', '1000'],
    ['amount', '7', '7'],
  ])('reads an amount under %s', (title, cell, amount) => {
    expect(recordOfRow(arrears, read(arrears, { [title]: cell })).fields).toEqual({ amount });
  });

  it('takes the unit above the header where the column names none', () => {
    const fields = (title: string) => recordOfRow(arrears, read(arrears, { [title]: '2' }, { titleScale: 4 })).fields;
    expect(fields('欠缴金额')).toEqual({ amount: '20000' });
    expect(fields('欠缴金额(元)')).toEqual({ amount: '2' });
  });

  it('says what is wrong with which cell', () => {
    const { findings } = read(arrears, {
      统一社会信用代码: '91130102Y000000162',
      认定日期: '2022-02-30',
      欠缴金额: '-1',
      造成严重后果: '也许',
      所属期: 'x'.repeat(5_000),
    });
    expect(findings.map(({ column, code }) => [column, code])).toEqual([
      ['统一社会信用代码', 'facts-unified-code-check'],
      ['认定日期', 'import-cell-day'],
      ['欠缴金额', 'import-cell-minimum'],
      ['造成严重后果', 'import-cell-boolean'],
      ['所属期', 'import-cell-long'],
    ]);
  });

  it('refuses formulas that failed', () => {
    expect(read(arrears, { 欠缴金额: '#DIV/0!' }).findings).toMatchObject([{ code: 'import-cell-formula' }]);
  });

  it('names what a row must have and has not, once', () => {
    const row = read(arrears, { 企业名称: '示例公司', 认定日期: '2022-02-30' });
    expect(missingValues(arrears, row)).toMatchObject([{ column: '统一社会信用代码', code: 'import-cell-missing' }]);
  });

  it('compares days with each other and with today', () => {
    const row = read(arrears, { 认定日期: '2022-07-01', 结束日期: '2022-06-01' });
    expect(checkDays(row, '2022-06-30').map(({ column, code }) => [column, code])).toEqual([
      ['认定日期', 'import-day-in-future'],
      ['结束日期', 'import-day-before'],
    ]);
  });
});

describe('rows of the register', () => {
  it('reads what offices write about enterprises', () => {
    const row = {
      企业名称: '示例公司',
      统一社会信用代码: ' ９１１３０１０２ｙ０００００ ０１６１ ',
      类型: '有限责任公司',
      注册地址行政区划: '河北省石家庄市长安区',
      行业代码: 'g54 道路运输业',
      成立日期: '44624',
      垄断性行业: '无',
      重点领域: '食品药品、医疗器械',
      新产业企业: '否',
      法定代表人: '王某',
    };
    expect(subjectOfRow(read(register, row))).toEqual({
      line: 2,
      code,
      kind: 'enterprise',
      name: '示例公司',
      region: '130102',
      industry: 'G54',
      registeredOn: '2022-03-04',
      attributes: { 'monopoly-industry': '无', 'key-fields': ['食品药品', '医疗器械'], 'new-industry': false },
    });
  });

  it.each<[string, string | undefined]>([
    ['130102', '130102'],
    ['130102001000', '130102'],
    ['石家庄市 长安区', '130102'],
    ['河北省石家庄市', '130100'],
    ['河北', undefined],
    ['桥西区', undefined],
    ['张家口市桥西区', '130703'],
    ['990102', undefined],
  ])('finds the region %s', (text, region) => {
    expect(regions.find(text)).toBe(region);
  });

  it.each([
    ['91130102Y000000161', 'enterprise'],
    ['330522198503120003', 'person'],
  ])('knows of %s by itself that it is of kind %s', (number, kind) => {
    expect(kindOfCode(number)).toBe(kind);
  });
});

describe('headers', () => {
  it('names the required columns that a file lacks', () => {
    const header = headerOfTitles(1, ['企业名称', '欠缴金额'], arrears.columns);
    expect(missingColumns(arrears, header).filter(({ isRequired }) => isRequired)).toEqual([
      { title: '统一社会信用代码', isRequired: true },
      { title: '认定日期', isRequired: true },
    ]);
  });

  it('knows a second header below the codes', () => {
    const titles = ['行政相对人名称', '行政相对人类别', '违法事实'];
    expect(repeatsHeader(penalties, { line: 2, cells: titles })).toBe(true);
    expect(repeatsHeader(penalties, { line: 2, cells: ['示例公司', code, '事实'] })).toBe(false);
  });
});

describe('shownValue', () => {
  it('masks identity numbers, which findings must not spread', () => {
    expect(shownValue('王某 330522198503120003')).toBe('王某 3****************3');
    expect(shownValue('91130102Y000000161')).toBe('91130102Y000000161');
    expect(shownValue('911301020000000161')).toBe('911301020000000161');
    const wrong = read(penalties, { CF_XDR_ZJHM: '330522198503120004' });
    expect(wrong.findings).toMatchObject([{ value: '3****************4', code: 'facts-identity-number-check' }]);
  });
});
