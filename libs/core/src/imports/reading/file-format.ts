import { XinhengError } from '@xinheng/problem';

/** The formats that are read. */
export type FileFormat = 'csv' | 'xlsx' | 'ndjson';

/**
 * The format of a file by what is in it, whatever its name says.
 * @throws XinhengError `import-file-format` where it is none of them, with what it seems to be
 */
export function formatOf(bytes: Buffer): FileFormat {
  const head = bytes.subarray(0, 8_192);
  if (head.length >= 4 && head.readUInt32BE(0) === 0x504b0304) return 'xlsx';
  if (head.length >= 4 && head.readUInt32BE(0) === 0xd0cf11e0) throw refusal('XLS');
  if (head.subarray(0, 5).toString('latin1') === '%PDF-') throw refusal('PDF');
  const isUtf16 = head[0] === 0xff && head[1] === 0xfe;
  if (head.includes(0) && !isUtf16) throw refusal('—');
  const start = head
    .toString(isUtf16 ? 'utf16le' : 'utf8')
    .replace(/^\ufeff/, '')
    .trimStart();
  // Many office systems give an HTML page the name of a spreadsheet.
  if (/^<(!doctype|html|\?xml|table|meta|head)/i.test(start)) throw refusal('HTML/XML');
  return start.startsWith('{') ? 'ndjson' : 'csv';
}

function refusal(found: string): XinhengError {
  return new XinhengError('invalid', 'import-file-format', { found });
}
