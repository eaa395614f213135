/**
 * Whether a code is one of those that samples are made of and that belong to nobody: an organisation code that begins
 * with Y000 in a unified code, the sequence 000 in an identity number.
 */
export function isSampleCode(code: string): boolean {
  return code.slice(8, 12) === 'Y000' || /^[1-9]\d{13}000[\dX]$/.test(code);
}
