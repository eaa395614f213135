import { toHalfWidth } from '../reading/cell.js';
import type { ImportColumn, ImportForm } from './import-column.js';
import { penaltyKindNames } from './penalty-kinds.js';

/** A column of a form to be filled in. */
export interface TemplateColumn {
  /** What stands in the header: a title, or a code of the exchange format with the title in the line below. */
  readonly code: string | null;
  readonly title: string;
  readonly isRequired: boolean;
  /** How it is filled in, in Chinese: the form is for offices that write it. */
  readonly hint: string;
  /** The words to choose from; empty where everything goes. */
  readonly choices: readonly string[];
  readonly kind: ImportColumn['kind'];
}

/**
 * The columns of a form as an office gets it. Forms of double publicity have the columns of the exchange format, in its
 * order; the others one column for each value.
 */
export function templateColumns(form: ImportForm): readonly TemplateColumn[] {
  const exchanged = form.columns.filter(({ names }) => codeOf(names) !== null);
  const required = new Set(form.columns.filter(({ isRequired }) => isRequired === true).map(({ target }) => target));
  const columns = exchanged.length > 0 ? exchanged : onePerTarget(form.columns);
  return columns.map((column) => ({
    code: codeOf(column.names),
    title: column.title,
    isRequired: required.has(column.target),
    hint: hintOf(column),
    choices: choicesOf(column),
    kind: column.kind,
  }));
}

function codeOf(names: readonly string[]): string | null {
  return names.find((name) => /^(CF|XK)_[A-Z_]+$|^BZ$/.test(name)) ?? null;
}

/** Of several columns for one amount the one that says 元, so that nobody has to guess. */
function onePerTarget(columns: readonly ImportColumn[]): readonly ImportColumn[] {
  const chosen = new Map<string, ImportColumn>();
  for (const column of columns) {
    if (column.kind === 'unkept' || column.kind === 'identity-number') continue;
    if (!chosen.has(column.target) || (column.scale === 0 && column.title.endsWith('(元)'))) {
      chosen.set(column.target, column);
    }
  }
  return [...chosen.values()];
}

function choicesOf({ kind, choices = [], synonyms = {} }: ImportColumn): readonly string[] {
  switch (kind) {
    case 'boolean':
      return ['是', '否'];
    case 'party':
      return ['法人及非法人组织', '个体工商户', '自然人'];
    case 'penalty-kinds':
      return penaltyKindNames;
    case 'choice': {
      const chinese = Object.entries(synonyms).filter(([word]) => /^\p{Script=Han}+$/u.test(word));
      const wordFor = (choice: string): string => chinese.find(([, meant]) => meant === choice)?.[0] ?? choice;
      return choices.map((choice) => (/\p{Script=Han}/u.test(choice) ? choice : wordFor(choice)));
    }
    default:
      return choices;
  }
}

const hints: Readonly<Partial<Record<ImportColumn['kind'], string>>> = {
  code: '18位统一社会信用代码；自然人填公民身份号码',
  'identity-number': '18位公民身份号码，仅自然人填写',
  day: '日期，如 2022-03-04、2022/3/4 或 2022年3月4日',
  decimal: '数值，如 1234.50',
  integer: '整数',
  boolean: '填“是”或“否”',
  choice: '从下列词中选一个',
  choices: '从下列词中选，多个用顿号隔开',
  'subject-kind': '从下列词中选一个；不填时按代码判断',
  'legal-form': '从下列词中选一个；不填时按主体类型判断',
  region: '6位行政区划代码，如 130102，或完整名称，如 河北省石家庄市长安区；不填时取代码第3至8位',
  industry: '国民经济行业分类的门类字母加数字，如 G54',
  'penalty-kinds': '从下列词中选，多种用分号隔开',
  party: '从下列词中选一个',
  unkept: '可留空，平台不保存此项',
};

function hintOf({ kind, maxLength, title, isOpenEnd }: ImportColumn): string {
  const unit = /\((亿元|万元|元|[^()]{1,4})\)$/.exec(toHalfWidth(title))?.[1];
  const hint = hints[kind] ?? `文字，至多${String(maxLength ?? 200)}字`;
  if (kind === 'decimal' && unit !== undefined) return `${hint}，单位：${unit}`;
  return isOpenEnd === true ? `${hint}；没有期限的填“长期”或留空` : hint;
}
