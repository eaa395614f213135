/** Messages of the command line. A message names the culprit and the cure. */
export const commandLineCodes = {
  'command-unknown': {
    'zh-CN': '没有命令“{command}”，可用的有：{known}。',
    en: 'There is no command "{command}"; these exist: {known}.',
  },
  'command-unknown-near': {
    'zh-CN': '没有命令“{command}”，是否指“{near}”？',
    en: 'There is no command "{command}"; did you mean "{near}"?',
  },
  'command-option-unknown': {
    'zh-CN': '没有选项“{option}”，可用的有：{known}。',
    en: 'There is no option "{option}"; these exist: {known}.',
  },
  'command-option-unknown-near': {
    'zh-CN': '没有选项“{option}”，是否指“{near}”？',
    en: 'There is no option "{option}"; did you mean "{near}"?',
  },
  'command-option-missing': {
    'zh-CN': '缺少选项“{option}”，请补上。',
    en: 'The option "{option}" is missing; add it.',
  },
  'command-option-value-missing': {
    'zh-CN': '选项“{option}”后面缺少取值，请补上。',
    en: 'The option "{option}" has no value; write it after the option.',
  },
  'command-option-choice': {
    'zh-CN': '选项 {option} 不能取“{value}”，可用的有：{allowed}。',
    en: 'The option {option} cannot be "{value}"; these are possible: {allowed}.',
  },
  'command-argument-missing': {
    'zh-CN': '缺少参数“{argument}”，请补上。',
    en: 'The argument "{argument}" is missing; add it.',
  },
  'command-arguments-excess': {
    'zh-CN': '多出了参数“{argument}”：此命令接受 {expected} 个参数，含空格的路径请加引号。',
    en: 'The argument "{argument}" is one too many: this command takes {expected}; put a path with blanks in quotes.',
  },
  'command-wrong': {
    'zh-CN': '命令写得不对：{reason}。请查看用法后改正。',
    en: 'The command is not right: {reason}. See its usage and correct it.',
  },
  'command-usage': {
    'zh-CN': '用法见：{command} --help。',
    en: 'For its usage: {command} --help.',
  },
  'command-count-wrong': {
    'zh-CN': '选项 {option} 的取值“{value}”不可用，应为 1 到 {limit} 之间的整数。',
    en: 'The option {option} is "{value}"; it takes a whole number from 1 to {limit}.',
  },
  'command-day-wrong': {
    'zh-CN': '选项 {option} 的取值“{value}”不是有效日期，请写成 2022-06-30 的形式。',
    en: 'The option {option} is "{value}", which is not a day; write it as 2022-06-30.',
  },
  'command-path-missing': {
    'zh-CN': '找不到“{path}”，请检查路径（当前目录：{folder}）。',
    en: 'There is no "{path}"; check the path (the present folder is {folder}).',
  },
  'command-file-unreadable': {
    'zh-CN': '“{path}”不能读取（{reason}），请检查权限和磁盘。',
    en: '"{path}" cannot be read ({reason}); check permissions and the disk.',
  },
  'command-file-not-written': {
    'zh-CN': '“{path}”不能写入（{reason}），没有留下不完整的文件；请检查目录、权限和磁盘空间。',
    en: '"{path}" cannot be written ({reason}); no incomplete file is left. Check the folder, permissions and disk space.',
  },
  'command-input-is-folder': {
    'zh-CN': '“{path}”是目录，请给出一个每行一个 JSON 的文件，或用 - 表示标准输入。',
    en: '"{path}" is a folder; name a file with one JSON object a line, or - for standard input.',
  },
  'command-output-is-folder': {
    'zh-CN': '“{path}”是目录，请给出文件名，或用 - 表示标准输出。',
    en: '"{path}" is a folder; name a file, or - for standard output.',
  },
  'command-output-is-input': {
    'zh-CN': '“{path}”既是输入又是输出，会被覆盖；请换一个输出文件。',
    en: '"{path}" is both input and output and would be overwritten; name another output.',
  },
  'command-line-too-long': {
    'zh-CN': '这一行超过 {limit} 字节，已跳过；一行只放一个主体，请检查换行。',
    en: 'The line is longer than {limit} bytes and was passed over; one line holds one subject: check the line breaks.',
  },
  'command-line-not-utf8': {
    'zh-CN': '这一行不是 UTF-8 编码，请转码后再试（例如 iconv -f GB18030 -t UTF-8）。',
    en: 'The line is not in UTF-8; convert the file first (for example iconv -f GB18030 -t UTF-8).',
  },
  'command-key-exists': {
    'zh-CN': '“{path}”已经存在，不会覆盖密钥；请用 --output 换一个名称。',
    en: '"{path}" is there already, and keys are never written over; choose another name by --output.',
  },
  'command-import-target': {
    'zh-CN': '请在 --item 目录条目 和 --subjects 中写且只写一个。',
    en: 'Give either --item ITEM or --subjects, and not both.',
  },
  'command-import-folder': {
    'zh-CN': '“{path}”是目录，请给出一个 CSV、XLSX 或 NDJSON 文件。',
    en: '"{path}" is a folder; name a CSV, XLSX or NDJSON file.',
  },
  'command-import-too-large': {
    'zh-CN': '“{path}”有 {size} 字节，上限为 {limit}；请拆成几个文件，或在 config 中调高 upload.maxMegabytes。',
    en: '"{path}" has {size} bytes, {limit} at most; split it, or raise upload.maxMegabytes in config.',
  },
  'command-plugin-id': {
    'zh-CN': '“{value}”不能作插件标识：2 到 41 个字符，以小写字母开头，只用小写字母、数字和连字符。',
    en: '"{value}" cannot be the id of a plugin: 2 to 41 of a-z, 0-9 and hyphen, a letter first.',
  },
  'command-region': {
    'zh-CN': '“{value}”不是区划代码，请写六位数字，如 130000。',
    en: '"{value}" is no region code; write six digits, such as 130000.',
  },
  'command-folder-not-empty': {
    'zh-CN': '目录“{path}”不是空的，不会在其中生成文件；请换一个目录。',
    en: 'The folder "{path}" is not empty, and nothing is written into it; name another.',
  },
  'command-database-not-migrated': {
    'zh-CN': '数据库的表结构不是当前版本（未执行的升级：{count}），请先运行 xinheng db migrate。',
    en: 'The tables of the database are not of this version (migrations to run: {count}); run xinheng db migrate first.',
  },
  'command-database-absent': {
    'zh-CN': '数据库 {location} 尚未建立，请先运行 xinheng db migrate，或检查 DATABASE_URL。',
    en: 'The database {location} does not exist yet; run xinheng db migrate first, or check DATABASE_URL.',
  },
  'command-username': {
    'zh-CN': '账号名“{username}”不可用：3 到 64 个字符，以小写字母开头，只用小写字母、数字、点、下划线和连字符。',
    en: 'The name "{username}" cannot be used: 3 to 64 of a-z, 0-9, dot, underscore and hyphen, a letter first.',
  },
  'command-no-units': {
    'zh-CN': '数据库中还没有单位：请先启动一次服务（npm start），它会建立平台单位和首个管理员。',
    en: 'The database has no unit yet: start the server once (npm start), which makes one and the first administrator.',
  },
  'command-unit-unknown': {
    'zh-CN': '没有单位“{unit}”，请写单位的编号或全称，现有：{known}。',
    en: 'There is no unit "{unit}"; give the id or the full title of one of these: {known}.',
  },
  'command-unit-ambiguous': {
    'zh-CN': '有多个单位叫“{unit}”，请写编号：{known}。',
    en: 'Several units are called "{unit}"; give the id of one: {known}.',
  },
  'command-interrupted': {
    'zh-CN': '已被中断（{signal}），没有留下不完整的文件。',
    en: 'Interrupted ({signal}); no incomplete file is left.',
  },
  'command-failed': {
    'zh-CN': '程序内部出错，没有完成：{reason}。请把下面的内容报告给维护者。',
    en: 'Something went wrong inside the program, and the work is not done: {reason}. Report what follows.',
  },
} as const;
