/**
 * A unified social credit code in groups for reading: `91130100MA07XTWY3L` → `91130100`, `MA07XTWY3`, `L`
 * (registration authority and region, the body itself, the check character). Other codes stay whole.
 */
export function groupCode(code: string): readonly string[] {
  return /^[0-9A-Z]{18}$/.test(code) ? [code.slice(0, 8), code.slice(8, 17), code.slice(17)] : [code];
}
