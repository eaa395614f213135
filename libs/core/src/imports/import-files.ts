import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Config } from '@xinheng/platform';

/** A file as it is kept while its import is under way. */
export interface StoredFile {
  readonly name: string;
  readonly path: string;
  readonly hash: string;
}

/** The files of imports that are not finished: they hold personal data, so none outlives its import. */
@Injectable()
export class ImportFiles {
  private readonly folder: string;

  constructor({ dataDir }: Config) {
    this.folder = join(dataDir, 'imports');
  }

  async keep(content: Buffer): Promise<StoredFile> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const name = randomUUID();
    const path = this.pathOf(name);
    await writeFile(path, content, { mode: 0o600 });
    return { name, path, hash: createHash('sha256').update(content).digest('hex') };
  }

  pathOf(name: string): string {
    return join(this.folder, name);
  }

  has(name: string): boolean {
    return existsSync(this.pathOf(name));
  }

  async remove(name: string): Promise<void> {
    await rm(this.pathOf(name), { force: true });
  }

  /**
   * Removes what imports left behind whose process was killed between their end and the removal.
   * @param inUse names of files that are still needed
   * @param before files younger than this are left: their import may be about to be written down
   */
  async removeLeft(inUse: ReadonlySet<string>, before: Date): Promise<void> {
    if (!existsSync(this.folder)) return;
    for (const name of await readdir(this.folder)) {
      if (inUse.has(name)) continue;
      const { mtime } = await stat(this.pathOf(name));
      if (mtime < before) await this.remove(name);
    }
  }
}
