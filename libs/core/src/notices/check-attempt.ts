import type { CivilDay } from '@xinheng/calendar';
import { issue, type Issue } from '@xinheng/problem';
import type { ServiceAttempt } from './notice-order.js';

/** What is wrong with an attempt to serve a document, as somebody enters it. */
export function checkAttempt(attempt: ServiceAttempt, issuedOn: CivilDay, today: CivilDay): readonly Issue[] {
  const { sentOn, nextAttemptOn = null } = attempt;
  const found: Issue[] = [];
  if (sentOn < issuedOn || sentOn > today) {
    found.push(issue('notice-service-day', '/sentOn', { from: issuedOn, until: today }));
  }
  if (nextAttemptOn !== null && nextAttemptOn < sentOn) {
    found.push(issue('notice-service-next', '/nextAttemptOn', { sentOn }));
  }
  return [...found, ...outcomeIssues(attempt, today)];
}

function outcomeIssues(attempt: ServiceAttempt, today: CivilDay): readonly Issue[] {
  const { way, sentOn, servedOn, outcome } = attempt;
  const reason = (attempt.reason ?? '').trim();
  // An announcement serves by its period, and only where nothing else could: both are said when it is entered.
  if (way === 'announcement' && outcome === 'served') return [issue('notice-announcement-period', '/outcome')];
  if (way === 'announcement' && reason === '') return [issue('notice-service-reason', '/reason')];
  if (outcome !== 'served') {
    if (servedOn !== null) return [issue('notice-service-unserved', '/servedOn')];
    return outcome === 'failed' && reason === '' ? [issue('notice-service-reason', '/reason')] : [];
  }
  if (servedOn === null || servedOn < sentOn || servedOn > today) {
    return [issue('notice-service-day', '/servedOn', { from: sentOn, until: today })];
  }
  return reason === '' && (attempt.proof ?? null) === null ? [issue('notice-service-proof', '/proof')] : [];
}
