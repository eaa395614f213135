/** Messages about installing, upgrading and retiring plugins while the program runs. A message names the cure. */
export const pluginLifeCodes = {
  'plugin-package-lost': {
    'zh-CN': '插件“{id}”上传的插件包已无法读取，请撤回后重新上传。',
    en: 'The uploaded package of "{id}" cannot be read any more; withdraw it and upload it again.',
  },
  'plugin-package-same': {
    'zh-CN': '上传的插件包与现行的“{id}” {version} 内容完全相同，没有可安装的变化。',
    en: 'The package is the same as "{id}" {version} that stands here; there is nothing to install.',
  },
  'plugin-version-taken': {
    'zh-CN': '上传的插件包与现行的“{id}”版本号同为 {version}，内容却不同；请在 plugin.json 中提高版本号。',
    en: 'The package has the version {version} of "{id}" that stands here, and other content; raise the version in plugin.json.',
  },
  'plugin-version-older': {
    'zh-CN': '上传的版本 {version} 早于现行的 {standing}；要回到从前的版本，请用“退回上一版”。',
    en: 'Version {version} is older than {standing} that stands here; to go back, use the step back.',
  },
  'plugin-retired': {
    'zh-CN': '插件“{id}”已经停用退役，不能再安装同一标识的插件；请换一个标识。',
    en: 'The plugin "{id}" was retired; its id is not used again. Give the package another id.',
  },
  'plugin-dependent-broken': {
    'zh-CN': '依赖它的插件“{plugin}”会因此有 {count} 处错误；请先升级“{plugin}”，或保留它所用的内容。',
    en: 'The plugin "{plugin}" that depends on it would have {count} mistakes; upgrade "{plugin}" first, or keep what it reads.',
  },
  'plugin-dependent-stands': {
    'zh-CN': '插件“{plugin}”依赖“{id}”，请先停用“{plugin}”。',
    en: 'The plugin "{plugin}" depends on "{id}"; disable "{plugin}" first.',
  },
  'plugin-install-refused': {
    'zh-CN': '插件包有 {count} 处错误，没有安装，任何内容都没有改变。请按所列改正后重新上传。',
    en: 'The package has {count} mistakes and was not installed; nothing has changed. Mend what is listed and upload it again.',
  },
  'plugin-life-state': {
    'zh-CN': '插件“{id}”目前的状态是“{state}”，不能办理这一步。请刷新页面查看可以办理的事项。',
    en: 'The plugin "{id}" is "{state}", so this cannot be done now. Reload to see what can.',
  },
  'plugin-life-role': {
    'zh-CN': '当前账号的角色不能办理这一步，请由有相应角色的人员办理。',
    en: 'Your roles do not let you do this; somebody with the role has to.',
  },
  'plugin-life-outside-scope': {
    'zh-CN': '插件“{id}”的适用地区超出本单位的管辖范围，请由上级单位办理。',
    en: 'The plugin "{id}" reaches beyond the region of your unit; ask the unit above.',
  },
  'plugin-life-same-person': {
    'zh-CN': '您上传、处理过这个插件包或提出了这项申请，不能再由您决定。请由没有参与的人员办理。',
    en: 'You brought this package or asked for this yourself, so you cannot decide it. Somebody else has to.',
  },
  'plugin-life-same-unit': {
    'zh-CN': '插件由本单位维护，须由信用主管部门同意，不能由本单位自行批准。',
    en: 'Your unit keeps this plugin; the leading credit office consents to it, not your unit itself.',
  },
  'plugin-life-order-open': {
    'zh-CN': '插件“{id}”有一项申请尚未办结，请先等它办结或撤回。',
    en: 'Something was asked for about "{id}" and is not decided yet; wait for it or withdraw it.',
  },
  'plugin-life-conflicts': {
    'zh-CN': '还有 {count} 处本地修订与新版本的冲突没有决定，请逐一决定采用哪一方。',
    en: '{count} conflicts between what was revised here and the new version are not decided; decide each of them.',
  },
  'plugin-conflict-unknown': {
    'zh-CN': '“{resource}”不在需要决定的冲突之中。需要决定的是：{known}。',
    en: '"{resource}" is none of the conflicts. They are: {known}.',
  },
  'plugin-rehearse-new': {
    'zh-CN': '插件“{id}”尚未启用过，没有现行结果可以比较；请看检查结果与适用主体数。',
    en: 'The plugin "{id}" was never in force, so there are no results to compare with; see its findings and whom it reaches.',
  },
  'plugin-day-past': {
    'zh-CN': '启用日期 {day} 早于今天（{today}），请改为今天或以后。',
    en: 'The day {day} is before today ({today}); choose today or later.',
  },
  'plugin-moved-on': {
    'zh-CN': '在此期间现行规则已有变化，请刷新后重新查看。',
    en: 'The rules in force have changed meanwhile; reload and look again.',
  },
} as const;
