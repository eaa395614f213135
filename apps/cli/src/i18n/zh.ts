import type { PluginDefinitions } from '@xinheng/plugin-kit';
import type { EvaluationCounts } from '../evaluation/evaluate-lines.js';

const auditProblems = {
  missing: '缺失',
  changed: '内容被改动',
  'payload-changed': '前后值被改动',
  unlinked: '与上一条不相连',
  'end-moved': '链尾被改动',
} as const;

/** What the command line says in Chinese. Messages about what went wrong are in the code table. */
export const zh = {
  program: '信衡命令行：校验、测试和打包插件，离线评价，导入数据，维护数据库和账号。',
  usage: '用法：',
  usageOptions: '[选项]',
  usageCommand: '[命令]',
  arguments: '参数：',
  options: '选项：',
  commandsTitle: '命令：',
  help: '显示用法',
  helpCommand: '显示某个命令的用法',
  version: '显示版本号',
  commands: {
    plugin: '插件：校验、测试、打包、新建',
    'plugin validate': '校验插件，一次列出全部问题',
    'plugin test': '运行插件的算例，并给出规则、边界和条款的覆盖情况',
    'plugin pack': '校验、测试并打包为 .xhp 文件，把路径写到标准输出',
    'plugin new': '新建一个可直接校验、测试和打包的插件',
    'plugin keygen': '生成一对签名密钥',
    'plugin sign': '给 .xhp 文件签名',
    'plugin verify': '核验 .xhp 文件是否完整、由信任的密钥签名',
    'plugin list': '列出数据库中的插件及其状态',
    'plugin install': '上传并安装插件包，提出启用申请，由后台的另一人同意',
    'plugin retire': '申请让插件退役，由后台的另一人同意',
    evaluate: '离线评价：逐行读入主体，逐行写出结果，不需要数据库',
    import: '导入 CSV、XLSX 或 NDJSON 文件到数据库',
    run: '对数据库中的主体评价一遍',
    db: '数据库：升级表结构、查看状态',
    'db migrate': '把数据库的表结构升级到当前版本',
    'db status': '查看数据库能否连接、还有哪些升级没有执行',
    'db fill': '填充示例主体，用来试验承载能力',
    audit: '审计：核验',
    'audit verify': '核验审计记录的链条，指出第一处不符',
    user: '账号：新建',
    'user add': '新建账号',
  },
  pluginPath: '插件目录或 .xhp 文件',
  pluginFolder: '插件目录',
  newFolder: '要建立的目录（不存在或为空）',
  propose: '列出还缺的边界算例（JSON，按应放入的文件）',
  watch: '文件改变后自动重新测试，直到中断',
  watching: (path: string) => `正在等待 ${path} 的改变，按 Ctrl-C 结束`,
  strict: '警告也算不通过',
  json: '把结果以 JSON 写到标准输出',
  packOutput: '要写出的文件（默认为当前目录下的 <标识>-<版本>.xhp）',
  newKind: '种类：province、city、county、industry 或 topic',
  newId: '标识：小写字母、数字和连字符',
  newTitle: '名称（默认由标识生成）',
  newRegion: '区划代码，可重复（不写则不限地区，请在 plugin.json 中补上）',
  evaluatePlugin: '插件目录或 .xhp 文件',
  evaluateScheme: '评价方案；不写插件标识时指该插件自己的方案',
  evaluateAsOf: '评价基准日，如 2022-06-30',
  evaluateInput: '每行一个主体的 JSON 文件，- 为标准输入',
  evaluateOutput: '每行一个结果的 JSON 文件，- 为标准输出',
  evaluateExample: `
例：
  xinheng evaluate --plugin plugins/hebei --scheme enterprise-grade --as-of 2022-06-30 \\
    --input subjects.ndjson --output results.ndjson

输入的一行：
  {"subject":{"kind":"enterprise","code":"91130102Y000000161","region":"130102"},"records":[{"id":"r1","item":"hebei:arrears-utility","decidedOn":"2022-01-10","fields":{}}]}
不能读取的行按行号报告到标准错误，其余照常评价，最后以状态 1 结束。`,
  evaluateExplain: '结果中加上 trace：每条规则是否成立、读取了什么',
  error: '错误',
  warning: '警告',
  line: (number: number) => `第 ${number} 行`,
  counts: ({ errors, warnings }: { readonly errors: number; readonly warnings: number }) =>
    errors + warnings === 0 ? '没有问题' : `${errors} 个错误，${warnings} 个警告`,
  colon: '：',
  refused: '不通过',
  passed: '通过',
  pluginNamed: ({ path, plugin }: NamedPackage) =>
    plugin === null ? path : `${plugin.id} ${plugin.version}（${plugin.manifest.title}）`,
  evaluated: ({ lines, graded, outOfScope, setAside, unread }: EvaluationCounts) =>
    `共 ${lines} 行：评价 ${graded}，不在范围 ${outOfScope}，搁置 ${setAside}，不能读取 ${unread}`,
  migrated: (location: string, ran: readonly string[]) =>
    ran.length === 0 ? `${location} 已是当前版本` : `${location} 已升级：${ran.join('、')}`,
  databaseStatus: (location: string, pending: readonly string[] | null) =>
    pending === null
      ? `${location} 尚未建立，请运行 xinheng db migrate`
      : pending.length === 0
        ? `${location} 可以连接，已是当前版本`
        : `${location} 可以连接，有 ${pending.length} 项升级没有执行（${pending.join('、')}），请运行 xinheng db migrate`,
  auditChecked: (streams: number, events: number) => `已核对 ${streams} 条链、${events} 条审计记录`,
  auditIntact: '全部相符',
  auditBroken: ({ stream, sequence, problem }: BrokenAudit) =>
    `链条 ${stream} 的第 ${sequence} 条不符：${auditProblems[problem]}。请保留数据库现状，与备份和最近的检查点比对`,
  username: '账号名',
  userRoles: '角色，用逗号分隔：',
  userUnit: '所属单位的编号或全称（默认为最上级单位）',
  userName: '显示名称（默认与账号名相同）',
  userPasswordStdin: '从标准输入读取密码（默认随机生成，并写到标准输出）',
  userAdded: (username: string, roles: string) => `已建立账号 ${username}（${roles}），首次登录后须修改密码`,
  userPassword: '初始密码（只显示这一次）：',
  cannotEvaluate: (path: string) => `${path} 有错误，没有评价；请先改正（可用 xinheng plugin validate 查看）`,
  made: (folder: string, files: readonly string[]) =>
    [
      `已在 ${folder} 生成 ${files.length} 个文件：`,
      ...files.map((file) => `  ${file}`),
      `接下来：改写其中的内容，再运行 xinheng plugin test ${folder}`,
    ].join('\n'),
  packed: (id: string, version: string, hash: string) => `已打包 ${id} ${version}，内容散列 ${hash}`,
  notPacked: (folder: string) => `${folder} 没有通过校验或算例，没有打包`,
  cannotTest: (path: string) => `${path} 没有通过校验，算例没有运行`,
  caseCounts: ({ passed, failed }: { readonly passed: number; readonly failed: number }) =>
    passed + failed === 0 ? '没有算例' : `${passed} 个算例通过，${failed} 个不通过`,
  difference: (expected: string, actual: string) => `应为 ${expected}，得出 ${actual}`,
  schemeCoverage: ({ scheme, cases, rules, edges, windows }: SchemeCoverageWords) =>
    `覆盖 ${scheme}：算例 ${cases} 个，规则 ${rules}，界限两侧 ${edges}，期限两侧 ${windows}`,
  articleCoverage: ({ all, implemented, core, notARule, discretion }: ArticleCoverageWords) =>
    `条款 ${all} 条：由插件实现 ${implemented}，由平台实现 ${core}，不是规则 ${notARule}，留待裁量 ${discretion}`,
  moreFindings: (count: number) => `另有 ${count} 处没有显示，改正以上各处后再校验，或用 --json 查看全部`,
  noPlugins: '数据库中还没有插件：服务启动时会装入配置中列出的插件',
  pluginStates: {
    validated: '已校验',
    refused: '未通过',
    installed: '已安装',
    enabled: '已启用',
    disabled: '已停用',
    retired: '已退役',
    quarantined: '已隔离',
  } as Readonly<Record<string, string>>,
  importFile: 'CSV、XLSX 或 NDJSON 文件',
  importItem: '目录条目，如 national:administrative-penalty',
  importSubjects: '文件中是主体',
  importDryRun: '只检查，不写入',
  actingUnit: '以哪个单位的名义（编号或全称，默认为最上级单位）',
  importErrors: '把全部被拒的行写到一个 CSV 文件',
  importing: (rows: number) => `已处理 ${rows} 行`,
  importGoesOn: (id: string) => `导入批次 ${id} 尚未结束，服务启动后会接着处理`,
  importErrorsHint: '全部被拒的行可用 --errors FILE 写到文件',
  imported: ({ id, dryRun, counts: { total, accepted, refused, duplicates } }: ImportedWords) =>
    `导入批次 ${id}${dryRun ? '（仅检查，没有写入）' : ''}：共 ${total} 行，接受 ${accepted}，重复 ${duplicates}，拒绝 ${refused}`,
  packageFile: '.xhp 文件',
  pluginId: '插件标识',
  reason: '理由，供同意的人阅读并记入审计日志',
  pluginOrdered: (id: string, version: string) => `${id} ${version} 已安装，启用申请已提出，等待另一人在后台同意`,
  pluginNotInstalled: (file: string) => `${file} 没有通过检查，没有安装，数据库没有改变`,
  retireOrdered: (id: string) => `已申请让 ${id} 退役，等待另一人在后台同意`,
  keyOutput: '密钥文件名的前半部分（默认 xinheng-signing）',
  privateKey: '私钥文件（PEM，由 plugin keygen 生成）',
  publicKey: '信任的公钥文件（PEM），可重复',
  signOutput: '写到另一个文件（默认就地签名）',
  keysMade: (privateFile: string, publicFile: string) =>
    `私钥 ${privateFile}（请妥善保管，不要外传），公钥 ${publicFile}（交给安装插件的单位）`,
  signed: (file: string, key: string) => `${file} 已签名，密钥 ${key}`,
  verified: (file: string, key: string) => `${file} 完整，由密钥 ${key} 签名`,
  notVerified: (file: string) => `${file} 不可信任，请勿安装`,
  fillSubjects: '示例主体总数',
  fillRecords: '示例记录总数（默认每个主体一条）',
  fillSeed: '随机种子，相同的种子得到相同的主体（默认 1）',
  filling: (subjects: number) => `已填充 ${subjects} 个主体`,
  fillGoesOn: (subjects: number) => `已填充 ${subjects} 个主体，再次运行同一命令会接着填充`,
  filled: ({ subjects, records }: { readonly subjects: number; readonly records: number }) =>
    `共有填充的示例主体 ${subjects} 个，本次写入记录 ${records} 条。评价请运行 xinheng run，或在后台启动评价批次`,
  runScheme: '评价方案，如 hebei:enterprise-grade',
  runAsOf: '评价基准日（默认今天；以前的日期只作历史评价，不改变当前等级）',
  runRegion: '只评价该区划的主体，可重复',
  running: (subjects: number) => `已评价 ${subjects} 个主体`,
  runGoesOn: (id: string) => `评价批次 ${id} 尚未结束，服务启动后会接着处理`,
  ran: ({ id, asOf, progress: { done, changed, parked } }: RanWords) =>
    `评价批次 ${id}（${asOf}）：评价 ${done}，等级有变 ${changed}，搁置 ${parked}`,
  evaluating: (lines: number) => `已处理 ${lines} 行`,
};

/** Everything the command line says besides the messages of the code table. */
export type Words = typeof zh;

/** What the cases of a scheme show, each as `shown/all`. */
export interface SchemeCoverageWords {
  readonly scheme: string;
  readonly cases: number;
  readonly rules: string;
  readonly edges: string;
  readonly windows: string;
}

/** How many articles became what. */
export interface ArticleCoverageWords {
  readonly all: number;
  readonly implemented: number;
  readonly core: number;
  readonly notARule: number;
  readonly discretion: number;
}

/** What an import led to. */
export interface ImportedWords {
  readonly id: string;
  readonly dryRun: boolean;
  readonly counts: {
    readonly total: number;
    readonly accepted: number;
    readonly refused: number;
    readonly duplicates: number;
  };
}

/** What a run led to. */
export interface RanWords {
  readonly id: string;
  readonly asOf: string;
  readonly progress: { readonly done: number; readonly changed: number; readonly parked: number };
}

/** A package by the path it was named by, and what it calls itself where it can be read. */
export interface NamedPackage {
  readonly path: string;
  readonly plugin: PluginDefinitions | null;
}

/** The first bad place of the audit. */
export interface BrokenAudit {
  readonly stream: string;
  readonly sequence: number;
  readonly problem: keyof typeof auditProblems;
}
