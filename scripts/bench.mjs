/** `npm run bench [-- --only rules,full --subjects N --records M --province --json FILE]`: ratios, measured in one run. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { build, root } from './prepare.mjs';

await build(['benchmark']);
const child = spawn(process.execPath, [join(root, 'dist/tests/benchmark/main.js'), ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal === null ? 1 : 130)));
