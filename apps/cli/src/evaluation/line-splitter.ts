import { issue, type Issue } from '@xinheng/problem';

/** One line of a text file, or why it is none. */
export type Line =
  | { readonly number: number; readonly text: string; readonly problem: null }
  | { readonly number: number; readonly text: null; readonly problem: Issue };

/** The longest line that is read, in bytes: a subject with tens of thousands of records. */
export const MAXIMUM_LINE = 16 * 1024 * 1024;

const NEWLINE = 0x0a;

/**
 * Cuts a stream of bytes into lines, counted from 1. It keeps the unfinished line and nothing else: one that is
 * longer than the limit is told as a problem and its rest is passed over. A byte order mark and `\r` are dropped.
 */
export class LineSplitter {
  private number = 0;
  private parts: Uint8Array[] = [];
  private size = 0;
  private readonly decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });

  constructor(private readonly limit: number = MAXIMUM_LINE) {}

  /** The lines that end within a chunk. */
  *take(chunk: Uint8Array): Generator<Line> {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      this.keep(chunk.subarray(start, end));
      start = end + 1;
      yield this.line();
    }
    this.keep(chunk.subarray(start));
  }

  /** The last line, where no line break follows it. */
  *end(): Generator<Line> {
    if (this.size > 0) yield this.line();
  }

  private keep(part: Uint8Array): void {
    this.size += part.length;
    if (this.size > this.limit) this.parts = [];
    else if (part.length > 0) this.parts.push(part);
  }

  private line(): Line {
    this.number += 1;
    const { number, size } = this;
    const bytes = this.parts.length === 1 ? this.parts[0] : Buffer.concat(this.parts);
    this.parts = [];
    this.size = 0;
    if (size > this.limit) {
      return { number, text: null, problem: issue('command-line-too-long', '', { limit: this.limit }) };
    }
    try {
      // The decoder drops a byte order mark at the start of what it decodes.
      const text = this.decoder.decode(bytes);
      return { number, text: text.endsWith('\r') ? text.slice(0, -1) : text, problem: null };
    } catch {
      return { number, text: null, problem: issue('command-line-not-utf8', '') };
    }
  }
}
