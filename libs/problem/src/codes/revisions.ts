/** Messages about revisions: changes of the rules in force. A message names the culprit and the cure. */
export const revisionCodes = {
  'revision-unknown': {
    'zh-CN': '没有编号为“{id}”的修订。请从修订列表进入。',
    en: 'There is no revision "{id}". Open it from the list of revisions.',
  },
  'revision-outside-scope': {
    'zh-CN': '插件“{plugin}”的适用地区超出本单位的管辖范围，不能在本单位办理其修订。请由上级单位办理。',
    en: 'Plugin "{plugin}" reaches beyond the region of your unit, so your unit cannot revise it. Ask the unit above.',
  },
  'revision-role': {
    'zh-CN': '当前账号的角色不能对修订进行“{act}”。请由有相应角色的人员办理。',
    en: 'Your roles do not let you "{act}" a revision. Somebody with the role has to do it.',
  },
  'revision-step': {
    'zh-CN': '修订目前为“{state}”，不能进行“{act}”。请刷新后按页面所示的下一步办理。',
    en: 'The revision is "{state}"; "{act}" cannot be done now. Reload and take the next step shown.',
  },
  'revision-stale': {
    'zh-CN': '修订已被他人修改（现为第 {version} 版），本次操作未生效。请对照两边的内容后重新提交。',
    en: 'Somebody else changed the revision (now version {version}); nothing was done. Compare both and send yours again.',
  },
  'revision-moved': {
    'zh-CN': '修订刚被他人办理过，本次操作未生效。请刷新后再试。',
    en: 'Somebody else has just moved the revision; nothing was done. Reload and try again.',
  },
  'revision-same-person': {
    'zh-CN':
      '您编辑或提交过这份修订，不能再由您批准或退回。请由没有参与编辑的人员办理；本单位没有其他人员的，由上级单位办理。',
    en: 'You edited or submitted this revision, so you cannot approve or reject it. Somebody who did not must do it; where your unit has nobody else, the unit above does.',
  },
  'revision-not-submitter': {
    'zh-CN': '只有提交这份修订的人可以收回提交。请由提交人收回，或由审批人退回。',
    en: 'Only who submitted this revision takes the submission back. Ask them, or let an approver reject it.',
  },
  'revision-refused': {
    'zh-CN': '修订检查发现 {count} 处错误，不能继续。请按下列提示改正后再试。',
    en: 'The check of the revision found {count} mistakes, so it cannot go on. Mend what is listed and try again.',
  },
  'revision-empty': {
    'zh-CN': '修订中没有任何修改。请先修改至少一项内容。',
    en: 'The revision changes nothing. Change at least one thing first.',
  },
  'revision-without-effect': {
    'zh-CN': '第 {number} 项修改与现行内容相同。请删去这一项，或作出修改。',
    en: 'Change {number} equals what is in force. Leave it out, or change something.',
  },
  'revision-reason-missing': {
    'zh-CN': '没有写明修订理由。请写明为什么修改。',
    en: 'No reason is given. Say why the rules are changed.',
  },
  'revision-base-changed': {
    'zh-CN': '“{key}”在本修订编辑之后已被另一份修订改变，本修订所依据的内容已经过时。请对照现行内容重新修改并保存。',
    en: '"{key}" was changed by another revision since this one was written, so it stands on what is gone. Compare it with what is in force now, change it again and save.',
  },
  'revision-edition-over': {
    'zh-CN': '“{key}”的这一版次已于 {until} 止，不能再修改。请修改现行版次。',
    en: 'This edition of "{key}" ended on {until} and cannot be changed. Change the edition in force.',
  },
  'revision-case-overruled': {
    'zh-CN': '随插件发布的算例被改动：{titles}。批准前请对照修订理由核对。',
    en: 'Worked cases that came with the plugin are overruled: {titles}. Hold them against the reason before approving.',
  },
  'revision-day-past': {
    'zh-CN': '施行日期“{day}”早于今天（{today}）。修订不溯及既往，请选择今天或以后的日期。',
    en: 'The day in force "{day}" is before today ({today}). A revision is never in force in the past; choose today or later.',
  },
  'revision-day-undated': {
    'zh-CN': '“{key}”没有分版次的生效日期，只能自今天（{today}）起施行。请选择今天，或到施行当日再批准。',
    en: '"{key}" has no editions by day, so it can only be in force from today ({today}). Choose today, or approve it on the day.',
  },
  'revision-definitions-changed': {
    'zh-CN': '批准过程中现行规则被另一项操作改变，本次操作未生效。请刷新后再试。',
    en: 'The rules in force changed while the revision was approved; nothing was done. Reload and try again.',
  },
  'revision-not-in-force-whole': {
    'zh-CN': '按 {day} 起施行合并后的规则不完整：{reason}。请选择其他日期，或修改后重新提交。',
    en: 'With this revision in force from {day} the rules would not be whole: {reason}. Choose another day, or change it.',
  },
  'plugin-local-conflict': {
    'zh-CN': '插件新版本改变了“{resource}”，而本地修订也改过它。目前沿用本地内容；如需采用新版本，请以修订办理。',
    en: 'The new package changes "{resource}", which was revised here too. What was revised here stays; to take the new text, make a revision.',
  },
  'plugin-local-held': {
    'zh-CN': '插件新版本“{version}”与本地修订合并后有 {count} 处错误，未予采用，现行规则继续有效。首处：{reason}。',
    en: 'Package version "{version}" merged with what was revised here has {count} mistakes and was not taken; what is in force stays. The first: {reason}.',
  },
} as const;
