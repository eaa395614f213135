import { createReadStream } from 'node:fs';

export type Encoding = 'utf-8' | 'utf-16le' | 'gb18030';

/**
 * How a text file is written: by its byte order mark, else UTF-8 where every byte of it is valid UTF-8, else GB18030,
 * which Excel in a Chinese Windows writes. The whole file is read, because its first Chinese letter may stand on the last line.
 */
export async function sniffEncoding(path: string): Promise<Encoding> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let isFirst = true;
  try {
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
      if (isFirst && chunk[0] === 0xff && chunk[1] === 0xfe) {
        return 'utf-16le';
      }
      isFirst = false;
      decoder.decode(chunk, { stream: true });
    }
    decoder.decode();
    return 'utf-8';
  } catch (error) {
    if (
      typeof error === 'object' &&
      error !== null &&
      'code' in error &&
      error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA'
    ) {
      return 'gb18030';
    }
    throw error;
  }
}
