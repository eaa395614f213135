/**
 * `npm run soak [-- suite…]`: the suites that run for long, with other random cases each time. `-- faults-under-load`
 * runs one of them; the numbers in tests/soak/soak-settings.ts come from the environment (SOAK_MINUTES=1 tries it out).
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { installPackages, root } from './prepare.mjs';

installPackages();
const suites = process.argv.slice(2).map((suite) => `tests/soak/${suite}`);
const child = spawn(
  process.execPath,
  [join(root, 'node_modules/jest/bin/jest.js'), ...(suites.length > 0 ? suites : ['tests/soak']), '--runInBand'],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning' },
  },
);
child.on('exit', (code) => process.exit(code ?? 1));
