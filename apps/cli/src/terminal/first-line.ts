import type { Readable } from 'node:stream';

/** The first line of a stream, without its line break. */
export async function firstLineOf(input: Readable): Promise<string> {
  let text = '';
  for await (const chunk of input) {
    text += String(chunk);
    if (text.includes('\n')) break;
  }
  return text.split(/\r?\n/, 1)[0] ?? '';
}
