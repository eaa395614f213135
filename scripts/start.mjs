/** `npm start`: installs what is missing, builds what is stale, and runs the server until it is stopped. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { build, root } from './prepare.mjs';

await build(['admin', 'server', 'site']);
const server = spawn(process.execPath, ['--enable-source-maps', join(root, 'dist/apps/server/src/main.js')], {
  cwd: root,
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
server.on('exit', (code, signal) => process.exit(code ?? (signal === null ? 1 : 0)));
