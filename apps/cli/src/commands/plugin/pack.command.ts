import { statSync } from 'node:fs';
import { join } from 'node:path';
import { contentHash, packPlugin } from '@xinheng/plugin-pack';
import { openPackage } from '../../packages/open-package.js';
import { testPackage } from '../../packages/test-package.js';
import { checkFolderOf, writeWhole } from '../../packages/write-whole.js';
import { sayFindings } from '../../terminal/findings.js';
import { paint } from '../../terminal/paint.js';
import type { DefineCommand } from '../command.js';

interface PackOptions {
  readonly strict?: boolean;
  readonly output?: string;
}

/**
 * `xinheng plugin pack DIR`: the .xhp of a package that validates and whose worked cases pass, as an installation
 * would have it. The same files give the same bytes. Its path goes to standard output.
 */
export const definePack: DefineCommand = (command, { terminal, words, end }) => {
  command
    .argument('<folder>', words.pluginFolder)
    .option('--strict', words.strict)
    .option('-o, --output <file>', words.packOutput)
    .action(async (folder: string, { strict = false, output }: PackOptions) => {
      if (output !== undefined) checkFolderOf(output);
      const opened = await openPackage(folder, strict);
      const { plugin, source, definitions } = opened;
      const tested = plugin === null ? null : testPackage(plugin, definitions, strict);
      if (plugin === null || source === null || tested?.isPassed !== true) {
        const failed = tested === null ? [] : [...tested.report.issues, ...tested.uncovered];
        sayFindings([...opened.issues, ...failed], opened, terminal, words);
        terminal.say(paint(terminal, 'red', words.notPacked(folder)));
        return end(1);
      }
      const path = packagePath(output, `${plugin.id}-${plugin.version}.xhp`);
      writeWhole(path, await packPlugin(source));
      terminal.say(words.packed(plugin.id, plugin.version, contentHash(source)));
      terminal.print(path);
      end(0);
    });
};

/** The file that was named, in the folder that was named, or in the present one. */
function packagePath(output: string | undefined, name: string): string {
  if (output === undefined) return name;
  return statSync(output, { throwIfNoEntry: false })?.isDirectory() === true ? join(output, name) : output;
}
