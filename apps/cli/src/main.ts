import { runCommandLine } from './run-command-line.js';
import { terminalOfProcess } from './terminal/terminal.js';

// A reader that goes away (`| head`) is noticed where we write, not as an error of nobody's.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

process.exitCode = await runCommandLine(process.argv.slice(2), terminalOfProcess());
// What stands unread in standard input would keep the process alive.
process.stdin.destroy();
