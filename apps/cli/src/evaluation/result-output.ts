import { createWriteStream, renameSync, rmSync, statSync } from 'node:fs';
import type { Writable } from 'node:stream';
import { XinhengError } from '@xinheng/problem';

/** Lines are handed on in pieces of about this size. */
const PIECE = 64 * 1024;

/**
 * Where results go, line by line. It holds one piece at most: `flush` waits until the reader has taken it. A file
 * appears under its name when it is complete, and never half written.
 */
export class ResultOutput {
  private lines: string[] = [];
  private size = 0;

  private constructor(
    private readonly stream: Writable,
    /** The file and the name under which it grows; null for a stream or a device. */
    private readonly file: { readonly path: string; readonly unfinished: string } | null,
    private readonly name: string,
  ) {
    // What fails is told by the write that waits for it.
    stream.on('error', () => undefined);
  }

  /** Results to a stream that somebody else ends. */
  static toStream(stream: Writable): ResultOutput {
    return new ResultOutput(stream, null, '-');
  }

  /** Results to a file; `unfinished` names what it is called until then. Pipes and devices are written as they are. */
  static async toFile(path: string, process: string): Promise<ResultOutput> {
    const isPlain = statSync(path, { throwIfNoEntry: false })?.isFile() ?? true;
    const file = isPlain ? { path, unfinished: `${path}.${process}.unfinished` } : null;
    const stream = createWriteStream(file?.unfinished ?? path);
    await new Promise<void>((resolve, reject) => {
      stream.once('open', () => resolve());
      stream.once('error', (error) => reject(notWritten(path, error)));
    });
    return new ResultOutput(stream, file, path);
  }

  /** Adds a line. */
  write(line: string): void {
    this.lines.push(line, '\n');
    this.size += line.length + 1;
  }

  /** Whether enough has gathered to be handed on. */
  get isFull(): boolean {
    return this.size >= PIECE;
  }

  /** Hands on what has gathered and waits until it is taken. Throws where the reader is gone or the disk is full. */
  async flush(): Promise<void> {
    if (this.size === 0) return;
    const piece = this.lines.join('');
    this.lines = [];
    this.size = 0;
    await new Promise<void>((resolve, reject) => {
      this.stream.write(piece, (error) => (error == null ? resolve() : reject(this.failure(error))));
    });
  }

  /** Ends the output; a file gets its name now. */
  async finish(): Promise<void> {
    await this.flush();
    if (this.name === '-') return;
    await new Promise<void>((resolve, reject) => {
      this.stream.once('error', (error) => reject(this.failure(error)));
      this.stream.end(() => resolve());
    });
    if (this.file !== null) renameSync(this.file.unfinished, this.file.path);
  }

  /** Leaves nothing behind. */
  abandon(): void {
    if (this.name !== '-') this.stream.destroy();
    if (this.file !== null) rmSync(this.file.unfinished, { force: true });
  }

  private failure(error: Error): Error {
    const isReaderGone = 'code' in error && error.code === 'EPIPE';
    return isReaderGone || this.name === '-' ? error : notWritten(this.name, error);
  }
}

function notWritten(path: string, error: Error): XinhengError {
  const reason = 'code' in error && typeof error.code === 'string' ? error.code : error.message;
  return new XinhengError('unavailable', 'command-file-not-written', { path, reason });
}
