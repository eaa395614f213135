import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { newPlugin, type PluginSource } from '@xinheng/plugin-kit';
import { notWritten } from '../../packages/write-whole.js';
import { UsageError } from '../../usage-error.js';
import type { DefineCommand } from '../command.js';
import { readRegion } from '../option-values.js';

/** What may be made here; `national` belongs to the product. */
const kinds = ['province', 'city', 'county', 'industry', 'topic'] as const;
type Kind = (typeof kinds)[number];

interface NewOptions {
  readonly kind: Kind;
  readonly id: string;
  readonly title?: string;
  readonly region?: readonly string[];
}

/** `xinheng plugin new DIR --kind … --id …`: a plugin that validates, passes its cases and can be packed. */
export const defineNew: DefineCommand = (command, { terminal, words, end }) => {
  command
    .argument('<folder>', words.newFolder)
    .requiredOption('--kind <kind>', words.newKind, readKind)
    .requiredOption('--id <id>', words.newId, readId)
    .option('--title <title>', words.newTitle)
    .option('--region <code>', words.newRegion, readRegion)
    .action((folder: string, { kind, id, title, region }: NewOptions) => {
      refuseFull(folder);
      const source = newPlugin({ kind, id, ...(title !== undefined && { title }), ...(region && { regions: region }) });
      write(folder, source);
      terminal.say(words.made(folder, [...source.keys()]));
      end(0);
    });
};

function readKind(value: string): Kind {
  const kind = kinds.find((one) => one === value);
  if (kind !== undefined) return kind;
  const params = { option: '--kind', value, allowed: kinds.join(' ') };
  throw new UsageError({ code: 'command-option-choice', params });
}

function readId(value: string): string {
  if (/^[a-z][a-z0-9-]{1,40}$/.test(value)) return value;
  throw new UsageError({ code: 'command-plugin-id', params: { value } });
}

function refuseFull(folder: string): void {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found !== undefined && (!found.isDirectory() || readdirSync(folder).length > 0)) {
    throw new UsageError({ code: 'command-folder-not-empty', params: { path: folder } });
  }
}

function write(folder: string, source: PluginSource): void {
  try {
    for (const [path, text] of source) {
      const file = join(folder, path);
      mkdirSync(dirname(file), { recursive: true });
      // Nothing that is there meanwhile is written over.
      writeFileSync(file, text, { flag: 'wx' });
    }
  } catch (error) {
    throw notWritten(folder, error);
  }
}
