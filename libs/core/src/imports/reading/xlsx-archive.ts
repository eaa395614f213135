import type { Readable } from 'node:stream';
import { XinhengError } from '@xinheng/problem';
import yauzl from 'yauzl';

const maxUnpackedBytes = 1024 * 1024 * 1024;
const maxRatio = 200;
const maxEntries = 2_000;
const maxTextBytes = 192 * 1024 * 1024;

/**
 * The parts of a workbook file. Only what the zip directory lists is ever unpacked, and never more than it says
 * (yauzl checks the sizes while it unpacks), so that the limits on the directory are limits on the work.
 */
export class XlsxArchive {
  private constructor(
    private readonly zip: yauzl.ZipFile,
    private readonly entries: ReadonlyMap<string, yauzl.Entry>,
  ) {}

  /**
   * Opens a file and checks what it would unpack to.
   * @throws XinhengError `import-file-unreadable` where it is no zip, `import-file-too-large` where it unpacks to too much
   */
  static async open(path: string): Promise<XlsxArchive> {
    const zip = await openZip(path);
    try {
      const entries = await entriesOf(zip);
      refuseBomb([...entries.values()]);
      return new XlsxArchive(zip, entries);
    } catch (error) {
      zip.close();
      throw error;
    }
  }

  has(name: string): boolean {
    return this.entries.has(name.toLowerCase());
  }

  /** A part as a stream of text in UTF-8. @throws XinhengError `import-file-unreadable` where there is none */
  async stream(name: string): Promise<Readable> {
    const entry = this.entries.get(name.toLowerCase());
    if (entry === undefined) throw unreadable();
    return new Promise((resolve, reject) => {
      this.zip.openReadStream(entry, (error, stream) => {
        if (error !== null || stream === undefined) reject(unreadable());
        else resolve(stream.setEncoding('utf8'));
      });
    });
  }

  /** Refuses a part that is kept in memory and is too large for that. */
  refuseLarge(name: string): void {
    if ((this.entries.get(name.toLowerCase())?.uncompressedSize ?? 0) > maxTextBytes) throw tooLarge();
  }

  close(): void {
    this.zip.close();
  }
}

/** What a workbook that cannot be read is answered with. */
export function unreadable(): XinhengError {
  return new XinhengError('invalid', 'import-file-unreadable', { format: 'XLSX' });
}

function tooLarge(): XinhengError {
  return new XinhengError('too-large', 'import-file-too-large', { limit: '1 GiB' });
}

function refuseBomb(entries: readonly yauzl.Entry[]): void {
  const packed = entries.reduce((sum, entry) => sum + entry.compressedSize, 0);
  const unpacked = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  const isBomb = unpacked > maxUnpackedBytes || entries.length > maxEntries || unpacked > packed * maxRatio;
  if (isBomb) throw tooLarge();
}

function openZip(path: string): Promise<yauzl.ZipFile> {
  return new Promise((resolve, reject) => {
    yauzl.open(path, { lazyEntries: false, autoClose: false }, (error, zip) => {
      if (error !== null || zip === undefined) reject(unreadable());
      else resolve(zip);
    });
  });
}

function entriesOf(zip: yauzl.ZipFile): Promise<ReadonlyMap<string, yauzl.Entry>> {
  return new Promise((resolve, reject) => {
    const entries = new Map<string, yauzl.Entry>();
    zip.on('entry', (entry: yauzl.Entry) => {
      entries.set(entry.fileName.toLowerCase(), entry);
      if (entries.size > maxEntries) reject(tooLarge());
    });
    zip.on('end', () => resolve(entries));
    zip.on('error', () => reject(unreadable()));
  });
}
