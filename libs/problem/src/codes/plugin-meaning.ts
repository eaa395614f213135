/** Messages about the meaning of a package: versions, names, articles, fields. A message names the culprit and the cure. */
export const pluginMeaningCodes = {
  'plugin-version-wrong': {
    'zh-CN': '“{version}”不是版本号，请写成 1.0.0 的形式。',
    en: '"{version}" is not a version; write it as 1.0.0.',
  },
  'plugin-range-wrong': {
    'zh-CN': '“{range}”不是版本范围，请写成 ^1.0.0 的形式。',
    en: '"{range}" is not a version range; write it as ^1.0.0.',
  },
  'plugin-core-too-old': {
    'zh-CN': '插件要求平台版本 {range}，这里是 {version}；请升级平台，或使用适合该版本的插件。',
    en: 'The plugin needs the product at {range}, this is {version}; update the product or take a plugin made for it.',
  },
  'plugin-national-only-core': {
    'zh-CN': '只有平台自带的 national 插件可以是 national 类，“{id}”请改为 province、city、county、industry 或 topic。',
    en: 'Only the plugin "national" is of kind national; make "{id}" a province, city, county, industry or topic.',
  },
  'plugin-depends-on-itself': {
    'zh-CN': '插件“{id}”不能依赖自己，请从 dependsOn 中删去。',
    en: 'The plugin "{id}" cannot depend on itself; remove it from dependsOn.',
  },
  'plugin-dependency-missing': {
    'zh-CN': '所依赖的插件“{plugin}”（{range}）不存在，请先安装它。',
    en: 'The plugin "{plugin}" ({range}) that this one depends on is not there; install it first.',
  },
  'plugin-dependency-version': {
    'zh-CN': '插件依赖“{plugin}” {range}，现有的是 {version}；请安装符合要求的版本，或放宽范围。',
    en: 'The plugin needs "{plugin}" {range}, installed is {version}; install a fitting version or widen the range.',
  },
  'plugin-dependency-broken': {
    'zh-CN':
      '所依赖的插件“{plugin}”（{folder}）有 {count} 处错误，不能读取；请先改正它：xinheng plugin validate {folder}。',
    en: 'The plugin "{plugin}" ({folder}) that this one depends on has {count} errors; mend it first: xinheng plugin validate {folder}.',
  },
  'plugin-dependency-circle': {
    'zh-CN': '插件相互依赖成环：{path}；请去掉其中一个 dependsOn。',
    en: 'Plugins depend on each other in a circle: {path}; remove one of these from dependsOn.',
  },
  'plugin-edition-backwards': {
    'zh-CN': '“{key}”的有效期从 {from} 起、到 {until} 止，止期早于起期，请改正。',
    en: '"{key}" is in force from {from} until {until}, which ends before it begins; correct the days.',
  },
  'plugin-editions-overlap': {
    'zh-CN': '“{key}”的两个版本从 {from} 起同时有效，请用 inForceFrom、inForceUntil 隔开。',
    en: 'Two editions of "{key}" are in force at once from {from}; set them apart by inForceFrom and inForceUntil.',
  },
  'plugin-key-twice': {
    'zh-CN': '“{key}”出现两次，请改名，或删去一处。',
    en: '"{key}" stands twice; rename or remove one of them.',
  },
  'plugin-basis-missing': {
    'zh-CN': '方案“{scheme}”的“{rule}”没有依据，请写 basis（文件和条款），或在方案上统一写。',
    en: '"{rule}" of scheme "{scheme}" has no basis; cite the document and article there or at the scheme.',
  },
  'plugin-document-unknown': {
    'zh-CN': '清单中没有文件“{document}”，已有：{known}；请写入 plugin.json 的 documents。',
    en: 'The manifest lists no document "{document}" (known: {known}); add it under documents in plugin.json.',
  },
  'plugin-document-misspelt': {
    'zh-CN': '清单中没有文件“{document}”，是否指“{near}”？',
    en: 'The manifest lists no document "{document}"; did you mean "{near}"?',
  },
  'plugin-not-a-dependency': {
    'zh-CN': '“{reference}”属于插件“{plugin}”，本插件没有声明依赖它，请写入 plugin.json 的 dependsOn。',
    en: '"{reference}" belongs to plugin "{plugin}", which is no dependency; list it under dependsOn in plugin.json.',
  },
  'plugin-dependency-absent': {
    'zh-CN': '“{reference}”所在的插件“{plugin}”不存在，请先安装它。',
    en: 'The plugin "{plugin}" that "{reference}" names is not there; install it first.',
  },
  'plugin-reference-unknown': {
    'zh-CN': '插件“{plugin}”没有“{key}”，请改正“{reference}”，或先在 {file} 中声明。',
    en: 'The plugin "{plugin}" has no "{key}"; correct "{reference}" or declare it in {file}.',
  },
  'plugin-reference-unknown-near': {
    'zh-CN': '插件“{plugin}”没有“{key}”（见 {file}），“{reference}”是否指“{near}”？',
    en: 'The plugin "{plugin}" has no "{key}" (see {file}); "{reference}" is perhaps "{near}"?',
  },
  'plugin-field-forbidden': {
    'zh-CN': '字段“{field}”涉及{topic}，法律禁止采集，请删去。',
    en: 'The field "{field}" is about {topic}, which the law forbids to collect; remove it.',
  },
  'plugin-field-forbidden-of-persons': {
    'zh-CN': '字段“{field}”涉及自然人的{topic}，法律禁止采集，请删去，或不收自然人的信息。',
    en: 'The field "{field}" is about {topic} of persons, which may not be collected; remove it or admit no persons.',
  },
} as const;
