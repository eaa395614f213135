import { buffer } from 'node:stream/consumers';
import { placeOf, type PluginSource } from '@xinheng/plugin-kit';
import { issue, XinhengError, type Issue } from '@xinheng/problem';
import yazl from 'yazl';
import { contentList } from './hashes.js';

/** The first day a zip can name, in the fields that know no time zone. */
const noTime = new Date(1980, 0, 1);

/**
 * Packs a plugin as an `.xhp`: its files in name order with fixed times, stored and not deflated, `content.json` first.
 * The same source gives the same bytes on every machine; deflating would depend on the processor's zlib.
 * @throws XinhengError `plugin-archive-unpackable` where it holds files that the format does not list, or code.
 */
export async function packPlugin(source: PluginSource): Promise<Buffer> {
  return zipOf([['content.json', contentList(source)], ...packedFiles(source)]);
}

/** The files of a plugin that go into its package, in name order. Throws like `packPlugin`. */
export function packedFiles(source: PluginSource): readonly (readonly [path: string, text: string])[] {
  const issues = [...source.keys()].flatMap(unpackable);
  if (issues.length > 0) throw new XinhengError('invalid', 'plugin-archive-unpackable', {}, issues);
  return [...source].filter(([path]) => placeOf(path).kind !== 'archive').sort(([a], [b]) => (a < b ? -1 : 1));
}

function unpackable(file: string): readonly Issue[] {
  const { kind } = placeOf(file);
  if (kind === 'unlisted') return [{ ...issue('plugin-file-unlisted', '', { file }), file }];
  return kind === 'module' ? [{ ...issue('plugin-module-uploaded', '', { file }), file }] : [];
}

/** Files in the order given, as a zip that is the same on every machine. */
export function zipOf(files: readonly (readonly [path: string, text: string])[]): Promise<Buffer> {
  const zip = new yazl.ZipFile();
  for (const [path, text] of files) {
    const options = { mtime: noTime, mode: 0o100644, compress: false, forceDosTimestamp: true };
    zip.addBuffer(Buffer.from(text, 'utf8'), path, options);
  }
  zip.end();
  return buffer(zip.outputStream);
}
