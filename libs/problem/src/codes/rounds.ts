/** Messages about evaluation rounds. A message names the culprit and the cure. */
export const roundCodes = {
  'round-unknown': {
    'zh-CN': '没有编号为“{id}”的评价轮次。请从评价轮次列表进入。',
    en: 'There is no evaluation round "{id}". Open it from the list of rounds.',
  },
  'round-open': {
    'zh-CN': '本单位在同一方案下已有进行中的评价轮次（编号 {id}）。请先将其办结或取消，再开启新的轮次。',
    en: 'Your unit has a round of this scheme under way ({id}). Close or cancel it before opening another.',
  },
  'round-step': {
    'zh-CN': '评价轮次目前为“{state}”，不能进行“{step}”。请刷新后按页面所示的下一步办理。',
    en: 'The round is "{state}"; "{step}" cannot be done now. Reload and take the next step shown.',
  },
  'round-moved': {
    'zh-CN': '评价轮次刚被他人办理过，本次操作未生效。请刷新后再试。',
    en: 'Somebody else has just moved the round; nothing was done. Reload and try again.',
  },
  'round-run-pending': {
    'zh-CN': '评价批次 {run} 尚未完成，评价轮次须等它完成或取消后才能办理。',
    en: 'Run {run} is not finished; the round waits until it is done or cancelled.',
  },
  'round-rules-changed': {
    'zh-CN': '方案“{scheme}”的规则在冻结之后已变更，不能再按原规则重新评价。请取消本轮次，按新规则另行开启。',
    en: 'The rules of scheme "{scheme}" changed since the round was frozen, so it cannot be graded again by them. Cancel it and open another.',
  },
  'round-without-results': {
    'zh-CN': '评价轮次目前为“{state}”，还没有评价结果。请在冻结并完成评价后查看。',
    en: 'The round is "{state}" and has no results yet. Look again when it is frozen and graded.',
  },
  'round-notice-days': {
    'zh-CN': '公示期 {from} 至 {until} 不正确：开始日不得早于今天({today})，结束日不得早于开始日。',
    en: 'The notice window {from} to {until} is wrong: it begins today ({today}) or later, and ends no earlier than it begins.',
  },
  'round-notice-open': {
    'zh-CN': '公示期到 {until} 为止，期满次日起才能确认。',
    en: 'The notice window runs until {until}; the results can be confirmed from the next day on.',
  },
  'round-same-person': {
    'zh-CN': '开启轮次的人不能确认它的结果。请由另一人确认。',
    en: 'Who opened a round may not confirm its results. Another person has to.',
  },
} as const;
