/** What a browser keeps for one place, with what it was begun from. */
export interface UnsavedWork<T> {
  readonly value: T;
  /** The version that the work was begun from: an updatedAt, a hash. */
  readonly from: string;
  /** When it was last touched, in milliseconds since 1970. */
  readonly at: number;
}

/** The part of `localStorage` that is needed. */
export type WorkStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const PREFIX = 'xinheng.unsaved.';

/** What is kept for a place; null where nothing is, or where it cannot be read. */
export function readUnsaved<T>(storage: WorkStorage, place: string): UnsavedWork<T> | null {
  try {
    const text = storage.getItem(PREFIX + place);
    const kept: unknown = text === null ? null : JSON.parse(text);
    if (typeof kept !== 'object' || kept === null || !('value' in kept) || !('from' in kept)) return null;
    return kept as UnsavedWork<T>;
  } catch {
    return null;
  }
}

/** Keeps work; false where the browser has no room or does not allow it. */
export function keepUnsaved<T>(storage: WorkStorage, place: string, work: UnsavedWork<T>): boolean {
  try {
    storage.setItem(PREFIX + place, JSON.stringify(work));
    return true;
  } catch {
    return false;
  }
}

export function forgetUnsaved(storage: WorkStorage, place: string): void {
  try {
    storage.removeItem(PREFIX + place);
  } catch {
    // Where nothing can be taken away, nothing could be kept.
  }
}
