/**
 * Finds our libraries by their doors and turns TypeScript into modules, as the tests' runner does. What was turned once
 * is kept beside the packages by a hash of its content.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformSync, version } from '@swc/core';

const root = new URL('../../../', import.meta.url);
const kept = join(fileURLToPath(root), 'node_modules/.cache/xinheng-typescript');
mkdirSync(kept, { recursive: true });

const options = {
  sourceMaps: 'inline',
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true },
    keepClassNames: true,
    experimental: { keepImportAttributes: true },
  },
  module: { type: 'es6' },
};
const salt = JSON.stringify([version, options]);

export async function resolve(specifier, context, next) {
  const door = /^@xinheng\/([a-z-]+)(?:\/([a-z-]+))?$/.exec(specifier);
  if (door) {
    const file = new URL(`libs/${door[1]}/src/${door[2] === undefined ? '' : `${door[2]}/`}index.ts`, root);
    return { url: file.href, shortCircuit: true };
  }
  if (specifier.startsWith('.') && specifier.endsWith('.js') && context.parentURL?.endsWith('.ts')) {
    const file = new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL);
    if (existsSync(file)) return { url: file.href, shortCircuit: true };
  }
  return next(specifier, context);
}

export async function load(url, context, next) {
  if (!url.startsWith(root.href) || !url.endsWith('.ts')) return next(url, context);
  return { format: 'module', source: moduleOf(fileURLToPath(url)), shortCircuit: true };
}

function moduleOf(path) {
  const source = readFileSync(path, 'utf8');
  const hash = createHash('sha256').update(`${salt}\n${path}\n${source}`).digest('hex');
  const file = join(kept, hash);
  if (existsSync(file)) return readFileSync(file, 'utf8');
  const { code } = transformSync(source, { ...options, filename: path });
  // Written beside and moved: several processes start at once.
  writeFileSync(`${file}.${process.pid}`, code);
  renameSync(`${file}.${process.pid}`, file);
  return code;
}
