/**
 * `npm run -s xinheng -- …`: the command line from a clone. Builds it where it is stale, then runs it.
 * Standard output is kept for what the command prints; everything else goes to standard error.
 */
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';
import { build, root } from './prepare.mjs';

await build(['cli']);
const command = spawn(
  process.execPath,
  ['--enable-source-maps', join(root, 'dist/apps/cli/src/main.js'), ...process.argv.slice(2)],
  // npm runs scripts in the root of the package; paths are meant from where the person is.
  { cwd: process.env.INIT_CWD ?? process.cwd(), stdio: 'inherit' },
);
// The terminal signals both of us; we end when the command has ended.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => command.kill(signal));
command.on('exit', (code, signal) => process.exit(code ?? 128 + (signal === null ? 0 : constants.signals[signal])));
