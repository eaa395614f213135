/** Messages about the files and the shape of a package. A message names the culprit and the cure. */
export const pluginCodes = {
  'plugin-manifest-missing': {
    'zh-CN': '没有 plugin.json，这里不是插件目录；请在插件的根目录放一份清单。',
    en: 'There is no plugin.json, so this is no plugin; put the manifest at its root.',
  },
  'plugin-manifest-below': {
    'zh-CN': 'plugin.json 在子目录“{folder}”中；请指向该目录，或打包时不要带上外层目录。',
    en: 'plugin.json stands in the folder "{folder}"; point at that folder, or pack without the outer one.',
  },
  'plugin-file-unlisted': {
    'zh-CN': '插件格式没有文件“{file}”，请删去，或按格式改名（如 facts.json、schemes/名称.json）。',
    en: 'The format has no file "{file}"; remove it or name it as the format does (facts.json, schemes/name.json).',
  },
  'plugin-module-uploaded': {
    'zh-CN': '上传的插件只能是数据，不能带代码“{file}”；带代码的插件请由运维人员放在服务器旁并写入配置。',
    en: 'An uploaded package holds data only, not the code "{file}"; code is put beside the server by its operator.',
  },
  'plugin-file-and-folder': {
    'zh-CN': '“{folder}.json”和目录“{folder}/”不能同时存在，请只留一种。',
    en: 'There are both "{folder}.json" and the folder "{folder}/"; keep one of them.',
  },
  'plugin-set-unknown': {
    'zh-CN': '清单 sets 中没有集合“{set}”；最接近的是“{near}”。',
    en: 'The manifest has no set "{set}" under sets; the nearest is "{near}".',
  },
  'plugin-set-not-here': {
    'zh-CN': '“${{set}.{name}}”处没有在遍历集合“{set}”（正在遍历：{known}）；请放进 forEach 的 make 中。',
    en: 'Nothing goes through the set "{set}" where "${{set}.{name}}" stands (gone through: {known}); put it within the make of a forEach.',
  },
  'plugin-set-member-lacks': {
    'zh-CN': '集合“{set}”的成员“{key}”没有“{name}”；最接近的是“{near}”。',
    en: 'The member "{key}" of the set "{set}" has no "{name}"; the nearest is "{near}".',
  },
  'plugin-set-too-many': {
    'zh-CN': 'forEach 展开后超过{limit}项；请减少集合成员或者嵌套。',
    en: 'Written out, the forEach come to more than {limit} parts; use fewer members or less nesting.',
  },
  'plugin-file-not-a-list': {
    'zh-CN': '“{file}”须是列表，请写成 [ … ]，每个元素一项。',
    en: '"{file}" holds a list; write [ … ] with one element for each entry.',
  },
  'plugin-file-not-an-object': {
    'zh-CN': '“{file}”须是单个对象，请写成 { … }。',
    en: '"{file}" holds one object; write { … }.',
  },
  'plugin-json-syntax': {
    'zh-CN': '第 {line} 行第 {column} 列不是有效的 JSON：此处不应有 {found}，请检查逗号、引号和括号。',
    en: 'Not JSON at line {line}, column {column}: {found} does not belong here; check commas, quotes and brackets.',
  },
  'plugin-json-duplicate-key': {
    'zh-CN': '同一对象中“{key}”出现两次（第 {line} 行第 {column} 列），请只留一处。',
    en: '"{key}" stands twice in one object (line {line}, column {column}); keep one of them.',
  },
  'plugin-json-too-deep': {
    'zh-CN': '第 {line} 行第 {column} 列嵌套过深，任何资源都不需要这么多层，请改写。',
    en: 'Nested too deeply at line {line}, column {column}; no resource needs so many levels: write it flatter.',
  },
  'plugin-property-missing': {
    'zh-CN': '缺少“{property}”，请补上。',
    en: '"{property}" is missing; add it.',
  },
  'plugin-property-unknown': {
    'zh-CN': '这里没有“{property}”这一项，可用的有：{allowed}。',
    en: 'There is no property "{property}" here; these exist: {allowed}.',
  },
  'plugin-property-misspelt': {
    'zh-CN': '这里没有“{property}”这一项，是否指“{near}”？',
    en: 'There is no property "{property}" here; did you mean "{near}"?',
  },
  'plugin-properties-exclusive': {
    'zh-CN': '“{properties}”不能同时出现，请只留其中一种写法。',
    en: '"{properties}" may not stand together; keep one of these ways.',
  },
  'plugin-value-type': {
    'zh-CN': '{value} 的类型不对，应为：{expected}。',
    en: '{value} is of the wrong type; expected: {expected}.',
  },
  'plugin-value-not-allowed': {
    'zh-CN': '不能写 {value}，可用的有：{allowed}。',
    en: '{value} is not allowed; these are: {allowed}.',
  },
  'plugin-value-misspelt': {
    'zh-CN': '不能写 {value}，是否指“{near}”？可用的有：{allowed}。',
    en: '{value} is not allowed; did you mean "{near}"? These are: {allowed}.',
  },
  'plugin-value-form': {
    'zh-CN': '{value} 的写法不对（{what}），请写成符合 {pattern} 的形式。',
    en: '{value} is not written as it must be ({what}); it has to match {pattern}.',
  },
  'plugin-value-not-a-day': {
    'zh-CN': '{value} 不是有效日期，请写成 "2022-06-30" 的形式。',
    en: '{value} is not a day; write it as "2022-06-30".',
  },
  'plugin-value-range': {
    'zh-CN': '{value} 超出范围，应 {comparison} {limit}。',
    en: '{value} is out of range; it must be {comparison} {limit}.',
  },
  'plugin-value-too-short': {
    'zh-CN': '此处至少要有 {limit} 个（字或元素），请补足。',
    en: 'At least {limit} (characters or elements) belong here; add what is missing.',
  },
  'plugin-value-too-long': {
    'zh-CN': '此处最多 {limit} 个（字或元素），请删减。',
    en: 'At most {limit} (characters or elements) may stand here; shorten it.',
  },
  'plugin-value-twice': {
    'zh-CN': '第 {second} 个元素与第 {first} 个相同（从 0 数起），请删去一个。',
    en: 'Element {second} repeats element {first} (counted from 0); remove one of them.',
  },
  'plugin-key-reserved': {
    'zh-CN': '“{key}”是保留名称，请换一个名称。',
    en: '"{key}" is a reserved name; choose another.',
  },
} as const;
