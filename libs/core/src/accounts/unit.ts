/** The levels of the administration, highest first. */
export const UNIT_LEVELS = ['national', 'province', 'city', 'county'] as const;
export type UnitLevel = (typeof UNIT_LEVELS)[number];

/** The department that leads: it sees all of its region. */
export const CREDIT_DEPARTMENT = 'credit';

const PREFIX_LENGTH: Readonly<Record<UnitLevel, number>> = { national: 0, province: 2, city: 4, county: 6 };

/** The digits that the region codes of everything below a unit begin with; '' means all. */
export function regionPrefixOf(level: UnitLevel, region: string): string {
  return region.slice(0, PREFIX_LENGTH[level]);
}

/** Whether a region code is one of that level: 130000 a province, 130100 a city, 130102 a county. */
export function isRegionOfLevel(level: UnitLevel, region: string): boolean {
  if (!/^\d{6}$/.test(region)) return false;
  const length = PREFIX_LENGTH[level];
  const rest = region.slice(length);
  const parts = region.slice(0, length).match(/\d\d/g) ?? [];
  return /^0*$/.test(rest) && parts.every((part) => part !== '00');
}
