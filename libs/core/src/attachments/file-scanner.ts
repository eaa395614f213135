import { Injectable } from '@nestjs/common';

/** What a scanner found: nothing, with its name; or what it calls it. Null name: nobody looked. */
export type ScanResult =
  { readonly isClean: true; readonly scannedBy: string | null } | { readonly isClean: false; readonly found: string };

/** Looks for malicious content in what is brought. An installation binds its scanner here. */
export abstract class FileScanner {
  /** Looks through a file before it is kept; what it throws refuses the file. */
  abstract scan(content: Buffer): Promise<ScanResult>;
}

/** Where no scanner is bound: nothing is looked for, and every attachment says so. */
@Injectable()
export class NoFileScanner extends FileScanner {
  async scan(): Promise<ScanResult> {
    return { isClean: true, scannedBy: null };
  }
}
