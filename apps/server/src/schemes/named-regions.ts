import type { CodeTitles } from '@xinheng/core';

/** A row whose region codes stand with their names; a code that the table lacks is its own name. */
export function withNamedRegions<T extends { readonly regions: readonly string[] }>(
  titles: CodeTitles,
  row: T,
): Omit<T, 'regions'> & { readonly regions: readonly { readonly code: string; readonly title: string }[] } {
  return { ...row, regions: row.regions.map((code) => ({ code, title: titles.region(code) ?? code })) };
}
