/** `npm run soak`: the suites that run for long, with other random cases each time. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { installPackages, root } from './prepare.mjs';

installPackages();
const child = spawn(process.execPath, [join(root, 'node_modules/jest/bin/jest.js'), 'tests/soak', '--runInBand'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning' },
});
child.on('exit', (code) => process.exit(code ?? 1));
