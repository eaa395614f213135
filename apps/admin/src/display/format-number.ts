const grouped = new Intl.NumberFormat('en-US', { maximumFractionDigits: 10 });

/** A number with its thousands apart, alike in both languages. */
export function formatNumber(value: number | null | undefined): string {
  return value === null || value === undefined ? '—' : grouped.format(value);
}

/** A share of one as a percentage with one decimal place. */
export function formatShare(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}
