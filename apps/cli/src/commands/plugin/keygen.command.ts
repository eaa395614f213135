import { existsSync, writeFileSync } from 'node:fs';
import { generateKeys } from '@xinheng/plugin-pack';
import { checkFolderOf, notWritten } from '../../packages/write-whole.js';
import { UsageError } from '../../usage-error.js';
import type { DefineCommand } from '../command.js';

/**
 * `xinheng plugin keygen`: a pair of keys to sign packages with, in two files; the private one is for its owner only.
 * The id of the pair goes to standard output. Keys that are there are never written over.
 */
export const defineKeygen: DefineCommand = (command, { terminal, words, end }) => {
  command.option('-o, --output <name>', words.keyOutput, 'xinheng-signing').action(({ output }: { output: string }) => {
    const [privateFile, publicFile] = [`${output}.key.pem`, `${output}.pub.pem`];
    checkFolderOf(privateFile);
    const there = [privateFile, publicFile].find((file) => existsSync(file));
    if (there !== undefined) throw new UsageError({ code: 'command-key-exists', params: { path: there } });
    const { id, publicKey, privateKey } = generateKeys();
    try {
      writeFileSync(privateFile, privateKey, { flag: 'wx', mode: 0o600 });
      writeFileSync(publicFile, publicKey, { flag: 'wx' });
    } catch (error) {
      throw notWritten(privateFile, error);
    }
    terminal.say(words.keysMade(privateFile, publicFile));
    terminal.print(id);
    end(0);
  });
};
