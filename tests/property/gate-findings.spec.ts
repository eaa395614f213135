import { analyseScheme, draftCase, type GateFinding, type GateOptions } from '@xinheng/analysis';
import type { DecisionScheme, DefinitionSet, GradingDefinitions, SchemeRule } from '@xinheng/grading';
import type { Json } from '@xinheng/logic';
import { runCases, type WorkedCase } from '@xinheng/plugin-kit';
import { renderIssue } from '@xinheng/problem';
import { shipped } from '../plugins/plugin-folders.js';
import { asOf } from './gate-enumeration.js';
import { largeRule, largeTable } from './gate-large.js';
import { card, withCard } from './gate-score-card.js';
import { table, tablePlugin } from './gate-table.js';

const [national, hebei] = [shipped('national'), shipped('hebei')];
const key = 'hebei:enterprise-grade';
const scheme = hebei.schemes[0] as DecisionScheme;
const basis = { document: 'heb-2022', article: '四(三)' };

function findings(set: DefinitionSet, options: Partial<GateOptions> = {}, of = key): readonly GateFinding[] {
  return analyseScheme(set, of, { asOf, ...options }).findings;
}

function withHebei(changed: Partial<GradingDefinitions>): DefinitionSet {
  return [national, { ...hebei, ...changed }];
}

function withRules(rules: readonly SchemeRule[], more: Partial<DecisionScheme> = {}): DefinitionSet {
  return withHebei({ schemes: [{ ...scheme, rules, ...more }] });
}

const of = (found: readonly GateFinding[], code: string) => found.filter((finding) => finding.code === code);

const at = (operator: string, fact: string, value: Json): Json => ({ [operator]: [{ var: fact }, value] });

describe('the grades of Hebei, written as the text literally says', () => {
  const rule = (name: string, grade: string, when: Json): SchemeRule => ({ key: name, grade, when, reason: name });
  const [general, serious] = ['general-dishonesty-12m', 'serious-dishonesty-12m'];
  const literal = withRules(
    [
      rule('a', 'A', { and: [at('==', general, 0), at('==', serious, 0)] }),
      rule('b', 'B', { and: [at('<=', general, 5), { '!': [{ var: 'severe-consequence-12m' }] }] }),
      rule('c', 'C', { or: [at('>', general, 5), at('>=', serious, 1), { var: 'on-serious-list' }] }),
      rule('d', 'D', { var: 'licence-revoked' }),
    ],
    { otherwise: { grade: 'A', reason: '其余' } },
  );
  const found = findings(literal);

  it('[R-HEB-20] leave out those with 1 to 5 general records of serious consequence', () => {
    const [gap] = of(found, 'gate-gap');
    expect(gap).toMatchObject({ rules: ['otherwise'], certainty: 'exact', pointer: '/otherwise' });
    expect(gap?.example?.facts).toMatchObject({ [general]: 1, 'severe-consequence-12m': true, [serious]: 0 });
    expect(gap?.example).toMatchObject({ grade: 'A', rule: 'otherwise' });
  });

  it('[R-HEB-19] let A and B overlap, for "5 and fewer" includes 0, in whichever order', () => {
    const worstFirst = withRules([...(literal[1]?.schemes[0] as DecisionScheme).rules].reverse());
    const overlaps = of(found, 'gate-overlap').map(({ rules }) => rules);
    expect(overlaps).toContainEqual(['a', 'b']);
    // From the worst grade down nobody is left for A: B takes those with nothing on record.
    const reversed = findings(worstFirst);
    expect(of(reversed, 'gate-rule-never-reached').map(({ rules }) => rules)).toEqual([['a', 'b']]);
  });

  it('[R-HEB-22] let D overlap C, and C come first', () => {
    const overlap = of(found, 'gate-overlap').find(({ rules }) => String(rules) === 'c,d');
    expect(overlap?.example?.facts).toMatchObject({ 'licence-revoked': true });
    expect(overlap?.example?.grade).toBe('C');
    expect(overlap?.severity).toBe('warning');
  });

  it('[R-HEB-21] call D the blacklist, while being on the list makes C', () => {
    const [name] = of(found, 'gate-grade-name');
    expect(name?.rules).toEqual(['d', 'c']);
    expect(renderIssue(name, 'zh-CN')).toContain('“黑名单”');
  });

  it('are settled in the scheme as it is shipped, where every rule cites its article', () => {
    expect(findings([national, hebei])).toEqual([]);
  });
});

describe('the gate', () => {
  it('compares the enterprise that a rule rewards for a worse record with one that has a better', () => {
    const turned = scheme.rules.map((rule) =>
      rule.key === 'many-general' ? { ...rule, when: { '<': [{ var: 'general-dishonesty-12m' }, 3] } } : rule,
    );
    const [reward] = of(findings(withRules(turned)), 'gate-worse-record-better-grade');
    expect(reward).toMatchObject({ rules: ['few-general', 'many-general'], certainty: 'exact', bases: [basis] });
    expect(reward?.compared).toMatchObject({ grade: 'C', facts: { 'general-dishonesty-12m': 0 } });
    expect(reward?.example).toMatchObject({ grade: 'B', facts: { 'general-dishonesty-12m': 3 } });
  });

  it('names a fact that nothing reads, and none that only supervision reads', () => {
    const idle = { ...hebei.facts[0], key: 'idle' };
    const found = of(findings(withHebei({ facts: [...hebei.facts, idle] })), 'gate-fact-unread');
    expect(found.map(({ place }) => place)).toEqual([{ plugin: 'hebei', resource: 'facts', key: 'idle' }]);
  });

  it('asks for an article where a number decides without one', () => {
    const bare = scheme.rules.map((rule) =>
      rule.key === 'few-general' ? { key: rule.key, when: rule.when, grade: rule.grade, reason: rule.reason } : rule,
    );
    expect(of(findings(withRules(bare)), 'gate-no-basis').map(({ pointer, params }) => [pointer, params])).toEqual([
      ['/rules/5', { rule: 'few-general', value: '1' }],
    ]);
  });

  it('asks for cases of rules, vetoes and edges of bands that none shows', () => {
    const run = runCases(hebei, [national, hebei]);
    const cases = run.results.flatMap(({ title, output }) =>
      output !== null && 'rule' in output ? [{ title, rule: output.rule ?? null, score: output.score ?? null }] : [],
    );
    expect(of(findings([national, hebei], { cases }), 'gate-no-case')).toEqual([]);
    const fewer = cases.filter(({ rule }) => rule !== 'severe-consequence');
    expect(of(findings([national, hebei], { cases: fewer }), 'gate-no-case').map(({ rules }) => rules)).toEqual([
      ['severe-consequence'],
    ]);
    const none = findings([national, { ...withCard, schemes: [card] }], { cases: [] }, 'hebei:card');
    expect(of(none, 'gate-no-case-edge').map(({ params }) => params['min'])).toEqual([1000, 900, 600]);
    expect(of(none, 'gate-no-case')).toHaveLength(6);
  });

  it('reads in the article whether a changed limit is still the old one', () => {
    const changed = hebei.parameters.map((parameter) =>
      parameter.key === 'general-limit'
        ? { key: 'general-limit', title: '一般失信次数上限', values: [{ from: '2022-04-21', value: 4, basis }] }
        : parameter,
    );
    const after = withHebei({ parameters: changed });
    const before = [national, hebei];
    const codes = (articles?: GateOptions['articles']) =>
      findings(after, { before, ...(articles && { articles }) }).map(({ code, certainty, pointer, place }) => [
        code,
        certainty,
        place.key + pointer,
      ]);
    const where = 'general-limit/values/0/value';
    expect(codes(() => '第五条 B类：1年内一般失信5次以下（含5次）。')).toEqual([
      ['gate-article-says-old', 'searched', where],
    ]);
    expect(codes(() => 'B类：1年内一般失信四次以下。')).toEqual([]);
    expect(codes(() => '第五条 由部门规定。')).toEqual([['gate-article-unread', 'not-proven', where]]);
    expect(codes()).toEqual([['gate-article-unread', 'not-proven', where]]);
    expect(findings(before, { before })).toEqual([]);
  });

  it.each([
    ['所有制', 'is-private', '是否民营企业'],
    ['投诉举报', 'complaints-made', '提出投诉次数'],
    ['提出异议', 'objections-filed', '提出异议次数'],
    ['申请救济', 'appeals', '申请行政复议次数'],
    ['注册地或户籍', 'outside', '外地企业'],
  ])('refuses an adverse rule that reads %s', (ground, name, title) => {
    const fact = { ...hebei.facts[2], key: name, title };
    const rule: SchemeRule = { ...scheme.rules[0], key: 'unfair', when: { var: name } };
    const set = withHebei({
      facts: [...hebei.facts, fact],
      schemes: [{ ...scheme, rules: [rule, ...scheme.rules] }],
    });
    const [found] = of(findings(set), 'gate-forbidden-ground');
    expect(found).toMatchObject({ severity: 'error', rules: ['unfair'], params: { ground } });
    // Complaints that others made and that were found true are conduct.
    const proven = { ...fact, key: 'conduct', title: '被投诉查实次数' };
    const fair = { ...rule, when: { var: 'conduct' } };
    const other = withHebei({
      facts: [...hebei.facts, proven],
      schemes: [{ ...scheme, rules: [fair, ...scheme.rules] }],
    });
    expect(of(findings(other), 'gate-forbidden-ground')).toEqual([]);
  });

  it('finds the enterprise for which a rule divides by zero', () => {
    const ratio: Json = { '>': [{ '/': [{ var: 'serious-dishonesty-12m' }, { var: 'general-dishonesty-12m' }] }, 2] };
    const report = analyseScheme(withRules([{ ...scheme.rules[0], key: 'ratio', when: ratio }, ...scheme.rules]), key, {
      asOf,
    });
    const [found] = of(report.findings, 'gate-set-aside');
    expect(found).toMatchObject({ rules: ['ratio'], certainty: 'searched', example: { grade: null } });
    expect(found?.example?.facts).toMatchObject({ 'general-dishonesty-12m': 0 });
  });

  it('says what it could not prove about conditions that compare facts with each other', () => {
    const more: Json = { '>': [{ var: 'serious-dishonesty-12m' }, { '*': [{ var: 'general-dishonesty-12m' }, 2] }] };
    const never: Json = { '<': [{ '*': [{ var: 'serious-dishonesty-12m' }, { var: 'serious-dishonesty-12m' }] }, 0] };
    const rules = [
      { ...scheme.rules[0], key: 'more', grade: 'B', when: more },
      { ...scheme.rules[0], key: 'square', when: never },
      ...scheme.rules,
    ];
    const report = analyseScheme(withRules(rules), key, { asOf });
    expect(of(report.findings, 'gate-overlap')[0]).toMatchObject({ certainty: 'searched' });
    expect(report.unproven).toContain('gate-rule-never-holds');
    expect(of(report.findings, 'gate-rule-never-holds')).toEqual([]);
  });

  it('says the same where generated code is forbidden', () => {
    const set = withRules([...scheme.rules].reverse());
    const free = findings(set);
    const { Function: allowed } = globalThis;
    class Forbidden {
      constructor() {
        throw new EvalError('refused by the content security policy');
      }
    }
    globalThis.Function = Forbidden as unknown as FunctionConstructor;
    try {
      expect(findings(set)).toEqual(free);
    } finally {
      globalThis.Function = allowed;
    }
  });

  it('leaves conditions that are not well formed to their own findings', () => {
    const report = analyseScheme(withRules([{ ...scheme.rules[0], when: { var: 'no-such-fact' } }]), key, { asOf });
    expect(report.isWhole).toBe(false);
    expect(report.findings.map(({ code }) => code)).not.toContain('gate-gap');
  });
});

describe('the gate over 1,000 rules', () => {
  const told = (planted: Parameters<typeof largeTable>[0]) => {
    const report = analyseScheme([largeTable(planted)], 'syn:table', { asOf });
    return { ...report, findings: report.findings.map(({ code, rules }) => [code, ...rules]) };
  };

  it('proves that there is nothing to find', () => {
    expect(told((rules) => rules)).toEqual({ findings: [], isWhole: true, unproven: [] });
  });

  it('finds the one that is never reached and the two that hold at once', () => {
    const again = largeRule(3, 20, 'C', 'again');
    const mild = largeRule(7, 22, 'B', 'mild');
    const { findings: found } = told((rules) => [...rules.slice(0, 40), mild, ...rules.slice(40), again]);
    expect(found).toContainEqual(['gate-overlap', 'mild', 'rule-7-22']);
    expect(found.filter(([code]) => code === 'gate-rule-never-reached')).toEqual([
      ['gate-rule-never-reached', 'rule-7-23', 'mild'],
      ['gate-rule-never-reached', 'rule-7-22', 'mild'],
      ['gate-rule-never-reached', 'again', 'rule-3-20'],
    ]);
    expect(found.some(([code, first]) => code === 'gate-worse-record-better-grade' && first === 'mild')).toBe(true);
  });
});

describe('a finding made into a worked case', () => {
  const cases = (set: DefinitionSet, of: string, found: readonly GateFinding[]) =>
    found.flatMap(({ example }) => (example === null ? [] : [draftCase(set, of, asOf, example)]));

  it('passes as a case of the scheme with what the scheme gives', () => {
    const set = withRules([...scheme.rules].reverse());
    const drafted = cases(set, key, findings(set));
    expect(drafted.length).toBeGreaterThan(5);
    expect(drafted.flatMap(({ missing }) => missing)).toEqual([]);
    const worked = drafted.map(({ draft }) => draft as unknown as WorkedCase);
    const file = { scheme: 'enterprise-grade', file: 'cases/drafted.json', cases: worked };
    const plugin = { ...hebei, ...(set[1] as typeof hebei), cases: [file] };
    expect(runCases(plugin, set).issues).toEqual([]);
  });

  it('holds records in and before a window, amounts and attributes', () => {
    const swapped = { ...table, rules: [...table.rules].reverse() };
    const set = [national, { ...tablePlugin, schemes: [swapped] }];
    const drafted = cases(set, 'syn:table', findings(set, {}, 'syn:table'));
    expect(drafted.length).toBeGreaterThan(5);
    expect(drafted.flatMap(({ missing }) => missing)).toEqual([]);
  });
});
