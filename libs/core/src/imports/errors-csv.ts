import { codes, renderIssue, type IssueCode, type IssueParams, type Locale } from '@xinheng/problem';
import type { ImportFindingRow } from './import-findings.repository.js';
import { csvLine } from './reading/neutralise-formula.js';

const titles: Readonly<Record<Locale, readonly string[]>> = {
  'zh-CN': ['行号', '列', '值', '原因'],
  en: ['line', 'column', 'value', 'reason'],
};

/** Refused rows as CSV in UTF-8 with its mark: line, column, value, reason. A row with two faults has two lines. */
export async function* errorsCsv(
  pages: AsyncIterable<readonly ImportFindingRow[]>,
  locale: Locale,
): AsyncGenerator<string> {
  yield `\ufeff${csvLine(titles[locale])}`;
  for await (const rows of pages) {
    yield rows.map((row) => csvLine([row.line, row.column_title, row.value, reasonOf(row, locale)])).join('');
  }
}

/** What was found, as a sentence; a code that this version does not know any more is shown as it is. */
export function reasonOf({ code, params }: Pick<ImportFindingRow, 'code' | 'params'>, locale: Locale): string {
  if (!Object.hasOwn(codes, code)) return code;
  return renderIssue({ code: code as IssueCode, params: JSON.parse(params) as IssueParams }, locale);
}
