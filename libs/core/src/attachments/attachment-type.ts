import { fileTypeFromBuffer } from 'file-type';

/** What evidence may be: by its content, with the endings that its name may have. */
export const ATTACHMENT_TYPES = {
  'application/pdf': ['pdf'],
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/tiff': ['tif', 'tiff'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  // GB/T 33190-2016.
  'application/ofd': ['ofd'],
  'text/plain': ['txt', 'csv'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type AttachmentType = keyof typeof ATTACHMENT_TYPES;

/** The entry by which an OFD document is told from other zip files, at the root of its package. */
const OFD_ENTRY = Buffer.from('OFD.xml');
const CENTRAL_ENTRY = Buffer.from([0x50, 0x4b, 0x01, 0x02]);
const CENTRAL_NAME = 46;

/** What a file is by its content, whatever its name says; null where it is nothing that may be evidence. */
export async function attachmentTypeOf(content: Buffer): Promise<AttachmentType | null> {
  const found = await fileTypeFromBuffer(content);
  if (found === undefined) return isPlainText(content) ? 'text/plain' : null;
  if (isAllowed(found.mime)) return found.mime;
  return found.ext === 'zip' && hasEntry(content, OFD_ENTRY) ? 'application/ofd' : null;
}

function isAllowed(type: string): type is AttachmentType {
  return Object.hasOwn(ATTACHMENT_TYPES, type);
}

/** UTF-8 or GB 18030 without control characters, and no page that a browser would run. */
function isPlainText(content: Buffer): boolean {
  if (content.some((byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d)) return false;
  const head = content.subarray(0, 1_024).toString('latin1').trimStart().toLowerCase();
  if (/^(ï»¿)?\s*<(!doctype|html|svg|script|\?xml|head|body)/.test(head)) return false;
  return ['utf-8', 'gb18030'].some((encoding) => isDecodable(content, encoding));
}

function isDecodable(content: Buffer, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(content);
    return true;
  } catch {
    return false;
  }
}

/** Whether the directory at the end of a zip file names an entry. */
function hasEntry(content: Buffer, name: Buffer): boolean {
  for (let at = content.indexOf(CENTRAL_ENTRY); at >= 0; at = content.indexOf(CENTRAL_ENTRY, at + 4)) {
    if (at + CENTRAL_NAME > content.length) return false;
    const length = content.readUInt16LE(at + 28);
    if (content.subarray(at + CENTRAL_NAME, at + CENTRAL_NAME + length).equals(name)) return true;
  }
  return false;
}
