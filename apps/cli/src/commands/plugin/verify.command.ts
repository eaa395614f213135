import { keyId, readArchive, verifyArchive } from '@xinheng/plugin-pack';
import { readWhole } from '../../packages/read-whole.js';
import { countFindings, findingsOf, sayFindings } from '../../terminal/findings.js';
import { paint } from '../../terminal/paint.js';
import type { DefineCommand } from '../command.js';

interface VerifyOptions {
  readonly key?: readonly string[];
  readonly json?: boolean;
}

/**
 * `xinheng plugin verify FILE.xhp --key PUB`: whether a package is whole and signed by one of the keys that are
 * trusted; 1 where it is not. Without a key nothing is trusted.
 */
export const defineVerify: DefineCommand = (command, { terminal, words, end }) => {
  command
    .argument('<file>', words.packageFile)
    .option('--key <file>', words.publicKey, (file, before: readonly string[] = []) => [...before, file])
    .option('--json', words.json)
    .action(async (file: string, { key = [], json = false }: VerifyOptions) => {
      const bytes = readWhole(file);
      const trusted = key.map((one) => readWhole(one).toString('utf8'));
      trusted.forEach(keyId);
      const verified = await verifyArchive(bytes, trusted);
      const isTrusted = verified.issues.every(({ severity }) => severity !== 'error') && verified.key !== null;
      const placed = { path: file, source: (await readArchive(bytes)).source };
      if (json) {
        const findings = findingsOf(verified.issues, placed, terminal.locale);
        terminal.print(JSON.stringify({ key: verified.key, findings, counts: countFindings(findings) }, null, 2));
      } else {
        sayFindings(verified.issues, placed, terminal, words);
        terminal.say(
          isTrusted
            ? paint(terminal, 'green', words.verified(file, verified.key ?? ''))
            : paint(terminal, 'red', words.notVerified(file)),
        );
      }
      end(isTrusted ? 0 : 1);
    });
};
