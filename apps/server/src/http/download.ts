import { StreamableFile } from '@nestjs/common';
import type { Response } from 'express';

/** A file that is saved and never shown in a page of ours, whatever it holds. Use with `@Res({ passthrough: true })`. */
export function downloadOf(
  response: Response,
  { name, mediaType, content }: { readonly name: string; readonly mediaType: string; readonly content: Buffer },
): StreamableFile {
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Content-Security-Policy', "default-src 'none'; sandbox");
  const ending = /\.[a-z0-9]{1,5}$/i.exec(name)?.[0] ?? '';
  return new StreamableFile(content, {
    type: mediaType,
    length: content.length,
    disposition: `attachment; filename="file${ending}"; filename*=UTF-8''${encodeURIComponent(name)}`,
  });
}
