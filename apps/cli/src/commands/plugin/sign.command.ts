import { keyId, signArchive } from '@xinheng/plugin-pack';
import { readWhole } from '../../packages/read-whole.js';
import { checkFolderOf, writeWhole } from '../../packages/write-whole.js';
import type { DefineCommand } from '../command.js';

/** `xinheng plugin sign FILE.xhp --key K`: signs a package in its place, or into another file. */
export const defineSign: DefineCommand = (command, { terminal, words, end }) => {
  command
    .argument('<file>', words.packageFile)
    .requiredOption('--key <file>', words.privateKey)
    .option('-o, --output <file>', words.signOutput)
    .action(async (file: string, { key, output = file }: { key: string; output?: string }) => {
      checkFolderOf(output);
      const bytes = readWhole(file);
      const pem = readWhole(key).toString('utf8');
      writeWhole(output, await signArchive(bytes, pem));
      terminal.say(words.signed(output, keyId(pem)));
      terminal.print(output);
      end(0);
    });
};
