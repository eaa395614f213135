import { createHash } from 'node:crypto';
import type { ImportedRecord, ImportedSubject } from './forms/drafts.js';

/** How a row stands to what its file said before: new, the same word for word, or one decision with another content. */
export type Met = 'new' | 'same' | 'other';

/** What a dry run has come across in its file, since nothing of it is written: hashes only, some bytes a row. */
export class SeenRows {
  private readonly contents = new Set<number>();
  private readonly decisions = new Set<number>();

  /** How a record stands to those met before; a new one is remembered. */
  meetRecord({ line: _, ...record }: ImportedRecord): Met {
    const number = record.basisDocument?.number ?? null;
    return this.meet(record, number === null ? null : [record.code, record.item, number]);
  }

  /** How a subject stands to those met before: the same again, or not. */
  meetSubject({ line: _, ...subject }: ImportedSubject): Met {
    return this.meet(subject, null);
  }

  private meet(row: object, decision: readonly string[] | null): Met {
    const content = hashOf(row);
    if (this.contents.has(content)) return 'same';
    if (decision !== null) {
      const key = hashOf(decision);
      if (this.decisions.has(key)) return 'other';
      this.decisions.add(key);
    }
    this.contents.add(content);
    return 'new';
  }
}

/** 48 bits of a hash: among a million rows two meet by chance once in 500 files. */
function hashOf(value: object): number {
  return createHash('sha256').update(JSON.stringify(value)).digest().readUIntBE(0, 6);
}
