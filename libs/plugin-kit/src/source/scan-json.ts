/** Deeper than any resource can be: 64 levels of logic below a handful of levels of its file. */
const maximumDepth = 128;

/** Where a scan stopped. */
export interface ScanError {
  readonly kind: 'syntax' | 'too-deep';
  readonly offset: number;
}

/** A key that an object holds already. */
export interface DuplicateKey {
  readonly pointer: string;
  readonly key: string;
  readonly offset: number;
}

export interface JsonScan {
  readonly error: ScanError | null;
  readonly duplicates: readonly DuplicateKey[];
}

interface Frame {
  readonly keys: Set<string> | null;
  /** The key or index of the value that is being read. */
  step: string | number;
}

const number = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
const literal = /true|false|null/y;
/** Characters of a string that mean themselves: no quote, backslash or control character. */
const plain = /[ !#-[\]-\uffff]*/y;

/** Escapes one step of an RFC 6901 pointer. */
export function pointerStep(step: string | number): string {
  return `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** Line and column, both from 1, of an offset in a text. */
export function positionOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  const lastBreak = before.lastIndexOf('\n');
  return { line: before.split('\n').length, column: offset - lastBreak };
}

/** The offset behind a string literal that begins at `start`, or -1 minus the offset of the wrong character. */
function endOfString(text: string, start: number): number {
  let at = start + 1;
  for (;;) {
    plain.lastIndex = at;
    plain.test(text);
    at = plain.lastIndex;
    const stop = text[at];
    if (stop === '"') return at + 1;
    if (stop !== '\\') return -1 - at;
    const escape = text[at + 1] ?? '';
    if (escape === 'u') {
      if (!/^[0-9a-fA-F]{4}$/.test(text.slice(at + 2, at + 6))) return -1 - at;
      at += 6;
    } else {
      if (escape === '' || !'"\\/bfnrt'.includes(escape)) return -1 - at;
      at += 2;
    }
  }
}

/** The text that a string literal stands for. */
function contentOf(literalText: string): string {
  return literalText.includes('\\') ? (JSON.parse(literalText) as string) : literalText.slice(1, -1);
}

/** Whether a character is one of the four blanks of JSON. */
function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}

/**
 * Goes through JSON text once, without recursion, and finds what `JSON.parse` does not tell: the place of the first
 * syntax error in every engine alike, keys that stand twice, and nesting that nothing sensible has.
 */
export function scanJson(text: string): JsonScan {
  const duplicates: DuplicateKey[] = [];
  const frames: Frame[] = [];
  let at = 0;
  const fail = (offset: number, kind: ScanError['kind'] = 'syntax'): JsonScan => ({
    error: { kind, offset },
    duplicates,
  });
  const skip = (): void => {
    while (isBlank(text.charCodeAt(at))) at += 1;
  };
  /** Reads `"key":` of the innermost object; the offset of the error, or null. */
  const readKey = (frame: Frame): number | null => {
    if (text[at] !== '"') return at;
    const end = endOfString(text, at);
    if (end < 0) return -1 - end;
    const key = contentOf(text.slice(at, end));
    frame.step = key;
    if (frame.keys!.has(key)) {
      duplicates.push({ pointer: frames.map(({ step }) => pointerStep(step)).join(''), key, offset: at });
    }
    frame.keys!.add(key);
    at = end;
    skip();
    if (text[at] !== ':') return at;
    at += 1;
    return null;
  };

  for (;;) {
    // A value begins here.
    skip();
    const first = text[at];
    if (first === '{' || first === '[') {
      if (frames.length === maximumDepth) return fail(at, 'too-deep');
      at += 1;
      skip();
      const frame: Frame = { keys: first === '{' ? new Set() : null, step: 0 };
      frames.push(frame);
      if (text[at] !== (first === '{' ? '}' : ']')) {
        const wrong = frame.keys === null ? null : readKey(frame);
        if (wrong !== null) return fail(wrong);
        continue;
      }
    } else if (first === '"') {
      const end = endOfString(text, at);
      if (end < 0) return fail(-1 - end);
      at = end;
    } else {
      const token = first === '-' || (first !== undefined && first >= '0' && first <= '9') ? number : literal;
      token.lastIndex = at;
      if (!token.test(text)) return fail(at);
      at = token.lastIndex;
    }
    // A value has ended: close what closes, and go on with the next member.
    for (;;) {
      skip();
      const frame = frames.at(-1);
      if (frame === undefined) return at === text.length ? { error: null, duplicates } : fail(at);
      const next = text[at];
      if (next === (frame.keys === null ? ']' : '}')) {
        at += 1;
        frames.pop();
        continue;
      }
      if (next !== ',') return fail(at);
      at += 1;
      skip();
      if (frame.keys === null) frame.step = Number(frame.step) + 1;
      else {
        const wrong = readKey(frame);
        if (wrong !== null) return fail(wrong);
      }
      break;
    }
  }
}
