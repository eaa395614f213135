/** `npm run types`: type-checks the server side with its tests, the back office and the public site. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { installPackages, root } from './prepare.mjs';

installPackages();
const tsc = join(root, 'node_modules/typescript/bin/tsc');
const failed = ['tsconfig.json', 'apps/admin/tsconfig.json', 'apps/site/tsconfig.json'].filter((project) => {
  const { status } = spawnSync(process.execPath, [tsc, '--noEmit', '--project', join(root, project)], {
    cwd: root,
    stdio: 'inherit',
  });
  return status !== 0;
});
process.exit(failed.length === 0 ? 0 : 1);
