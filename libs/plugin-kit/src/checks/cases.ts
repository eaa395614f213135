import type { Scheme } from '@xinheng/grading';
import { issue, type Issue } from '@xinheng/problem';
import { InputReader, type WrittenInput } from '../evaluate/input-reader.js';
import type { WorkedCase } from '../model/worked-case.js';
import { nearest } from '../nearest.js';
import { placed } from '../origins.js';
import { pointerStep } from '../source/scan-json.js';
import type { Check, CheckContext } from './check.js';

/** Worked cases: a scheme to run, titles of their own, records that could be entered, results that the scheme can give. */
export const checkCases: Check = (context) => {
  const { plugin, others } = context;
  const reader = new InputReader([...others, plugin], plugin.id, false);
  const titles = new Set<string>();
  return plugin.cases.flatMap(({ scheme, file, cases }) => {
    const editions = plugin.schemes.filter(({ key }) => key === scheme);
    const isKnown = editions.length > 0 || plugin.extensions.some(({ key }) => key === scheme);
    const known = [...new Set(plugin.schemes.map(({ key }) => key))].join('、') || '∅';
    return [
      ...(isKnown ? [] : [{ ...issue('plugin-case-scheme-unknown', '', { scheme, known, file }), file }]),
      ...cases.flatMap((worked) => {
        const { issues } = reader.complete(worked as unknown as WrittenInput);
        const found = [
          ...(titles.has(`${scheme} ${worked.title}`)
            ? [issue('plugin-case-title-twice', '/title', { title: worked.title })]
            : []),
          ...issues,
          ...(editions.length > 0 ? checkExpectation(context, editions, worked) : []),
        ];
        titles.add(`${scheme} ${worked.title}`);
        return found.map((one) => placed(one, worked));
      }),
    ];
  });
};

function checkExpectation(context: CheckContext, editions: readonly Scheme[], worked: WorkedCase): readonly Issue[] {
  const { title, expect } = worked;
  const { grade, rule, facts, refused } = expect;
  const found: Issue[] = [];
  const grades = [...new Set(editions.flatMap((edition) => edition.grades.map(({ key }) => key)))];
  if (grade !== undefined && grade !== null && !grades.includes(grade)) {
    found.push(issue('plugin-case-grade-unknown', '/expect/grade', { title, grade, known: grades.join('、') }));
  }
  const rules = editions.flatMap(resultRules);
  if (rule !== undefined && rule !== null && !rules.includes(rule)) {
    found.push(issue('plugin-case-rule-unknown', '/expect/rule', { title, rule, near: nearest(rule, rules) ?? '—' }));
  }
  for (const fact of Object.keys(facts ?? {})) {
    if (context.names.resolve('facts', fact) !== null) continue;
    const near = nearest(fact, context.names.all('facts')) ?? '—';
    found.push(issue('plugin-case-fact-unknown', `/expect/facts${pointerStep(fact)}`, { title, fact, near }));
  }
  if (refused !== undefined) {
    const items = [context.plugin, ...context.others].flatMap(({ catalogue }) => catalogue);
    const isGiven = items.some(({ admit }) => admit?.some(({ reason }) => reason === refused));
    if (!isGiven) found.push(issue('plugin-case-reason-unknown', '/expect/refused', { title, reason: refused }));
  }
  return found;
}

/** What `rule` of a result can be. */
function resultRules(scheme: Scheme): readonly string[] {
  return scheme.method === 'decision'
    ? [...scheme.rules.map(({ key }) => key), 'otherwise']
    : [...(scheme.vetoes ?? []).map(({ key }) => key), ...scheme.bands.map(({ grade }) => `band:${grade}`)];
}
