/** `npm run worker`: installs what is missing, builds what is stale, and runs one worker until it is stopped. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { build, root } from './prepare.mjs';

await build(['worker']);
const worker = spawn(process.execPath, ['--enable-source-maps', join(root, 'dist/apps/worker/src/main.js')], {
  cwd: root,
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => worker.kill(signal));
worker.on('exit', (code, signal) => process.exit(code ?? (signal === null ? 1 : 0)));
