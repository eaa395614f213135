/** Messages about input lines, worked cases and what they cover. A message names the culprit and the cure. */
export const pluginCaseCodes = {
  'input-record-twice': {
    'zh-CN': '信息编号“{id}”出现两次，请改编号或删去重复的一条。',
    en: 'The record id "{id}" stands twice; change it or remove the repeated record.',
  },
  'input-day-missing': {
    'zh-CN': '这条信息没有日期，请写 decidedOn（认定日期）或 occurredOn（发生日期）。',
    en: 'The record has no day; give decidedOn or occurredOn.',
  },
  'input-item-unknown': {
    'zh-CN': '没有目录条目“{name}”（相近：{near}），请改正，或安装声明它的插件。',
    en: 'There is no catalogue item "{name}" (near: {near}); correct it or install the plugin that declares it.',
  },
  'input-item-not-in-force': {
    'zh-CN': '目录条目“{item}”在 {day} 没有有效的版本，请核对认定日期。',
    en: 'The catalogue item "{item}" has no edition in force on {day}; check the day of decision.',
  },
  'input-record-refused': {
    'zh-CN': '“{item}”的这条信息依目录不予归集：{reason}。请删去，或补正后再报。',
    en: 'The catalogue refuses this record of "{item}": {reason}; remove it, or complete it and send it again.',
  },
  'input-list-unknown': {
    'zh-CN': '没有名单“{name}”（相近：{near}），请改正，或安装声明它的插件。',
    en: 'There is no list "{name}" (near: {near}); correct it or install the plugin that declares it.',
  },
  'input-scheme-unknown': {
    'zh-CN': '没有评价方案“{name}”（相近：{near}），请改正，或安装声明它的插件。',
    en: 'There is no scheme "{name}" (near: {near}); correct it or install the plugin that declares it.',
  },
  'input-grade-unknown': {
    'zh-CN': '评价方案“{scheme}”没有等级“{grade}”，只有：{known}。',
    en: 'The scheme "{scheme}" has no grade "{grade}", only: {known}.',
  },
  'plugin-case-differs': {
    'zh-CN': '算例“{title}”：{path} 应为 {expected}，得出 {actual}；请改正规则或算例。',
    en: 'Case "{title}": {path} should be {expected} and is {actual}; correct the rules or the case.',
  },
  'plugin-case-not-refused': {
    'zh-CN': '算例“{title}”：应以“{reason}”拒收，却没有；请改正目录的 admit 或算例。',
    en: 'Case "{title}": the record should be refused by "{reason}" and is not; correct admit or the case.',
  },
  'plugin-case-title-twice': {
    'zh-CN': '算例“{title}”与同一方案的另一算例同名，请改标题。',
    en: 'Two cases of one scheme are called "{title}"; rename one of them.',
  },
  'plugin-case-scheme-unknown': {
    'zh-CN': '“{file}”是方案“{scheme}”的算例，插件却没有这个方案（现有：{known}）；请改文件名。',
    en: '"{file}" holds cases of the scheme "{scheme}", which the plugin lacks (it has: {known}); rename the file.',
  },
  'plugin-case-grade-unknown': {
    'zh-CN': '算例“{title}”所写的等级“{grade}”不在方案的等级之中（{known}），请改正。',
    en: 'Case "{title}" expects the grade "{grade}", which the scheme lacks ({known}); correct it.',
  },
  'plugin-case-rule-unknown': {
    'zh-CN': '算例“{title}”所写的规则“{rule}”不在方案之中（相近：{near}），请改正。',
    en: 'Case "{title}" expects the rule "{rule}", which the scheme lacks (near: {near}); correct it.',
  },
  'plugin-case-fact-unknown': {
    'zh-CN': '算例“{title}”所写的指标“{fact}”不存在（相近：{near}），请改正。',
    en: 'Case "{title}" expects the fact "{fact}", which is not declared (near: {near}); correct it.',
  },
  'plugin-case-reason-unknown': {
    'zh-CN': '算例“{title}”所写的拒收理由“{reason}”不是任何目录条目 admit 的理由，请改正。',
    en: 'Case "{title}" expects the refusal "{reason}", which no item gives under admit; correct it.',
  },
  'plugin-uncovered-scheme': {
    'zh-CN': '方案“{scheme}”没有算例，请在 cases/{scheme}.json 中为每条规则写一个。',
    en: 'The scheme "{scheme}" has no cases; write one for each rule in cases/{scheme}.json.',
  },
  'plugin-uncovered-rule': {
    'zh-CN': '方案“{scheme}”的“{rule}”没有算例，请补一个由它定级（或计分）的算例。',
    en: 'No case of scheme "{scheme}" is decided by "{rule}"; add one.',
  },
  'plugin-uncovered-threshold-held': {
    'zh-CN': '方案“{scheme}”的“{rule}”：没有算例恰好使“{name} {operator} {edge}”成立，请补界限这一侧的算例。',
    en: 'Scheme "{scheme}", rule "{rule}": no case just meets {name} {operator} {edge}; add one on that side.',
  },
  'plugin-uncovered-threshold-failed': {
    'zh-CN': '方案“{scheme}”的“{rule}”：没有算例恰好使“{name} {operator} {edge}”不成立，请补界限这一侧的算例。',
    en: 'Scheme "{scheme}", rule "{rule}": no case just misses {name} {operator} {edge}; add one on that side.',
  },
  'plugin-uncovered-band-met': {
    'zh-CN': '方案“{scheme}”：没有算例恰为 {min} 分（“{grade}”的下限），请补一个。',
    en: 'Scheme "{scheme}": no case scores exactly {min}, the lower edge of "{grade}"; add one.',
  },
  'plugin-uncovered-band-missed': {
    'zh-CN': '方案“{scheme}”：没有算例略低于 {min} 分（“{grade}”的下限），请补一个。',
    en: 'Scheme "{scheme}": no case falls just below {min}, the lower edge of "{grade}"; add one.',
  },
  'plugin-uncovered-window-inside': {
    'zh-CN': '方案“{scheme}”：没有算例的信息在指标“{fact}”期限的第一日，请补一个。',
    en: 'Scheme "{scheme}": no case has a record on the first day of the window of fact "{fact}"; add one.',
  },
  'plugin-uncovered-window-outside': {
    'zh-CN': '方案“{scheme}”：没有算例的信息在指标“{fact}”期限之外的前一日，请补一个。',
    en: 'Scheme "{scheme}": no case has a record on the day before the window of fact "{fact}"; add one.',
  },
  'plugin-rules-overlap': {
    'zh-CN':
      '方案“{scheme}”：算例“{shownBy}”同时符合规则“{earlier}”和“{later}”，先列的却等级较好；请把较差的列在前面，或改正条件。',
    en: 'Scheme "{scheme}": in case "{shownBy}" both "{earlier}" and "{later}" hold, and the earlier gives the better grade; put the worse first or correct a condition.',
  },
} as const;
