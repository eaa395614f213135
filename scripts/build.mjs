/** `npm run build [-- part …]`: builds what is stale; everything where no part is named. */
import { build } from './prepare.mjs';

const named = process.argv.slice(2);
await build(named.length > 0 ? named : ['server', 'worker', 'cli', 'admin', 'site']);
