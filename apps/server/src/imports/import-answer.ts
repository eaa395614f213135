import { importReason, type ImportFindingRow, type ImportView } from '@xinheng/core';
import { renderIssue, type Locale } from '@xinheng/problem';

/** An import with its error as a sentence. */
export function importAnswer(view: ImportView, locale: Locale) {
  return { ...view, error: view.error === null ? null : renderIssue(view.error, locale) };
}

/** A finding with its reason as a sentence. */
export function findingAnswer(row: ImportFindingRow, locale: Locale) {
  return {
    id: String(row.sequence),
    line: row.line,
    column: row.column_title,
    value: row.value,
    reason: importReason(row, locale),
    severity: row.severity,
  };
}
