import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Config } from '@xinheng/platform';

/** The contents of attachments: in the data folder, which nothing serves, under the name of their SHA-256. */
@Injectable()
export class AttachmentFiles {
  private readonly folder: string;

  constructor({ dataDir }: Config) {
    this.folder = join(dataDir, 'attachments');
  }

  /** Keeps a content, once however often it is brought; answers its hash. */
  async keep(content: Buffer): Promise<string> {
    const hash = hashOf(content);
    const path = this.pathOf(hash);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    // Written beside and moved: under its hash there is never half a file.
    const beside = join(this.folder, `${randomUUID()}.part`);
    await writeFile(beside, content, { mode: 0o600, flush: true });
    await rename(beside, path);
    return hash;
  }

  /** A content that is still what was kept; null where it is gone or was changed. */
  async read(hash: string): Promise<Buffer | null> {
    try {
      const content = await readFile(this.pathOf(hash));
      return hashOf(content) === hash ? content : null;
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
      throw error;
    }
  }

  /** Names of contents that were kept before an instant, with those left half written. */
  async olderThan(before: Date): Promise<readonly string[]> {
    const names = await readdir(this.folder, { recursive: true }).catch(() => []);
    const older: string[] = [];
    for (const name of names) {
      const found = await stat(join(this.folder, name)).catch(() => null);
      if (found?.isFile() === true && found.mtime < before) older.push(name.split(/[\\/]/).at(-1) ?? name);
    }
    return older;
  }

  /** Removes a content, or what was left half written. */
  async remove(name: string): Promise<void> {
    await rm(name.endsWith('.part') ? join(this.folder, name) : this.pathOf(name), { force: true });
  }

  private pathOf(hash: string): string {
    return join(this.folder, hash.slice(0, 2), hash);
  }
}

function hashOf(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
