import type { DefineCommand } from './command.js';

/** A command by its words, and the file that holds it: only the one that is asked for is loaded. */
export interface CommandEntry {
  readonly path: string;
  load(): Promise<DefineCommand>;
}

/** Every command, in the order in which the help shows them. */
export const commands: readonly CommandEntry[] = [
  {
    path: 'plugin validate',
    load: async () => (await import('./plugin/validate.command.js')).defineValidate,
  },
  { path: 'plugin test', load: async () => (await import('./plugin/test.command.js')).defineTest },
  { path: 'plugin pack', load: async () => (await import('./plugin/pack.command.js')).definePack },
  { path: 'plugin new', load: async () => (await import('./plugin/new.command.js')).defineNew },
  { path: 'plugin keygen', load: async () => (await import('./plugin/keygen.command.js')).defineKeygen },
  { path: 'plugin sign', load: async () => (await import('./plugin/sign.command.js')).defineSign },
  { path: 'plugin verify', load: async () => (await import('./plugin/verify.command.js')).defineVerify },
  { path: 'plugin list', load: async () => (await import('./plugin/list.command.js')).defineList },
  { path: 'plugin install', load: async () => (await import('./plugin/install.command.js')).defineInstall },
  { path: 'plugin retire', load: async () => (await import('./plugin/retire.command.js')).defineRetire },
  { path: 'evaluate', load: async () => (await import('./evaluate.command.js')).defineEvaluate },
  { path: 'import', load: async () => (await import('./import.command.js')).defineImport },
  { path: 'run', load: async () => (await import('./run.command.js')).defineRun },
  { path: 'db migrate', load: async () => (await import('./db/migrate.command.js')).defineMigrate },
  { path: 'db status', load: async () => (await import('./db/status.command.js')).defineStatus },
  { path: 'db fill', load: async () => (await import('./db/fill.command.js')).defineFill },
  { path: 'audit verify', load: async () => (await import('./audit/verify.command.js')).defineVerify },
  { path: 'user add', load: async () => (await import('./user/add.command.js')).defineAdd },
];
