import { checkRule } from '../check/check-rule.js';
import { testScope } from '../test-scope.js';
import type { Json, Scope } from '../types.js';
import { describeRule } from './describe-rule.js';

function sentences(json: Json, scope: Scope = testScope): readonly [string, string] {
  const { tree, issues } = checkRule(json, { scope });
  if (tree === null) throw new Error(JSON.stringify(issues));
  return [describeRule(tree, 'zh-CN'), describeRule(tree, 'en')];
}

const general = { var: 'general' };
const revoked = { var: 'revoked' };
const many = { '>': [general, 5] };

describe('describeRule', () => {
  it.each<[Json, string, string]>([
    [many, '当 近1年一般失信次数 大于 5', 'when 近1年一般失信次数 is greater than 5'],
    [
      { '>': [general, { var: 'param.limit' }] },
      '当 近1年一般失信次数 大于 一般失信次数上限',
      'when 近1年一般失信次数 is greater than 一般失信次数上限',
    ],
    [{ '>=': [general, 1] }, '当 近1年一般失信次数 不小于 1', 'when 近1年一般失信次数 is at least 1'],
    [
      { '<': [1, general, 5] },
      '当 近1年一般失信次数 大于 1 且小于 5',
      'when 近1年一般失信次数 is greater than 1 and less than 5',
    ],
    [{ '==': [revoked, true] }, '当 已被依法吊销营业执照', 'when 已被依法吊销营业执照'],
    [{ '!=': [revoked, true] }, '当 不满足“已被依法吊销营业执照”', 'when not “已被依法吊销营业执照”'],
    [{ '==': [revoked, false] }, '当 不满足“已被依法吊销营业执照”', 'when not “已被依法吊销营业执照”'],
    [{ '!': revoked }, '当 不满足“已被依法吊销营业执照”', 'when not “已被依法吊销营业执照”'],
    [revoked, '当 已被依法吊销营业执照', 'when 已被依法吊销营业执照'],
    [
      { '!': { and: [revoked, many] } },
      '当 并非(已被依法吊销营业执照 且 近1年一般失信次数 大于 5)',
      'when not (已被依法吊销营业执照 and 近1年一般失信次数 is greater than 5)',
    ],
    [
      { and: [many, { or: [revoked, { var: 'listed' }] }] },
      '当 近1年一般失信次数 大于 5 且 (已被依法吊销营业执照 或 列入严重失信主体名单)',
      'when 近1年一般失信次数 is greater than 5 and (已被依法吊销营业执照 or 列入严重失信主体名单)',
    ],
    [
      { or: [{ and: [many, revoked] }, { var: 'listed' }] },
      '当 (近1年一般失信次数 大于 5 且 已被依法吊销营业执照) 或 列入严重失信主体名单',
      'when (近1年一般失信次数 is greater than 5 and 已被依法吊销营业执照) or 列入严重失信主体名单',
    ],
    [{ '==': [{ var: 'kind' }, 'minor'] }, '当 违法情节 等于 “轻微”', 'when 违法情节 is “轻微”'],
    [{ '!=': ['grave', { var: 'kind' }] }, '当 违法情节 不等于 “grave”', 'when 违法情节 is not “grave”'],
    [
      { in: [{ var: 'kind' }, ['minor', 'major']] },
      '当 违法情节 是 “轻微”、“较重” 之一',
      'when 违法情节 is one of “轻微”, “较重”',
    ],
    [{ in: ['steel', { var: 'trades' }] }, '当 经营行业 包含 “钢铁”', 'when 经营行业 contains “钢铁”'],
    [{ in: ['河北', { var: 'issuer' }] }, '当 作出机关 包含 “河北”', 'when 作出机关 contains “河北”'],
    [{ '==': [{ var: 'maybe' }, null] }, '当 距最近检查天数 没有数据', 'when 距最近检查天数 is not known'],
    [{ '!=': [{ var: 'maybe' }, null] }, '当 距最近检查天数 有数据', 'when 距最近检查天数 is known'],
    [{ '!': { var: 'maybeDay' } }, '当 没有 最近检查日期', 'when there is no 最近检查日期'],
    [
      { '>': [{ var: ['maybe', 0] }, 90] },
      '当 距最近检查天数(无数据时取 0) 大于 90',
      'when 距最近检查天数 (0 where not known) is greater than 90',
    ],
    [
      { '!': { missing: ['maybe', 'maybeDay'] } },
      '当 距最近检查天数、最近检查日期 都有数据',
      'when all of 距最近检查天数, 最近检查日期 are known',
    ],
    [
      { '>': [{ '*': [{ '+': [general, 1] }, 2] }, 5] },
      '当 (近1年一般失信次数 + 1) × 2 大于 5',
      'when (近1年一般失信次数 + 1) × 2 is greater than 5',
    ],
    [
      { '>': [{ '/': [general, 2] }, 0.5] },
      '当 近1年一般失信次数 ÷ 2 大于 0.5',
      'when 近1年一般失信次数 ÷ 2 is greater than 0.5',
    ],
    [
      { '<': [{ var: 'day' }, { date: '2022-06-01' }] },
      '当 最近处罚日期 早于 2022-06-01',
      'when 最近处罚日期 is before 2022-06-01',
    ],
    [
      { '>': [{ 'days-between': [{ var: 'day' }, { 'as-of': [] }] }, 30] },
      '当 从 最近处罚日期 到 评价基准日 的天数 大于 30',
      'when the days from 最近处罚日期 to the as-of day is greater than 30',
    ],
    [
      { '<=': [{ 'as-of': [] }, { 'date-add': [{ var: 'day' }, { duration: 'P1Y6M' }] }] },
      '当 评价基准日 不晚于 最近处罚日期 后1年6个月',
      'when the as-of day is not after 1 year 6 months after 最近处罚日期',
    ],
    [
      { some: [{ var: 'trades' }, { '==': [{ var: '' }, 'coal'] }] },
      '当 经营行业 中有一项满足(该项 等于 “coal”)',
      'when one of 经营行业 meets (the element is “coal”)',
    ],
    [
      { if: [revoked, 10, many, 5, 0] },
      '若 已被依法吊销营业执照 则为 10,若 近1年一般失信次数 大于 5 则为 5,否则为 0',
      'if 已被依法吊销营业执照 then 10, if 近1年一般失信次数 is greater than 5 then 5, otherwise 0',
    ],
    [{ '*': [general, -5] }, '近1年一般失信次数 × (-5)', '近1年一般失信次数 × (-5)'],
    [true, '总是成立', 'always'],
    [false, '从不成立', 'never'],
  ])('says %j', (json, chinese, english) => {
    expect(sentences(json)).toEqual([chinese, english]);
  });

  it('shows the value of a parameter where the scope tells it', () => {
    const scope: Scope = {
      names: () => testScope.names(),
      variable: (name) => {
        const found = testScope.variable(name);
        return found && name === 'param.limit' ? { ...found, valueText: '5次' } : found;
      },
    };
    expect(sentences({ '>': [general, { var: 'param.limit' }] }, scope)[0]).toBe(
      '当 近1年一般失信次数 大于 一般失信次数上限(5次)',
    );
  });

  it('says whether a parameter holds in the words of the language', () => {
    const scope: Scope = {
      names: () => testScope.names(),
      variable: (name) => {
        const found = testScope.variable(name);
        return found?.type.kind === 'boolean' ? { ...found, valueText: 'true' } : found;
      },
    };
    expect(sentences(revoked, scope)).toEqual(['当 已被依法吊销营业执照(是)', 'when 已被依法吊销营业执照(true)']);
  });
});
