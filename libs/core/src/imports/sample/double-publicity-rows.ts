import type { Random } from './random.js';
import { sampleCode } from './sample-code.js';
import { daysBefore, writeDay } from './sample-day.js';
import type { SampleFile } from './sample-file.js';
import type { SampleEvent } from './sample-histories.js';
import type { SampleSubject } from './sample-subjects.js';
import { blanks, inIndustry, licences, offices, violations, type OfficeKind } from './sample-words.js';

/** An event and whom it happened to, with its number in the file. */
export interface SampleRecord {
  readonly subject: SampleSubject;
  readonly event: SampleEvent;
  readonly serial: number;
}

const penaltyHeaders = (
  'CF_XDR_MC CF_XDR_LB CF_XDR_SHXYM CF_XDR_GSZC CF_XDR_ZZJG CF_XDR_SWDJ CF_XDR_SYDW CF_XDR_SHZZ CF_FRDB CF_FR_ZJLX ' +
  'CF_FR_ZJHM CF_XDR_ZJLX CF_XDR_ZJHM CF_WSH CF_WFXW CF_SY CF_YJ CF_CFLB CF_NR CF_NR_FK CF_NR_WFFF CF_NR_ZKDX ' +
  'CF_JDRQ CF_YXQ CF_GSJZQ CF_CFJG CF_CFJGDM CF_SJLY CF_SJLYDM BZ'
).split(' ');
const licenceHeaders = (
  'XK_XDR_MC XK_XDR_LB XK_XDR_SHXYM XK_XDR_GSZC XK_XDR_ZZJG XK_XDR_SWDJ XK_XDR_SYDW XK_XDR_SHZZ XK_FRDB XK_FR_ZJLX ' +
  'XK_FR_ZJHM XK_XDR_ZJLX XK_XDR_ZJHM XK_XKWS XK_WSH XK_XKLB XK_XKZS XK_XKBH XK_NR XK_JDRQ XK_YXQZ XK_YXQZI XK_XKJG ' +
  'XK_XKJGDM XK_ZT XK_LYDW XK_LYDWDM BZ'
).split(' ');

type Row = Readonly<Record<string, string>>;

/** The penalty file with the columns CF_*, as offices exchange it. */
export function penaltyFile(random: Random, asOf: string, records: readonly SampleRecord[]): SampleFile {
  return {
    name: '示例_行政处罚.csv',
    item: 'double-publicity-penalty',
    headers: penaltyHeaders,
    rows: records.map((record) => inOrder(penaltyHeaders, penaltyRow(random, asOf, record))),
  };
}

/** The licence file with the columns XK_*. */
export function licenceFile(random: Random, asOf: string, records: readonly SampleRecord[]): SampleFile {
  return {
    name: '示例_行政许可.csv',
    item: 'double-publicity-licence',
    headers: licenceHeaders,
    rows: records.map((record) => inOrder(licenceHeaders, licenceRow(random, asOf, record))),
  };
}

function inOrder(headers: readonly string[], row: Row): string[] {
  return headers.map((header) => row[header] ?? '');
}

/** An office of the subject's city. Its name ends with 示例; its code belongs to nobody. */
export function sampleOffice(subject: SampleSubject, kind: OfficeKind): { name: string; code: string } {
  const sequence = 1 + Object.keys(offices).indexOf(kind);
  return {
    name: `${subject.city}${offices[kind]}（示例）`,
    code: sampleCode('11', `${subject.region.slice(0, 4)}00`, sequence),
  };
}

function partyOf(prefix: 'CF' | 'XK', random: Random, subject: SampleSubject): Row {
  const nothing = () => random.pick(blanks);
  return {
    [`${prefix}_XDR_MC`]: subject.name,
    [`${prefix}_XDR_LB`]: '法人及非法人组织',
    [`${prefix}_XDR_SHXYM`]: subject.code,
    [`${prefix}_XDR_GSZC`]: nothing(),
    [`${prefix}_XDR_ZZJG`]: nothing(),
    [`${prefix}_XDR_SWDJ`]: nothing(),
    [`${prefix}_FRDB`]: subject.representative,
    [`${prefix}_FR_ZJHM`]: nothing(),
  };
}

const heavyMark: Readonly<Record<string, string>> = {
  吊销营业执照: '营业执照',
  吊销许可证件: '食品经营许可证',
  暂扣许可证件: '安全生产许可证',
};

function penaltyRow(random: Random, asOf: string, { subject, event, serial }: SampleRecord): Row {
  const kinds = event.kinds ?? ['罚款'];
  const decidedOn = daysBefore(asOf, event.daysAgo);
  const violation = kinds.includes('吊销营业执照')
    ? { office: 'market' as const, type: '长期停业未经营', facts: '开业后自行停业连续六个月以上', law: '登记管理规定' }
    : random.pick(inIndustry(violations, subject.industry));
  const office = sampleOffice(subject, violation.office);
  const fine = kinds.includes('罚款') ? (random.between(5, 500) / 100).toString() : '';
  const permit = kinds.map((kind) => heavyMark[kind] ?? '').join('');
  return {
    ...partyOf('CF', random, subject),
    CF_WSH: `示例罚决字〔${decidedOn.slice(0, 4)}〕${String(serial)}号`,
    CF_WFXW: violation.type,
    CF_SY: `示例：${violation.facts}`,
    CF_YJ: `示例：《${violation.law}》`,
    // The business licence is a permit to the exchange format; which one it was stands in CF_NR_ZKDX.
    CF_CFLB: kinds
      .map((kind) => (kind === '吊销营业执照' ? '吊销许可证件' : kind))
      .join(random.pick([';', '、', '；'])),
    CF_NR: `示例：${kinds.join('，')}`,
    CF_NR_FK: fine === '' ? random.pick(blanks) : random.happens(0.02) ? fullWidth(fine) : fine,
    CF_NR_WFFF: kinds.includes('没收违法所得') ? (random.between(1, 200) / 100).toString() : random.pick(blanks),
    CF_NR_ZKDX: permit === '' ? random.pick(blanks) : `${permit} SL${String(serial).padStart(6, '0')}`,
    CF_JDRQ: writeDay(decidedOn, random.happens(0.85) ? 'slash' : 'chinese'),
    CF_YXQ: random.pick(blanks),
    CF_GSJZQ: writeDay(daysBefore(decidedOn, -365), 'slash'),
    CF_CFJG: office.name,
    CF_CFJGDM: office.code,
    CF_SJLY: office.name,
    CF_SJLYDM: office.code,
    BZ: '示例数据',
  };
}

function licenceRow(random: Random, asOf: string, { subject, event, serial }: SampleRecord): Row {
  const decidedOn = daysBefore(asOf, event.daysAgo);
  const licence = random.pick(inIndustry(licences, subject.industry));
  const office = sampleOffice(subject, licence.office);
  const isPermanent = licence.type === '登记';
  return {
    ...partyOf('XK', random, subject),
    XK_XKWS: licence.document,
    XK_WSH: `示例许准字〔${decidedOn.slice(0, 4)}〕${String(serial)}号`,
    XK_XKLB: licence.type,
    XK_XKZS: licence.certificate,
    XK_XKBH: `SL${String(serial).padStart(8, '0')}`,
    XK_NR: `示例：准予${licence.certificate}所载事项`,
    XK_JDRQ: writeDay(decidedOn, 'iso'),
    XK_YXQZ: writeDay(decidedOn, 'iso'),
    XK_YXQZI: isPermanent ? '2099-12-31' : writeDay(daysBefore(decidedOn, -5 * 365), 'iso'),
    XK_XKJG: office.name,
    XK_XKJGDM: office.code,
    XK_ZT: '有效',
    XK_LYDW: office.name,
    XK_LYDWDM: office.code,
    BZ: '示例数据',
  };
}

/** Digits as a Chinese input method leaves them. */
function fullWidth(digits: string): string {
  return digits.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).replace('.', '．');
}
