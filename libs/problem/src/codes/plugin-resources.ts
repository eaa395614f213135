/** Messages about the resources of a package besides facts and schemes. A message names the culprit and the cure. */
export const pluginResourceCodes = {
  'plugin-number-wrong': {
    'zh-CN': '{value} 不能用在这里，须是数值（{range}），请改正。',
    en: '{value} cannot stand here; a number ({range}) belongs here.',
  },
  'plugin-measure-unlisted': {
    'zh-CN': '措施“{measure}”是约束或惩戒，须列在已公布的措施清单中；请写 listedIn。',
    en: 'The measure "{measure}" is a constraint or punishment and must stand in a published list; give listedIn.',
  },
  'plugin-measure-list-kind': {
    'zh-CN': '措施“{measure}”所列的“{list}”不是措施清单（of: measure、kind: measure-list），请改正。',
    en: 'The list "{list}" of measure "{measure}" is no list of measures (of: measure, kind: measure-list); correct it.',
  },
  'plugin-measure-scope': {
    'zh-CN': '措施“{measure}”的范围“{scope}”不在清单“{list}”允许的范围之内（{allowed}），请改正。',
    en: 'The scope "{scope}" of measure "{measure}" is not allowed by the list "{list}" ({allowed}); correct it.',
  },
  'plugin-measure-cause': {
    'zh-CN': '措施“{measure}”的起因须写方案和等级（scheme、grades），或写名单（list），二者只取其一。',
    en: 'A cause of measure "{measure}" is either a scheme with its grades or a list; write one of the two.',
  },
  'plugin-measure-protected-right': {
    'zh-CN': '措施“{measure}”触及{right}的权利，任何清单都不得对此约束或惩戒，请删去。',
    en: 'The measure "{measure}" touches a protected right ({right}) that no list may restrict; remove it.',
  },
  'plugin-measure-person-points': {
    'zh-CN': '约束或惩戒措施“{measure}”不得以自然人的信用分（方案“{scheme}”）为条件，请删去该起因。',
    en: 'The measure "{measure}" may not follow from the points of persons (scheme "{scheme}"); remove that cause.',
  },
  'plugin-measure-period-missing': {
    'zh-CN': '惩戒措施“{measure}”依据省级地方性法规“{document}”设定，须有期限，请写 period。',
    en: 'The punishment "{measure}" rests on the provincial regulation "{document}" and needs a period; give one.',
  },
  'plugin-behaviour-unknown': {
    'zh-CN': '没有行为“{behaviour}”（相近：{near}），请改正，或先在名单的 behaviours 或目录中声明。',
    en: 'There is no behaviour "{behaviour}" (near: {near}); correct it or declare it in a list or the catalogue.',
  },
  'plugin-list-assign': {
    'zh-CN': '名单“{list}”不是主体名录（of: subject、kind: register），不能有 assign，请删去。',
    en: 'The list "{list}" is no register of subjects (of: subject, kind: register) and takes no assign; remove it.',
  },
  'plugin-serious-list-level': {
    'zh-CN':
      '严重失信主体名单“{list}”的依据“{document}”效力层级为 {level}，不足以设立；请改引法律、行政法规或国家规定（省内可引省级地方性法规），或将 status 写成 awaiting-basis。',
    en: 'The serious-dishonesty list "{list}" stands on "{document}" ({level}), which is not enough: cite a law, an administrative regulation or a national rule (within a province its regulation), or set status to awaiting-basis.',
  },
  'plugin-serious-list-requires': {
    'zh-CN': '严重失信主体名单“{list}”的决定缺少要素：{missing}；请补入 requires。',
    en: 'Decisions of the serious-dishonesty list "{list}" lack the elements {missing}; add them to requires.',
  },
  'plugin-treatment-twice': {
    'zh-CN': '方案“{scheme}”的等级“{grade}”有两种检查方式，请只留一种，或按地区分开。',
    en: 'The grade "{grade}" of scheme "{scheme}" is treated twice; keep one or set them apart by region.',
  },
  'plugin-treatment-order': {
    'zh-CN': '方案“{scheme}”：较好的等级“{better}”的抽查高于较差的“{worse}”，请调整，等级越好抽查不得越多。',
    en: 'Scheme "{scheme}": the better grade "{better}" is inspected more than "{worse}"; it must not be, correct it.',
  },
  'plugin-state-unknown': {
    'zh-CN': '没有状态“{name}”（相近：{near}），请改正，或先在 states 中声明。',
    en: 'There is no state "{name}" (near: {near}); correct it or declare it under states.',
  },
  'plugin-transition-unknown': {
    'zh-CN': '没有流转“{name}”（相近：{near}），请改正，或先在 transitions 中声明。',
    en: 'There is no transition "{name}" (near: {near}); correct it or declare it under transitions.',
  },
  'plugin-clock-unknown': {
    'zh-CN': '没有时限“{name}”（相近：{near}），请改正，或先在 clocks 中声明。',
    en: 'There is no clock "{name}" (near: {near}); correct it or declare it under clocks.',
  },
  'plugin-form-field-unknown': {
    'zh-CN': '没有表单字段“{name}”（相近：{near}），请改正，或先在 form 中声明（时限的起算须是日期字段）。',
    en: 'There is no form field "{name}" (near: {near}); correct it or declare it under form (a clock starts by a date field).',
  },
  'plugin-role-unknown': {
    'zh-CN': '没有角色“{name}”（相近：{near}），请改正，或先在清单的 roles 中声明。',
    en: 'There is no role "{name}" (near: {near}); correct it or declare it under roles in the manifest.',
  },
  'plugin-state-final-left': {
    'zh-CN': '程序“{procedure}”的状态“{state}”标为办结，却还有流转离开它；请去掉 final 或该流转。',
    en: 'The state "{state}" of procedure "{procedure}" is final, yet a transition leaves it; remove one of the two.',
  },
  'plugin-state-dead-end': {
    'zh-CN': '程序“{procedure}”的状态“{state}”没有标为办结，也没有流转离开它；请补上流转或写 final。',
    en: 'The state "{state}" of procedure "{procedure}" is not final and nothing leaves it; add a transition or final.',
  },
  'plugin-state-unreached': {
    'zh-CN': '程序“{procedure}”的状态“{state}”无法到达，请补上流转或删去。',
    en: 'The state "{state}" of procedure "{procedure}" is never reached; add a transition or remove it.',
  },
  'plugin-metric-result': {
    'zh-CN': '指标“{metric}”的这个表达式须得出真假（计数）或数值（求和），不能为空；实际为 {actual}，请修改。',
    en: 'This expression of metric "{metric}" must give true or false (counted) or a number (summed), never null; it gives {actual}: change it.',
  },
  'plugin-relief-duration': {
    'zh-CN': '突发事件处理“{relief}”的“{action}”：延长和缩短须写 by 或 within，其他不得写；请改正。',
    en: 'Relief "{relief}", action "{action}": extend and shorten take by or within, the others take neither; correct it.',
  },
  'plugin-template-remedies': {
    'zh-CN': '不利于当事人的文书（adverse）必须写明行政复议和行政诉讼的途径，或者使用 {remedies}。',
    en: 'A document that decides against somebody (adverse) must tell of 行政复议 and 行政诉讼, or use {remedies}.',
  },
  'plugin-template-placeholder': {
    'zh-CN': '文书中的“{name}”没有来源，可用：{near}；请改正。',
    en: 'Nothing fills "{name}" in the template; use {near}.',
  },
  'plugin-field-undeclared': {
    'zh-CN': '必填字段“{field}”没有声明（相近：{near}），请改正，或在 properties 中声明。',
    en: 'The required field "{field}" is not declared (near: {near}); correct it or declare it under properties.',
  },
  'plugin-publicity-crossed': {
    'zh-CN': '目录条目“{item}”的最短公示期 {min} 长于最长公示期 {max}，请改正。',
    en: 'The least publicity {min} of item "{item}" is longer than the most, {max}; correct them.',
  },
  'plugin-clock-nowhere': {
    'zh-CN': '时限的起止都是“{point}”，请改成不同的两点。',
    en: 'The clock runs from "{point}" to itself; name two points.',
  },
  'plugin-item-open-person': {
    'zh-CN': '目录条目“{item}”收自然人的信息，却向社会公开；请改为 conditional，或不收自然人。',
    en: 'The item "{item}" admits persons and is open to everybody; make it conditional or admit no persons.',
  },
  'plugin-renamed-taken': {
    'zh-CN': '“{key}”由“{from}”改名而来，但“{from}”仍然存在；请删去其中一处。',
    en: '"{key}" is renamed from "{from}", which is still there; remove one of the two.',
  },
  'plugin-scheme-open-person': {
    'zh-CN': '方案“{scheme}”评价自然人，未经本人同意不得公开；请把 disclosure 改为 authorised、self 或 internal。',
    en: 'The scheme "{scheme}" grades persons and is not to be open without consent; make it authorised, self or internal.',
  },
  'plugin-scheme-person-purpose': {
    'zh-CN': '方案“{scheme}”评价自然人，须写明依据 basis 和用途 purpose。',
    en: 'The scheme "{scheme}" grades persons; it must cite its basis and say its purpose.',
  },
  'plugin-coverage-empty': {
    'zh-CN': '“{document}”{article} 写为已落实，却没有列出资源；请在 resources 中列出，或改写 state。',
    en: '{article} of "{document}" is called implemented but names no resource; list them or change the state.',
  },
  'plugin-coverage-resource': {
    'zh-CN': '{article} 所列的资源“{resource}”不存在（相近：{near}），请改正。',
    en: 'The resource "{resource}" of {article} is not there (near: {near}); correct it.',
  },
  'plugin-coverage-missing': {
    'zh-CN': '主要文件“{document}”没有写条款落实情况，请在 coverage 中逐条列明。',
    en: 'Nothing is said of the articles of the primary document "{document}"; list each of them under coverage.',
  },
  'plugin-article-uncovered': {
    'zh-CN': '主要文件“{document}”的 {article} 没有列入 coverage，请写明它怎样落实。',
    en: '{article} of the primary document "{document}" is not under coverage; say there what became of it.',
  },
  'plugin-locale-path': {
    'zh-CN': '译文（{tag}）所指的“{path}”不存在（相近：{near}），请改正或删去。',
    en: 'The translation ({tag}) of "{path}" is of nothing that is there (near: {near}); correct or remove it.',
  },
  'plugin-locale-placeholder': {
    'zh-CN': '译文（{tag}）“{path}”中的“{name}”在原文中没有（原文有：{known}），请改正。',
    en: 'The translation ({tag}) of "{path}" reads "{name}", which the Chinese text does not ({known}); correct it.',
  },
} as const;
