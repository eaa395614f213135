import { openPackage } from '../../packages/open-package.js';
import { countFindings, findingsOf, sayFindings } from '../../terminal/findings.js';
import { paint } from '../../terminal/paint.js';
import type { DefineCommand } from '../command.js';

/** `xinheng plugin validate PATH`: every finding of a package in one go; 1 where one of them is an error. */
export const defineValidate: DefineCommand = (command, { terminal, words, end }) => {
  command
    .argument('<path>', words.pluginPath)
    .option('--strict', words.strict)
    .option('--json', words.json)
    .action(async (path: string, { strict = false, json = false }: { strict?: boolean; json?: boolean }) => {
      const opened = await openPackage(path, strict);
      const counts = countFindings(opened.issues);
      if (json) {
        const findings = findingsOf(opened.issues, opened, terminal.locale);
        terminal.print(JSON.stringify({ findings, counts }, null, 2));
      } else {
        sayFindings(opened.issues, opened, terminal, words);
        const outcome =
          counts.errors > 0 ? paint(terminal, 'red', words.refused) : paint(terminal, 'green', words.passed);
        terminal.say(`${words.pluginNamed(opened)} ${outcome}${words.colon}${words.counts(counts)}`);
      }
      end(counts.errors > 0 ? 1 : 0);
    });
};
