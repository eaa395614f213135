/** Messages about folders and package files (.xhp). A message names the culprit and the cure. */
export const pluginArchiveCodes = {
  'plugin-folder-missing': {
    'zh-CN': '没有插件目录“{folder}”，请检查路径。',
    en: 'There is no plugin folder "{folder}"; check the path.',
  },
  'plugin-folder-refused': {
    'zh-CN': '不能读取插件目录“{folder}”，请按所列各处改正。',
    en: 'The plugin folder "{folder}" cannot be read; correct the places listed.',
  },
  'plugin-folder-too-many': {
    'zh-CN': '目录“{folder}”中的文件超过 {limit} 个，不像插件；请指向放有 plugin.json 的目录。',
    en: 'The folder "{folder}" holds more than {limit} files, as no plugin does; point at the one with plugin.json.',
  },
  'plugin-folder-link': {
    'zh-CN': '“{file}”是指向插件目录之外的链接，请换成文件本身。',
    en: '"{file}" is a link out of the plugin folder; put the file itself there.',
  },
  'plugin-file-not-text': {
    'zh-CN': '“{file}”不是 UTF-8 文本，请用 UTF-8 编码另存。',
    en: '"{file}" is not text in UTF-8; save it in that encoding.',
  },
  'plugin-archive-unpackable': {
    'zh-CN': '不能打包，请先按所列各处改正（可用 xinheng plugin validate 查看）。',
    en: 'The plugin cannot be packed; correct the places listed first (see xinheng plugin validate).',
  },
  'plugin-archive-not-a-zip': {
    'zh-CN': '不是完整的插件包（.xhp 是 zip 文件），请重新打包或重新上传。',
    en: 'This is no whole package (an .xhp is a zip file); pack or upload it again.',
  },
  'plugin-archive-too-large': {
    'zh-CN': '插件包有 {size} 字节，最大 {limit} 字节，请删去不需要的文件。',
    en: 'The package has {size} bytes, {limit} at most are allowed; remove what it does not need.',
  },
  'plugin-archive-too-many': {
    'zh-CN': '插件包有 {count} 个条目，最多 {limit} 个，请合并文件。',
    en: 'The package has {count} entries, {limit} at most are allowed; join its files.',
  },
  'plugin-archive-unpacked-too-large': {
    'zh-CN': '插件包解开后超过 {limit} 字节，请删去不需要的文件。',
    en: 'The package unpacks to more than {limit} bytes; remove what it does not need.',
  },
  'plugin-archive-ratio': {
    'zh-CN': '“{file}”的压缩比超过 {limit}，不像正常文件，已拒绝；请重新打包。',
    en: '"{file}" is compressed more than {limit} times, as no honest file is; pack it again.',
  },
  'plugin-archive-name': {
    'zh-CN': '条目名“{file}”不可用：须为 UTF-8 的相对路径，用 / 分隔，不含 ..、盘符、反斜杠和控制字符；请重新打包。',
    en: 'The entry name "{file}" is refused: names are relative, in UTF-8, with "/" and without "..", drives, "\\" or control characters; pack it again.',
  },
  'plugin-archive-name-twice': {
    'zh-CN': '条目“{file}”与“{other}”同名（不分大小写），请只留一个。',
    en: 'The entries "{file}" and "{other}" have one name but for letter case; keep one of them.',
  },
  'plugin-archive-link': {
    'zh-CN': '条目“{file}”是链接或特殊文件，插件包只能有普通文件；请换成文件本身。',
    en: 'The entry "{file}" is a link or a special file; a package holds plain files only: put the file itself there.',
  },
  'plugin-archive-method': {
    'zh-CN': '条目“{file}”已加密或用了不支持的压缩方法，请用普通 zip 重新打包。',
    en: 'The entry "{file}" is encrypted or compressed in an unknown way; pack it again as a plain zip.',
  },
  'plugin-archive-damaged': {
    'zh-CN': '条目“{file}”已损坏（长度或 CRC 不符），请重新打包或重新上传。',
    en: 'The entry "{file}" is damaged (its length or CRC is wrong); pack or upload it again.',
  },
  'plugin-archive-overlap': {
    'zh-CN': '插件包各条目的数据相互重叠，不是正常的 zip，已拒绝；请重新打包。',
    en: 'The entries of the package overlap, as in no honest zip; pack it again.',
  },
  'plugin-content-missing': {
    'zh-CN': '插件包没有 content.json，无从核对文件是否完整；请用 xinheng plugin pack 打包。',
    en: 'The package has no content.json to hold its files against; pack it by xinheng plugin pack.',
  },
  'plugin-content-shape': {
    'zh-CN': 'content.json 须写成 {"formatVersion": 1, "files": {"路径": "SHA-256"}}；请用 xinheng plugin pack 打包。',
    en: 'content.json reads {"formatVersion": 1, "files": {"path": "SHA-256"}}; pack by xinheng plugin pack.',
  },
  'plugin-content-unlisted': {
    'zh-CN': '文件“{file}”没有列入 content.json，打包后可能被人添加；请重新打包。',
    en: 'The file "{file}" is not listed in content.json, so it was added after packing; pack it again.',
  },
  'plugin-content-absent': {
    'zh-CN': 'content.json 列有文件“{file}”，包中却没有；请重新打包。',
    en: 'content.json lists the file "{file}", which is not there; pack it again.',
  },
  'plugin-content-differs': {
    'zh-CN': '文件“{file}”与 content.json 中的 SHA-256 不符，打包后被人改动；请重新打包。',
    en: 'The file "{file}" differs from its SHA-256 in content.json: it was changed after packing; pack it again.',
  },
  'plugin-signature-shape': {
    'zh-CN':
      'signature.json 须写成 {"algorithm": "Ed25519", "key": "…", "signature": "…"}；请用 xinheng plugin sign 签名。',
    en: 'signature.json reads {"algorithm": "Ed25519", "key": "…", "signature": "…"}; sign by xinheng plugin sign.',
  },
  'plugin-signature-missing': {
    'zh-CN': '插件包没有签名，请用 xinheng plugin sign 签名，或换用已签名的包。',
    en: 'The package is not signed; sign it by xinheng plugin sign or take a signed one.',
  },
  'plugin-signature-untrusted': {
    'zh-CN': '签名所用的密钥 {key} 不在信任名单中；确认来源后，请运维人员加入该密钥。',
    en: 'The key {key} of the signature is not in the trust list; once its owner is confirmed, have it added there.',
  },
  'plugin-signature-wrong': {
    'zh-CN': '签名与包的内容不符（密钥 {key}），包被人改动过；请向发布者重新索取。',
    en: 'The signature by key {key} does not fit the package, so it was changed; ask its publisher for it again.',
  },
  'plugin-key-wrong': {
    'zh-CN': '不是可用的 Ed25519 密钥，请用 xinheng plugin keygen 生成（PEM 格式）。',
    en: 'This is no Ed25519 key; make one by xinheng plugin keygen (in PEM).',
  },
} as const;
