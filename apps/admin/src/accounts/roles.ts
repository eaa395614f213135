/** The roles that an administrator may give. */
export const ROLES = ['administrator', 'editor', 'approver', 'clerk', 'auditor'] as const;
