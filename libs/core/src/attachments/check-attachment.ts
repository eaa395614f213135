import { issue, XinhengError, type Issue } from '@xinheng/problem';
import { ATTACHMENT_TYPES, attachmentTypeOf, type AttachmentType } from './attachment-type.js';

/** A file as somebody brings it. */
export interface BroughtFile {
  readonly name: string;
  readonly content: Buffer;
}

const MAX_NAME = 200;
/** Separators of paths, control characters, and marks that turn the direction of writing round and so hide an ending. */
const FORBIDDEN = /[\p{Cc}/\\:*?"<>|\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/**
 * What a file is, where it may be kept as evidence.
 * @throws XinhengError `attachment-refused` with what is wrong with its name, size or content
 */
export async function checkAttachment({ name, content }: BroughtFile, maxBytes: number): Promise<AttachmentType> {
  const type = await attachmentTypeOf(content);
  const found = [...nameIssues(name), ...sizeIssues(content, maxBytes), ...typeIssues(name, type)];
  if (found.length > 0 || type === null) throw new XinhengError('invalid', 'attachment-refused', {}, found);
  return type;
}

function nameIssues(name: string): readonly Issue[] {
  const { length } = [...name];
  if (length === 0 || length > MAX_NAME || name.trim() !== name) {
    return [issue('attachment-name-length', '/file', { max: MAX_NAME })];
  }
  if (FORBIDDEN.test(name) || name.startsWith('.')) return [issue('attachment-name', '/file')];
  return [];
}

function sizeIssues({ length }: Buffer, maxBytes: number): readonly Issue[] {
  if (length === 0) return [issue('upload-empty', '/file')];
  const limit = Math.floor(maxBytes / 1024 / 1024);
  return length > maxBytes ? [issue('attachment-size', '/file', { limit })] : [];
}

function typeIssues(name: string, type: AttachmentType | null): readonly Issue[] {
  const endings: readonly string[] = type === null ? [] : ATTACHMENT_TYPES[type];
  const allowed = Object.values(ATTACHMENT_TYPES).flat().join(', ');
  if (type === null) return [issue('attachment-type', '/file', { allowed })];
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  return endings.includes(ending) ? [] : [issue('attachment-ending', '/file', { allowed: endings.join(', ') })];
}
