/** Messages about drafts of rules and their simulation. A message names the culprit and the cure. */
export const simulationCodes = {
  'draft-plugin-unknown': {
    'zh-CN': '没有正在使用的插件“{id}”，无法试算它的修改。正在使用的有：{known}。',
    en: 'No plugin "{id}" is in force, so a change of it cannot be tried out. In force are: {known}.',
  },
  'draft-refused': {
    'zh-CN': '修改后的规则有 {count} 处错误，未作任何改动。请按下列提示改正后再试。',
    en: 'The changed rules have {count} mistakes; nothing was started. Mend what is listed and try again.',
  },
  'draft-key-differs': {
    'zh-CN': '修改后的内容须保留原来的键“{key}”。请把 key 改为“{key}”，或按新的键提交。',
    en: 'The changed resource must keep its key "{key}". Set its key to "{key}", or send the change under the new key.',
  },
  'draft-resource-unknown': {
    'zh-CN': '插件的 {resource} 中没有“{key}”，无法删除。相近的有：{near}。',
    en: 'There is no "{key}" among the {resource} of the plugin, so it cannot be removed. Near: {near}.',
  },
  'simulation-unknown': {
    'zh-CN': '没有编号为“{id}”的试算，可能已被较新的试算替换。请从试算列表进入。',
    en: 'There is no simulation "{id}"; newer ones may have taken its place. Open one from the list.',
  },
  'simulation-nothing-changes': {
    'zh-CN': '这些修改与现行规则相同，或不影响任何评价方案，没有可试算的内容。请修改评价方案读取的参数、指标或规则。',
    en: 'These changes equal what is in force, or no scheme reads them. Change a parameter, fact or rule that a scheme reads.',
  },
  'simulation-scheme-untouched': {
    'zh-CN': '这些修改不影响评价方案“{scheme}”。受影响的方案：{touched}。',
    en: 'These changes do not touch scheme "{scheme}". Touched are: {touched}.',
  },
  'simulation-scheme-several': {
    'zh-CN': '这些修改影响多个评价方案：{touched}。请选择其中一个试算。',
    en: 'These changes touch several schemes: {touched}. Choose one of them to try out.',
  },
  'simulation-not-cancel': {
    'zh-CN': '试算已经结束，目前为“{state}”，不能再取消。请刷新后查看。',
    en: 'The simulation has ended; it is {state} and cannot be cancelled. Reload to see it.',
  },
  'simulation-definitions-changed': {
    'zh-CN': '试算进行中，现行规则已变更，结果不再可比。请重新试算。',
    en: 'The rules in force changed while the simulation was under way, so its result compares nothing. Start it again.',
  },
  'simulation-error': {
    'zh-CN': '试算时程序出错：{reason}。现行等级未受影响；请重新试算，仍不成功时请联系管理员。',
    en: 'The simulation failed: {reason}. Nothing that stands was touched; start it again, and tell the administrator if it fails anew.',
  },
  'simulation-abandoned': {
    'zh-CN': '试算 {attempts} 次都因进程中断而没有完成。请检查服务器后重新试算。',
    en: 'The process ended {attempts} times in the middle of the simulation. Look after the server and start it again.',
  },
} as const;
