/**
 * What a person may do: keep accounts, edit rules, approve them, work on records, review and
 * decide cases, head an office, look over the shoulder of all. */
export const ROLES = [
  'administrator',
  'editor',
  'approver',
  'clerk',
  'reviewer',
  'decider',
  'head',
  'auditor',
] as const;
export type Role = (typeof ROLES)[number];

/** The roles out of how they are stored; unknown words are left out, so they grant nothing. */
export function rolesOf(stored: string): Role[] {
  const words = stored.split(',');
  return ROLES.filter((role) => words.includes(role));
}
