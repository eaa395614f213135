/** Messages about what is in force, about installed plugins, and about public queries. A message names the culprit and the cure. */
export const definitionCodes = {
  'definition-unknown': {
    'zh-CN': '在 {asOf} 没有生效的“{id}”。请从列表进入，或换一个日期(asOf)。',
    en: 'There is no "{id}" in force on {asOf}. Open it from the list, or ask for another day (asOf).',
  },
  'plugin-unknown': {
    'zh-CN': '没有安装标识为“{id}”的插件，已有的是：{known}。',
    en: 'No plugin "{id}" is installed; there are: {known}.',
  },
  'plugin-package-gone': {
    'zh-CN':
      '插件目录中的“{id}”已与安装的版本不同或已不在，不能导出安装时的插件包；请放回原来的文件，或重新启动以安装新的内容。',
    en: 'The folder of "{id}" no longer holds what was installed, so its package cannot be given; put the files back, or start again to install the new ones.',
  },
  'plugin-folder-id': {
    'zh-CN': '文件夹“{folder}”中的插件标识是“{id}”：请把文件夹改名为 {id}，或改正配置。',
    en: 'The plugin in the folder "{folder}" has the id "{id}": name the folder {id}, or correct the configuration.',
  },
  'plugin-check-failed': {
    'zh-CN': '检查这个插件时程序出错，因此没有加载它：{reason}。请用 xinheng plugin validate 检查，并反映此问题。',
    en: 'The program failed while it checked this plugin, so it is not loaded: {reason}. Try xinheng plugin validate, and report this.',
  },
  'plugin-dependency-quarantined': {
    'zh-CN': '它依赖的插件“{plugin}”未能加载，因此它也不能启用；请先处理“{plugin}”的问题。',
    en: 'It depends on the plugin "{plugin}", which could not be loaded; put "{plugin}" right first.',
  },
  'public-code': {
    'zh-CN': '这不是有效的统一社会信用代码，请核对营业执照上的 18 位代码。',
    en: 'This is no valid unified social credit code: check the 18 characters on the business licence.',
  },
  'public-subject-unknown': {
    'zh-CN': '没有查到这个代码。请核对营业执照上的 18 位代码。',
    en: 'Nothing is known under this code. Check the 18 characters on the business licence.',
  },
} as const;
