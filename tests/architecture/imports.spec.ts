import { APPS_MAY_IMPORT, FEATURES, MAY_IMPORT } from './import-table.js';
import { shipped, sourceFiles, type SourceFile } from './source-files.js';

/** `libs/core/src/runs/x.ts` → area `core`, kind `libs`. */
function areaOf(path: string): { readonly kind: string; readonly name: string } {
  const [kind = '', name = ''] = path.split('/');
  return { kind, name };
}

/** Imports of ours in shipped files that a rule does not allow, as `file → specifier`. */
function refused(isAllowed: (file: SourceFile, target: string) => boolean, files = shipped): string[] {
  return files.flatMap((file) =>
    file.imports
      .filter(({ target }) => target !== null && !isAllowed(file, target))
      .map(({ specifier }) => `${file.path} → ${specifier}`),
  );
}

describe('who imports whom', () => {
  it('reads the sources at all', () => {
    expect(shipped.length).toBeGreaterThan(300);
    expect(shipped.flatMap(({ imports }) => imports).length).toBeGreaterThan(1_000);
  });

  it('lets a library import only what the table gives it', () => {
    const found = refused((file, target) => {
      const from = areaOf(file.path);
      const to = areaOf(target);
      if (from.kind !== 'libs' || (to.kind === 'libs' && to.name === from.name)) return true;
      return to.kind === 'libs' && (MAY_IMPORT[from.name] ?? []).includes(to.name);
    });
    expect(found).toEqual([]);
  });

  it('has a row of the table for every library', () => {
    const libraries = new Set(
      shipped.filter(({ path }) => path.startsWith('libs/')).map(({ path }) => areaOf(path).name),
    );
    expect([...libraries].filter((name) => !(name in MAY_IMPORT))).toEqual([]);
  });

  it('keeps the applications apart, and the pages off everything that is not pure', () => {
    const found = refused((file, target) => {
      const from = areaOf(file.path);
      const to = areaOf(target);
      if (from.kind !== 'apps') return true;
      if (to.kind === 'apps') return to.name === from.name;
      return to.kind === 'libs' && (APPS_MAY_IMPORT[from.name] ?? []).includes(to.name);
    });
    expect(found).toEqual([]);
  });

  it('goes into a library only by its door', () => {
    const found = sourceFiles.flatMap((file) =>
      file.imports
        .filter(({ target }) => {
          if (target === null || areaOf(target).kind !== 'libs') return false;
          const isOwn = file.path.startsWith(`libs/${areaOf(target).name}/`);
          return !isOwn && !/^libs\/[a-z-]+\/src\/([a-z-]+\/)?index\.ts$/.test(target);
        })
        .map(({ specifier }) => `${file.path} → ${specifier}`),
    );
    expect(found).toEqual([]);
  });

  it('reaches a library by its name, never by a path', () => {
    const found = sourceFiles.flatMap((file) =>
      file.imports
        .filter(({ specifier, target }) => {
          const isForeign =
            target !== null && areaOf(target).kind === 'libs' && !file.path.startsWith(`libs/${areaOf(target).name}/`);
          return isForeign && specifier.startsWith('.');
        })
        .map(({ specifier }) => `${file.path} → ${specifier}`),
    );
    expect(found).toEqual([]);
  });

  it('imports no library of ours while it runs: what is built finds it under another path', () => {
    const found = shipped.filter(({ text }) => /\bimport\(\s*'@xinheng\//.test(text)).map(({ path }) => path);
    expect(found).toEqual([]);
  });

  it('lets a feature of core import only features to its left', () => {
    const rankOf = (path: string): number => {
      const feature = /^libs\/core\/src\/([a-z-]+)\//.exec(path)?.[1];
      return feature === undefined ? -1 : FEATURES.indexOf(feature as (typeof FEATURES)[number]);
    };
    const inCore = shipped.filter(({ path }) => /^libs\/core\/src\/[a-z-]+\//.test(path));
    expect(inCore.filter(({ path }) => rankOf(path) < 0).map(({ path }) => path)).toEqual([]);
    expect(
      refused((file, target) => !target.startsWith('libs/core/') || rankOf(target) <= rankOf(file.path), inCore),
    ).toEqual([]);
  });

  it('lets nobody import a plugin', () => {
    expect(refused((_, target) => !target.startsWith('plugins/'), sourceFiles)).toEqual([]);
  });

  it('has no circle, type imports counted', () => {
    expect(circles(shipped)).toEqual([]);
  });

  it('finds a circle where there is one', () => {
    const file = (path: string, target: string): SourceFile => ({
      path,
      text: '',
      code: '',
      isTest: false,
      imports: [{ specifier: target, target }],
    });
    expect(circles([file('a.ts', 'b.ts'), file('b.ts', 'c.ts'), file('c.ts', 'b.ts')])).toEqual(['b.ts → c.ts → b.ts']);
  });
});

/** Every circle of imports found by a walk in depth, each as the way round it. */
function circles(files: readonly SourceFile[]): string[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const resolved = (target: string): string => (byPath.has(target) ? target : target.replace(/\.ts$/, '.tsx'));
  const done = new Set<string>();
  const way: string[] = [];
  const found: string[] = [];
  const visit = (path: string): void => {
    const at = way.indexOf(path);
    if (at >= 0) found.push([...way.slice(at), path].join(' → '));
    if (at >= 0 || done.has(path)) return;
    way.push(path);
    for (const { target } of byPath.get(path)?.imports ?? []) if (target !== null) visit(resolved(target));
    way.pop();
    done.add(path);
  };
  for (const { path } of files) visit(path);
  return found;
}
