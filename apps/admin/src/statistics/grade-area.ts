/** What a statistic of grades is about. */
export interface GradeArea {
  /** `hebei:enterprise-grade` */
  readonly scheme: string;
  /** A region code; absent: all that the person may see. */
  readonly region?: string;
}

/** The digits that the codes of everything in a region begin with: 130100 → `1301`. */
export function prefixOf(region: string): string {
  return region.replace(/(00)+$/, '');
}
