import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import ts from 'typescript';

export const root = join(import.meta.dirname, '..', '..');

/** One import or re-export of a file; `target` is the file it leads to, or null for a package. */
export interface Import {
  readonly specifier: string;
  readonly target: string | null;
}

/** A source file of ours, with slashes in its path on every machine. */
export interface SourceFile {
  /** From the root of the repository: `libs/logic/src/types.ts`. */
  readonly path: string;
  readonly text: string;
  /** The text without comments and strings, line for line: what the program does. */
  readonly code: string;
  readonly imports: readonly Import[];
  readonly isTest: boolean;
}

const TOPS = ['apps', 'libs', 'plugins', 'tests'];
const LEFT_OUT = new Set(['node_modules', 'dist']);

/** Every TypeScript file below the top level, read once. */
export const sourceFiles: readonly SourceFile[] = TOPS.flatMap((top) => filesBelow(join(root, top))).map(read);

/** The files that ship: everything but tests. */
export const shipped: readonly SourceFile[] = sourceFiles.filter(({ isTest }) => !isTest);

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (LEFT_OUT.has(entry.name)) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesBelow(path);
    return /\.(ts|tsx|mts)$/.test(entry.name) && !entry.name.endsWith('.d.ts') ? [path] : [];
  });
}

function read(absolute: string): SourceFile {
  const path = relative(root, absolute).split(sep).join('/');
  const text = readFileSync(absolute, 'utf8');
  const isTest = path.startsWith('tests/') || /\.(e2e-)?spec\.tsx?$/.test(path) || /\/test-[\w-]+\.ts$/.test(path);
  // The scanner of the compiler finds type imports and import() too, and nothing inside strings or comments.
  const { importedFiles } = ts.preProcessFile(text, true, true);
  const imports = importedFiles.map(({ fileName }) => ({ specifier: fileName, target: targetOf(path, fileName) }));
  return { path, text, code: withoutWords(text, path), imports, isTest };
}

function targetOf(path: string, specifier: string): string | null {
  const door = /^@xinheng\/([a-z-]+)(?:\/([a-z-]+))?$/.exec(specifier);
  if (door !== null) return `libs/${door[1]}/src/${door[2] === undefined ? '' : `${door[2]}/`}index.ts`;
  if (!specifier.startsWith('.')) return null;
  return posix.join(dirname(path), specifier).replace(/\.js$/, '.ts');
}

/** Blanks out comments and the insides of strings; line breaks stay, so that lines can be named. */
function withoutWords(text: string, path: string): string {
  const isJsx = path.endsWith('x');
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, false, isJsx ? ts.ScriptKind.TSX : undefined);
  const pieces: string[] = [];
  let position = 0;
  const blank = (from: number, to: number): void => {
    pieces.push(text.slice(position, from), text.slice(from, to).replace(/[^\n]/g, ' '));
    position = to;
  };
  const visit = (node: ts.Node): void => {
    for (const comment of ts.getLeadingCommentRanges(text, node.pos) ?? []) {
      if (comment.pos >= position) blank(comment.pos, comment.end);
    }
    if (ts.isStringLiteralLike(node) && node.getStart(source) >= position) blank(node.getStart(source), node.end);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return pieces.join('') + text.slice(position);
}

/** `path:line` of every place in a file's code that a pattern finds. */
export function places(file: SourceFile, pattern: RegExp): string[] {
  return file.code
    .split('\n')
    .flatMap((line, index) => (pattern.test(line) ? [`${file.path}:${String(index + 1)}`] : []));
}
