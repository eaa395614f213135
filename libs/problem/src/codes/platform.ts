/** Messages about the configuration, the database, and accounts. A message names the culprit and the cure. */
export const platformCodes = {
  'config-invalid': {
    'zh-CN': '配置有误，程序没有启动：',
    en: 'The configuration is wrong; the program did not start:',
  },
  'config-integer': {
    'zh-CN': '{name} 的值“{value}”不可用：应为 {min} 到 {max} 之间的整数。',
    en: '{name} is "{value}": it must be a whole number from {min} to {max}.',
  },
  'config-choice': {
    'zh-CN': '{name} 的值“{value}”不可用：可选的值有 {allowed}。',
    en: '{name} is "{value}": allowed are {allowed}.',
  },
  'config-path': {
    'zh-CN': '{name} 的值“{value}”不可用：应为一个文件夹的路径。',
    en: '{name} is "{value}": it must be the path of a folder.',
  },
  'config-folder-missing': {
    'zh-CN': '{name} 指向的文件夹“{value}”不存在：请先建立它，或改为存在的文件夹。',
    en: '{name} points to the folder "{value}", which does not exist: make it, or name one that exists.',
  },
  'config-trusted-keys': {
    'zh-CN': '{name} 须是公钥文件（PEM，Ed25519）的路径列表，现为 {value}，无法读取。',
    en: '{name} must be a list of files with public keys (PEM, Ed25519); {value} cannot be read.',
  },
  'config-plugins': {
    'zh-CN': '{name} 的值“{value}”不可用：应为不重复的插件标识列表，标识由小写字母、数字和连字符组成。',
    en: '{name} is "{value}": it must be a list of different plugin ids of small letters, digits and hyphens.',
  },
  'config-plugin-missing': {
    'zh-CN': '{name} 列出的插件“{value}”在 {folder} 中没有 {value}/plugin.json:请放入该插件，或从列表中删去。',
    en: '{name} lists the plugin "{value}", but {folder} has no {value}/plugin.json: put it there, or take it off the list.',
  },
  'config-database': {
    'zh-CN': '{name} 的值“{value}”不可用：应为 sqlite:<路径> 或 mysql://用户:密码@主机:端口/库名。',
    en: '{name} is "{value}": it must be sqlite:<path> or mysql://user:password@host:port/database.',
  },
  'config-mail': {
    'zh-CN': '{name} 的值“{value}”不可用：应为 smtp://用户:密码@主机:端口。',
    en: '{name} is "{value}": it must be smtp://user:password@host:port.',
  },
  'config-mail-sender': {
    'zh-CN': '{name} 的值“{value}”不可用：配置了邮件服务器时，应写明发件地址，如 office@example.gov.cn。',
    en: '{name} is "{value}": with a mail server, give the address that mail comes from, office@example.gov.cn.',
  },
  'config-redis': {
    'zh-CN': '{name} 的值“{value}”不可用：应为 redis://主机:端口。',
    en: '{name} is "{value}": it must be redis://host:port.',
  },
  'config-redis-missing': {
    'zh-CN': 'CARRIER 为 bull 时须设置 REDIS_URL,例如 redis://127.0.0.1:6379。',
    en: 'With CARRIER=bull, REDIS_URL must be set, for example redis://127.0.0.1:6379.',
  },
  'config-admin-password': {
    'zh-CN': '{name} 有 {length} 个字符：应为 8 到 128 个字符。',
    en: '{name} has {length} characters: it must have 8 to 128.',
  },
  'config-jwt-secret-short': {
    'zh-CN': '{name} 只有 {length} 字节：至少应有 32 字节，可用 openssl rand -base64 48 生成。',
    en: '{name} has {length} bytes: it must have at least 32; openssl rand -base64 48 makes one.',
  },
  'config-jwt-secret-missing': {
    'zh-CN': 'NODE_ENV 为 production 时须设置 {name}(至少 32 字节)，可用 openssl rand -base64 48 生成。',
    en: 'With NODE_ENV=production, {name} must be set (at least 32 bytes); openssl rand -base64 48 makes one.',
  },
  'config-file': {
    'zh-CN': '{file} 不能读取：{reason}。应为一个 JSON 对象。',
    en: '{file} cannot be read: {reason}. It must be a JSON object.',
  },
  'config-unknown-key': {
    'zh-CN': '{file} 中的“{key}”不是已知的设置：可用的设置见 config/default.json。',
    en: '"{key}" in {file} is no known setting: config/default.json has all there are.',
  },
  'database-unreachable': {
    'zh-CN': '不能打开数据库 {database}({reason})：请检查 DATABASE_URL,并确认数据库已启动、库已建立。',
    en: 'The database {database} cannot be opened ({reason}): check DATABASE_URL, and that the server runs and the database exists.',
  },
  'database-not-strict': {
    'zh-CN': '数据库的 sql_mode 为“{mode}”：须包含 STRICT_TRANS_TABLES,否则放不下的值会被悄悄截断。',
    en: 'The sql_mode of the database is "{mode}": it must contain STRICT_TRANS_TABLES, or values that do not fit are cut off silently.',
  },
  'database-no-escapes': {
    'zh-CN': '数据库的 sql_mode 为“{mode}”：不得包含 NO_BACKSLASH_ESCAPES。',
    en: 'The sql_mode of the database is "{mode}": it must not contain NO_BACKSLASH_ESCAPES.',
  },
  'login-wrong': {
    'zh-CN': '账号或密码不正确。',
    en: 'The name or the password is wrong.',
  },
  'login-locked': {
    'zh-CN': '密码连续输错次数过多，账号已锁定，请在 {minutes} 分钟后再试，或请管理员重置密码。',
    en: 'Too many wrong passwords: the account is locked. Try again in {minutes} minutes, or ask an administrator for a new password.',
  },
  'login-too-often': {
    'zh-CN': '登录请求过于频繁，请在 {seconds} 秒后再试。',
    en: 'Too many login requests: try again in {seconds} seconds.',
  },
  'session-missing': {
    'zh-CN': '请先登录。',
    en: 'Log in first.',
  },
  'session-ended': {
    'zh-CN': '登录已失效，请重新登录。',
    en: 'The session has ended: log in again.',
  },
  'session-not-allowed': {
    'zh-CN': '您的角色({roles})不能进行此操作，需要的角色：{needed}。',
    en: 'Your roles ({roles}) do not allow this; it takes one of: {needed}.',
  },
  'session-password-first': {
    'zh-CN': '请先修改初始密码(POST /api/v1/auth/password)，再进行其他操作。',
    en: 'Change the first password before anything else (POST /api/v1/auth/password).',
  },
  'password-length': {
    'zh-CN': '密码应为 {min} 到 {max} 个字符。',
    en: 'A password has {min} to {max} characters.',
  },
  'password-kinds': {
    'zh-CN': '密码应包含小写字母、大写字母、数字、其他符号中的至少三种。',
    en: 'A password has at least three of: small letters, capital letters, digits, other signs.',
  },
  'password-has-name': {
    'zh-CN': '密码不得包含账号名。',
    en: 'A password must not contain the name of the account.',
  },
  'password-wrong': {
    'zh-CN': '当前密码不正确。',
    en: 'The present password is wrong.',
  },
  'password-same': {
    'zh-CN': '新密码不得与当前密码相同。',
    en: 'The new password must differ from the present one.',
  },
  'account-not-found': {
    'zh-CN': '没有这个账号，或它不在您的管理范围内。',
    en: 'There is no such account, or it is outside your scope.',
  },
  'account-name-taken': {
    'zh-CN': '账号名“{username}”已被使用，请换一个。',
    en: 'The name "{username}" is taken: choose another.',
  },
  'account-last-administrator': {
    'zh-CN': '这是最后一个可用的管理员账号，不能停用或取消其管理员角色；请先设立另一个管理员。',
    en: 'This is the last administrator who can log in; appoint another before disabling or demoting this one.',
  },
  'unit-not-found': {
    'zh-CN': '没有这个单位，或它不在您的管理范围内。',
    en: 'There is no such unit, or it is outside your scope.',
  },
  'unit-unknown': {
    'zh-CN': '单位“{unit}”不存在，或不在您的管理范围内。',
    en: 'The unit "{unit}" does not exist, or is outside your scope.',
  },
  'unit-region': {
    'zh-CN': '区划代码“{region}”与层级“{level}”不符：国家 000000，省如 130000，市如 130100，县如 130102。',
    en: 'The region "{region}" does not fit the level "{level}": national 000000, province as 130000, city as 130100, county as 130102.',
  },
  'unit-not-below': {
    'zh-CN': '区划代码“{region}”不在上级单位“{parent}”的辖区内，或层级高于上级。',
    en: 'The region "{region}" does not lie within that of "{parent}", or the level is above it.',
  },
  'audit-event-not-found': {
    'zh-CN': '没有这条审计记录，或它不在您的查看范围内。',
    en: 'There is no such audit event, or it is outside your scope.',
  },
} as const;
