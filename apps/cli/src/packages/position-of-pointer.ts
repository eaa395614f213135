/** Line and column in a file, both from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

const blank = /[ \t\n\r]*/y;
const text = /"(?:[^"\\]|\\.)*"/y;
const plain = /[^\s,\]}]+/y;

/**
 * Where the value (of a member: its key) that an RFC 6901 pointer names stands in a JSON text, or the innermost place
 * on the way to it that there is. Null where the text is not JSON that far.
 */
export function positionOfPointer(json: string, pointer: string): Position | null {
  const steps = pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  const cursor = new Cursor(json);
  let found = cursor.start();
  for (const step of steps) {
    const next = cursor.enter(step);
    if (next === null) break;
    found = next;
  }
  return found === null ? null : positionOf(json, found);
}

function positionOf(json: string, offset: number): Position {
  const before = json.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

/** Walks down a JSON text without reading more of it than lies before the place. */
class Cursor {
  private at = 0;

  constructor(private readonly json: string) {}

  /** The offset of the whole value. */
  start(): number | null {
    if (this.json.startsWith('\uFEFF')) this.at = 1;
    this.match(blank);
    return this.at < this.json.length ? this.at : null;
  }

  /** Goes to a member or an element of the value that begins here; answers its offset, or null where it has none. */
  enter(step: string): number | null {
    const open = this.json[this.at];
    if (open !== '{' && open !== '[') return null;
    this.at += 1;
    for (let index = 0; ; index += 1) {
      this.match(blank);
      const offset = this.at;
      if (this.at >= this.json.length || this.json[this.at] === (open === '{' ? '}' : ']')) return null;
      let name = String(index);
      if (open === '{') {
        name = this.key();
        this.match(blank);
        this.at += 1;
        this.match(blank);
      }
      if (name === step) return offset;
      this.skip();
      this.match(blank);
      if (this.json[this.at] !== ',') return null;
      this.at += 1;
    }
  }

  private key(): string {
    const literal = this.match(text);
    try {
      return JSON.parse(literal) as string;
    } catch {
      return '';
    }
  }

  /** Passes over the value that begins here. */
  private skip(): void {
    let depth = 0;
    do {
      this.match(blank);
      const character = this.json[this.at];
      if (character === undefined) return;
      if (character === '"') {
        // A text that does not end goes to the end of the file.
        if (this.match(text) === '') this.at = this.json.length;
      } else if (character === '{' || character === '[') {
        depth += 1;
        this.at += 1;
      } else if (character === '}' || character === ']') {
        depth -= 1;
        this.at += 1;
      } else if (character === ',' || character === ':') this.at += 1;
      else this.match(plain);
    } while (depth > 0);
  }

  private match(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const matched = pattern.exec(this.json)?.[0] ?? '';
    this.at += matched.length;
    return matched;
  }
}
