import type { Words } from './zh.js';

const auditProblems = {
  missing: 'it is missing',
  changed: 'its content was changed',
  'payload-changed': 'its values before and after were changed',
  unlinked: 'it does not follow from the one before',
  'end-moved': 'the end of the chain was moved',
} as const;

/** What the command line says in English. */
export const en: Words = {
  program: 'Xinheng: check, test and pack plugins, evaluate offline, import data, keep the database and the accounts.',
  usage: 'Usage:',
  usageOptions: '[options]',
  usageCommand: '[command]',
  arguments: 'Arguments:',
  options: 'Options:',
  commandsTitle: 'Commands:',
  help: 'show how it is used',
  helpCommand: 'show how a command is used',
  version: 'show the version',
  commands: {
    plugin: 'plugins: validate, test, pack, make a new one',
    'plugin validate': 'check a plugin and list everything that is wrong in one go',
    'plugin test': 'run the worked cases of a plugin and tell what they cover',
    'plugin pack': 'check, test and pack a plugin as .xhp; its path goes to standard output',
    'plugin new': 'make a plugin that validates, passes its cases and can be packed',
    'plugin keygen': 'make a pair of keys to sign with',
    'plugin sign': 'sign an .xhp file',
    'plugin verify': 'tell whether an .xhp file is whole and signed by a trusted key',
    'plugin list': 'list the plugins of the database with their states',
    'plugin install': 'bring a package, install it and ask for it to be put in force; a person consents',
    'plugin retire': 'ask for a plugin to end for good; a person consents',
    evaluate: 'evaluate offline: subjects in line by line, results out, no database needed',
    import: 'import a CSV, XLSX or NDJSON file into the database',
    run: 'grade the subjects of the database',
    db: 'database: bring its tables up to date, tell its state',
    'db migrate': 'bring the tables of the database up to this version',
    'db status': 'tell whether the database opens and which migrations have not run',
    'db fill': 'fill the database with sample enterprises, to try how far it carries',
    audit: 'audit: verify',
    'audit verify': 'follow the chains of the audit and tell the first place that does not hold',
    user: 'accounts: add one',
    'user add': 'add an account',
  },
  pluginPath: 'the folder of a plugin, or an .xhp file',
  pluginFolder: 'the folder of a plugin',
  newFolder: 'the folder to make (absent or empty)',
  propose: 'print the edge cases that are missing, as JSON by the file they belong in',
  watch: 'test again whenever a file changes, until interrupted',
  watching: (path) => `waiting for changes of ${path}; Ctrl-C ends it`,
  strict: 'warnings refuse too',
  json: 'write the result to standard output as JSON',
  packOutput: 'the file to write (by default <id>-<version>.xhp in the present folder)',
  newKind: 'province, city, county, industry or topic',
  newId: 'small letters, digits and hyphens',
  newTitle: 'the title (by default made of the id)',
  newRegion: 'region code, may stand several times (without one: everywhere, to be corrected in plugin.json)',
  evaluatePlugin: 'the folder of a plugin, or an .xhp file',
  evaluateScheme: 'the scheme; without a plugin id one of the plugin itself',
  evaluateAsOf: 'the as-of day, such as 2022-06-30',
  evaluateInput: 'a file with one subject a line as JSON, - for standard input',
  evaluateOutput: 'a file with one result a line as JSON, - for standard output',
  evaluateExample: `
Example:
  xinheng evaluate --plugin plugins/hebei --scheme enterprise-grade --as-of 2022-06-30 \\
    --input subjects.ndjson --output results.ndjson

A line of the input:
  {"subject":{"kind":"enterprise","code":"91130102Y000000161","region":"130102"},"records":[{"id":"r1","item":"hebei:arrears-utility","decidedOn":"2022-01-10","fields":{}}]}
A line that cannot be read is reported by its number on standard error, the others are graded, and the status is 1.`,
  evaluateExplain: 'add trace to the results: every rule tried, and what it read',
  error: 'error',
  warning: 'warning',
  line: (number) => `line ${number}`,
  counts: ({ errors, warnings }) =>
    errors + warnings === 0 ? 'nothing is wrong' : `${counted(errors, 'error')}, ${counted(warnings, 'warning')}`,
  colon: ': ',
  refused: 'refused',
  passed: 'passed',
  pluginNamed: ({ path, plugin }) =>
    plugin === null ? path : `${plugin.id} ${plugin.version} (${plugin.manifest.title})`,
  evaluated: ({ lines, graded, outOfScope, setAside, unread }) =>
    `${counted(lines, 'line')}: ${graded} graded, ${outOfScope} out of scope, ${setAside} set aside, ${unread} not read`,
  migrated: (location, ran) =>
    ran.length === 0 ? `${location} is up to date` : `${location} is migrated: ${ran.join(', ')}`,
  databaseStatus: (location, pending) =>
    pending === null
      ? `${location} does not exist yet; run xinheng db migrate`
      : pending.length === 0
        ? `${location} opens and is up to date`
        : `${location} opens, ${counted(pending.length, 'migration')} to run (${pending.join(', ')}): run xinheng db migrate`,
  auditChecked: (streams, events) => `${counted(streams, 'chain')}, ${counted(events, 'event')} checked`,
  auditIntact: 'everything holds',
  auditBroken: ({ stream, sequence, problem }) =>
    `event ${sequence} of chain ${stream}: ${auditProblems[problem]}. Keep the database as it is; compare it with a backup and the last checkpoint`,
  username: 'the name to log in with',
  userRoles: 'roles, with commas between: ',
  userUnit: 'id or full title of the unit (by default the one above all others)',
  userName: 'the name that is shown (by default the name to log in with)',
  userPasswordStdin: 'read the password from standard input (by default one is made and written to standard output)',
  userAdded: (username, roles) =>
    `The account ${username} (${roles}) is made; the password is to be changed at the first login`,
  userPassword: 'First password, shown this once:',
  cannotEvaluate: (path) => `${path} has errors and nothing was evaluated; correct them (see xinheng plugin validate)`,
  made: (folder, files) =>
    [
      `${counted(files.length, 'file')} made in ${folder}:`,
      ...files.map((file) => `  ${file}`),
      `Next: put your own content in, then run xinheng plugin test ${folder}`,
    ].join('\n'),
  packed: (id, version, hash) => `${id} ${version} is packed, content hash ${hash}`,
  notPacked: (folder) => `${folder} did not pass validation or its worked cases; nothing is packed`,
  cannotTest: (path) => `${path} does not validate; its cases were not run`,
  caseCounts: ({ passed, failed }) =>
    passed + failed === 0 ? 'there are no cases' : `${counted(passed, 'case')} passed, ${failed} failed`,
  difference: (expected, actual) => `expected ${expected}, got ${actual}`,
  schemeCoverage: ({ scheme, cases, rules, edges, windows }) =>
    `Coverage of ${scheme}: ${counted(cases, 'case')}, rules ${rules}, sides of edges ${edges}, of windows ${windows}`,
  articleCoverage: ({ all, implemented, core, notARule, discretion }) =>
    `${counted(all, 'article')}: ${implemented} by the plugin, ${core} by the core, ${notARule} no rule, ${discretion} discretion`,
  moreFindings: (count) => `${count} more are not shown: correct these first, or see all with --json`,
  noPlugins: 'the database has no plugins yet: the server brings in those of its configuration when it starts',
  pluginStates: {},
  importFile: 'a CSV, XLSX or NDJSON file',
  importItem: 'the catalogue item, such as national:administrative-penalty',
  importSubjects: 'the file holds subjects',
  importDryRun: 'check only, write nothing',
  actingUnit: 'for which unit (id or full title, by default the one above all others)',
  importErrors: 'write all refused rows to a CSV file',
  importing: (rows) => `${counted(rows, 'row')} done`,
  importGoesOn: (id) => `Import ${id} is not finished; the server goes on with it when it runs`,
  importErrorsHint: '--errors FILE writes all refused rows to a file',
  imported: ({ id, dryRun, counts: { total, accepted, refused, duplicates } }) =>
    `Import ${id}${dryRun ? ' (checked only, nothing written)' : ''}: ${counted(total, 'row')}, ${accepted} accepted, ${counted(duplicates, 'duplicate')}, ${refused} refused`,
  packageFile: 'an .xhp file',
  pluginId: 'the id of the plugin',
  reason: 'why; whoever consents reads it, and the audit log keeps it',
  pluginOrdered: (id, version) => `${id} ${version} is installed; somebody in the back office is asked to consent`,
  pluginNotInstalled: (file) => `${file} did not pass and was not installed; the database is as it was`,
  retireOrdered: (id) => `asked for ${id} to be retired; somebody in the back office is asked to consent`,
  keyOutput: 'the front of the names of the key files (by default xinheng-signing)',
  privateKey: 'the file of the private key (PEM, made by plugin keygen)',
  publicKey: 'the file of a public key that is trusted (PEM), may stand several times',
  signOutput: 'write to another file (by default it is signed in its place)',
  keysMade: (privateFile, publicFile) =>
    `Private key ${privateFile} (keep it to yourself), public key ${publicFile} (for those who install)`,
  signed: (file, key) => `${file} is signed by key ${key}`,
  verified: (file, key) => `${file} is whole and signed by key ${key}`,
  notVerified: (file) => `${file} is not to be trusted; do not install it`,
  fillSubjects: 'how many sample enterprises there are to be',
  fillRecords: 'how many records they have together (by default one each)',
  fillSeed: 'the same number gives the same enterprises (by default 1)',
  filling: (subjects) => `${counted(subjects, 'subject')} filled in`,
  fillGoesOn: (subjects) => `${counted(subjects, 'subject')} filled in; the same command goes on from there`,
  filled: ({ subjects, records }) =>
    `There are ${counted(subjects, 'filled-in subject')}; ${counted(records, 'record')} written now. Grade them: xinheng run, or start a run in the back office`,
  runScheme: 'the scheme, such as hebei:enterprise-grade',
  runAsOf: 'the as-of day (by default today; an earlier one is historical and changes no current grade)',
  runRegion: 'subjects of this region only, may stand several times',
  running: (subjects) => `${counted(subjects, 'subject')} graded`,
  runGoesOn: (id) => `Run ${id} is not finished; the server goes on with it when it runs`,
  ran: ({ id, asOf, progress: { done, changed, parked } }) =>
    `Run ${id} as of ${asOf}: ${done} graded, ${changed} changed, ${parked} set aside`,
  evaluating: (lines) => `${counted(lines, 'line')} done`,
};

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
