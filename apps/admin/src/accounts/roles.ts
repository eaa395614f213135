/** The roles that an administrator may give. */
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
