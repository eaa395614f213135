import { page } from '../layout/page.js';

/** 审计日志: every change, by whom. */
export const auditEvents = {
  name: 'audit-events',
  list: page('AuditEventList', () => import('./AuditEventList.js')),
};
