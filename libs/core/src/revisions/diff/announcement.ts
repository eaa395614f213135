import type { OlderRecords } from '@xinheng/facts';
import type { BasisView } from '../../definitions/reading/basis-view.js';
import type { ChangeLine, ChangeText } from '../revision-view.js';

/** Who would move, by the newest simulation. */
export interface AnnouncedImpact {
  readonly scheme: string;
  readonly asOf: string;
  readonly better: number;
  readonly worse: number;
  readonly other: number;
  readonly total: number;
}

/** What an announcement is made of. */
export interface AnnouncedRevision {
  readonly pluginTitle: string;
  readonly from: string;
  readonly version: string;
  readonly reason: string;
  readonly basis: BasisView | null;
  readonly diff: readonly ChangeText[];
  readonly olderRecords: OlderRecords;
  readonly impacts: readonly AnnouncedImpact[];
}

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** The announcement of a revision in plain Chinese: what changes, from when, why, and how many move. */
export function announcementOf(revision: AnnouncedRevision): string {
  const { pluginTitle, from, version, reason, basis, diff, olderRecords, impacts } = revision;
  const rules = diff.filter(({ resource }) => resource !== 'cases');
  const article = basis === null ? '' : `\n依据：《${basis.documentTitle ?? basis.document}》${basis.article}。`;
  const older =
    olderRecords === 'old-rule' ? '施行之日以前的信用信息，按原规则认定。' : '施行之日以前的信用信息，也按新规则认定。';
  return [
    `关于修订“${pluginTitle}”有关规则的公告`,
    `自${spokenDay(from)}起，施行下列修改（版本 ${version}）：`,
    ...rules.map((text, order) => `${NUMERALS[order] ?? `（${order + 1}）`}、${spoken(text)}`),
    `修订理由：${ended(reason.trim())}${article}`,
    older,
    ...(impacts.length === 0 ? ['批准时没有已完成的影响试算。'] : impacts.map(spokenImpact)),
  ].join('\n');
}

function spoken({ title, kind, lines }: ChangeText): string {
  if (kind === 'removed') return `取消“${title}”。`;
  if (kind === 'added') return ended(`新增“${title}”${lines[0]?.after == null ? '' : `：${lines[0].after}`}`);
  return ended(`${title}：${lines.map((line) => spokenLine(line, title)).join('；')}`);
}

function spokenLine({ label, kind, before, after }: ChangeLine, title: string): string {
  const name = label === title ? '' : `${label} `;
  if (kind === 'added' || before === null) return `${name}新增“${after ?? ''}”`;
  if (kind === 'removed' || after === null) return `${name}删去“${before}”`;
  if (kind === 'moved') return `${name}由${before}移至${after}`;
  return `${name}由“${before}”改为“${after}”`;
}

function spokenImpact({ scheme, asOf, better, worse, other, total }: AnnouncedImpact): string {
  const moved = better + worse + other;
  const rest = other === 0 ? '' : `，其他变化 ${other} 家`;
  return `按 ${asOf} 的信用信息试算，“${scheme}”涉及 ${total} 家，其中 ${moved} 家等级变动：上升 ${better} 家，下降 ${worse} 家${rest}。`;
}

function spokenDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year ?? ''}年${month ?? ''}月${date ?? ''}日`;
}

function ended(text: string): string {
  return /[。！？]$/.test(text) ? text : `${text}。`;
}
