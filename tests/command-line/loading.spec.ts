import { shipped } from '../architecture/source-files.js';

const byPath = new Map(shipped.map((file) => [file.path, file]));

/** Everything that a file brings with it when it is loaded: files of ours by path, packages by name. */
function loadedBy(path: string, seen = new Set<string>()): ReadonlySet<string> {
  const file = byPath.get(path);
  for (const { specifier, target } of file?.imports ?? []) {
    const name = target ?? specifier;
    if (seen.has(name) || isLazy(path, specifier)) continue;
    seen.add(name);
    if (target !== null) loadedBy(target, seen);
  }
  return seen;
}

/** The table of commands loads a command when it is asked for. */
function isLazy(path: string, specifier: string): boolean {
  return path === 'apps/cli/src/commands/commands.ts' && specifier.endsWith('.command.js');
}

const offline = [
  'evaluate',
  'plugin/validate',
  'plugin/test',
  'plugin/pack',
  'plugin/new',
  'plugin/keygen',
  'plugin/sign',
  'plugin/verify',
];

describe('what a command loads', () => {
  it.each(['main.ts', ...offline.map((name) => `commands/${name}.command.ts`)])(
    'is no core, framework or database where none is needed: %s',
    (name) => {
      const loaded = loadedBy(`apps/cli/src/${name}`);
      expect(loaded.size).toBeGreaterThan(3);
      const heavy = [...loaded].filter((one) =>
        /^libs\/(core|carrier)\/|^libs\/platform\/src\/index\.ts|^@nestjs|^typeorm|^libsql|^mysql2|^pino/.test(one),
      );
      expect(heavy).toEqual([]);
    },
  );

  it('is the core where a command works on the database', () => {
    expect([...loadedBy('apps/cli/src/commands/audit/verify.command.ts')]).toContain('libs/core/src/index.ts');
  });
});
