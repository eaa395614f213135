import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PURE } from './import-table.js';
import { places, root, shipped, sourceFiles, type SourceFile } from './source-files.js';

const isPure = ({ path }: SourceFile): boolean => PURE.some((lib) => path.startsWith(`libs/${lib}/`));
const inBrowser = ({ path }: SourceFile): boolean => /^apps\/(admin|site)\//.test(path);
const placesIn = (files: readonly SourceFile[], pattern: RegExp): string[] =>
  files.flatMap((file) => places(file, pattern));

describe('what stays in one place', () => {
  it('keeps frameworks, databases, files and processes out of the pure libraries', () => {
    const foreign = shipped
      .filter(isPure)
      .flatMap(({ path, imports }) =>
        imports
          .filter(({ specifier }) =>
            /^(node:|@nestjs\/|typeorm|ioredis|bull|mysql2|libsql|express|react)/.test(specifier),
          )
          .map(({ specifier }) => `${path} → ${specifier}`),
      );
    expect(foreign).toEqual([]);
    expect(placesIn(shipped.filter(isPure), /(?<![.\w])(process|Buffer|globalThis|require)\b\s*[.(]/)).toEqual([]);
  });

  it('reads the environment in platform/config only', () => {
    const found = placesIn(shipped, /\bprocess\.env\b/).filter((place) => !/\.config\.mts:/.test(place));
    expect(found.filter((place) => !/^libs\/platform\/src\/config\//.test(place))).toEqual([]);
    expect(found.length).toBeGreaterThan(0);
  });

  it('asks what time it is in platform/clock only; pages have a clock of their own', () => {
    const found = placesIn(shipped, /\bnew Date\(\s*\)|\bDate\.now\b|\bDate\(\s*\)/);
    expect(found.filter((place) => !/^(libs\/platform\/src\/clock\/|apps\/admin\/src\/clock\.ts)/.test(place))).toEqual(
      [],
    );
    expect(found.length).toBeGreaterThan(0);
  });

  it('draws chance only where secrets are made or leases are named, and never in a pure library', () => {
    expect(placesIn(shipped, /\bMath\.random\b/)).toEqual([]);
    expect(placesIn(shipped.filter(isPure), /\bcrypto\b\./)).toEqual([]);
  });

  it('makes code from text in logic/compile only', () => {
    const found = placesIn(shipped, /\bnew Function\b|\beval\(/);
    expect(found.filter((place) => !place.startsWith('libs/logic/src/compile/'))).toEqual([]);
  });

  it('exports by name; a default export stands only where a tool asks for one', () => {
    const found = placesIn(sourceFiles, /^\s*export default\b/);
    expect(found.filter((place) => !/\.config\.m?ts:/.test(place))).toEqual([]);
  });

  it('writes SQL in repositories, and in the database layer below them', () => {
    const sql = /\b(SELECT|INSERT INTO|UPDATE|DELETE FROM)\s+[a-zA-Z_*]+.*\b(FROM|WHERE|VALUES|SET)\b/;
    const writers = shipped
      .filter((file) => !inBrowser(file) && file.text.split('\n').some((line) => sql.test(line)))
      .map(({ path }) => path)
      .filter((path) => !/\.repository\.ts$|^libs\/platform\/src\/(database|list|health)\//.test(path));
    expect(writers).toEqual([]);
  });

  it('has no file of odds and ends', () => {
    const vague = /(^|\/)(utils?|helpers?|common|misc|shared|manager|base)(\.[a-z.]+)?(\/|$)/;
    const found = sourceFiles.map(({ path }) => path).filter((path) => vague.test(path));
    // What the two compilers share is called so in the books; the JSON Schemas' common parts are a format file.
    expect(found.filter((path) => path !== 'libs/logic/src/compile/shared.ts')).toEqual([]);
  });

  it('names files in kebab-case, components and hooks as React does', () => {
    const odd = sourceFiles
      .map(({ path }) => path)
      .filter((path) => {
        const name = path.split('/').at(-1) ?? '';
        const isComponent = /^apps\/(admin|site)\/.*\.tsx$/.test(path);
        return !(isComponent ? /^[A-Za-z][A-Za-z0-9-]*\.tsx$/ : /^[a-z0-9]+([.-][a-z0-9]+)*\.(m?ts|tsx)$/).test(name);
      })
      .filter((path) => !/^apps\/site\/src\/i18n\/zh-CN\.ts$/.test(path));
    expect(odd).toEqual([]);
  });

  it('has no test that is skipped or runs alone', () => {
    const tests = sourceFiles.filter(({ isTest }) => isTest);
    const found = placesIn(tests, /\b(it|test|describe)\.(only|todo)\b|\b(fit|fdescribe|xit|xdescribe)\(/);
    expect(found).toEqual([]);
    // Suites whose services are missing report themselves through tests/support.
    const skipped = placesIn(tests, /\b(it|test|describe)\.skip\b/);
    expect(skipped.filter((place) => !place.startsWith('tests/support/'))).toEqual([]);
  });

  it('gives every library a door and a page of one screen', () => {
    for (const lib of readdirSync(join(root, 'libs'))) {
      expect([lib, existsSync(join(root, 'libs', lib, 'src/index.ts'))]).toEqual([lib, true]);
      const readme = join(root, 'libs', lib, 'README.md');
      expect([lib, existsSync(readme)]).toEqual([lib, true]);
      expect([lib, readFileSync(readme, 'utf8').split('\n').length <= 60]).toEqual([lib, true]);
    }
  });

  it('keeps source files short enough to read at a sitting', () => {
    const lengths = shipped.map(({ text, path }) => ({ path, lines: text.split('\n').length }));
    const sorted = lengths.map(({ lines }) => lines).sort((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(80);
    expect(sorted[Math.floor(sorted.length * 0.9)]).toBeLessThanOrEqual(220);
    // Words for people and tables of definitions are long by nature.
    const long = lengths.filter(({ lines, path }) => lines > 400 && !/messages\.ts$|i18n\/|\/codes\//.test(path));
    expect(long).toEqual([]);
  });
});
