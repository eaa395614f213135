import type { DecisionScheme } from '../definitions.js';
import type { SchemeFindings } from './scheme-findings.js';

/** A decision table: conditions, grades and reasons of every rule, and of what closes it. */
export function checkDecision(findings: SchemeFindings, scheme: DecisionScheme): void {
  findings.keys(scheme.rules, '/rules');
  for (const [order, rule] of scheme.rules.entries()) {
    const at = `/rules/${order}`;
    findings.expression(rule.when, 'boolean', `${at}/when`);
    findings.grade(rule.grade, `${at}/grade`);
    findings.reason(rule.reason, `${at}/reason`);
  }
  findings.grade(scheme.otherwise.grade, '/otherwise/grade');
  findings.reason(scheme.otherwise.reason, '/otherwise/reason');
  findings.reached([...scheme.rules.map(({ grade }) => grade), scheme.otherwise.grade]);
}
