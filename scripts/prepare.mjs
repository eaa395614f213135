/**
 * What every command of this folder needs first: the packages, and the built parts that it runs.
 * Plain Node, so that it works on a machine where nothing is installed yet.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** The built parts: how each is made, and which folders it is made of. */
const targets = {
  server: { command: ['node_modules/.bin/nest', 'build', 'server'], sources: ['apps/server', 'libs'] },
  worker: { command: ['node_modules/.bin/nest', 'build', 'worker'], sources: ['apps/worker', 'libs'] },
  cli: { command: ['node_modules/.bin/nest', 'build', 'cli'], sources: ['apps/cli', 'libs'] },
  admin: {
    command: ['node_modules/.bin/vite', 'build', '--config', 'apps/admin/vite.config.mts', '--logLevel', 'warn'],
    sources: ['apps/admin', 'libs'],
  },
  benchmark: { command: ['node_modules/.bin/nest', 'build', 'benchmark'], sources: ['tests/benchmark', 'libs'] },
  site: {
    command: ['node_modules/.bin/vite', 'build', '--config', 'apps/site/vite.config.mts', '--logLevel', 'warn'],
    sources: ['apps/site', 'libs/problem'],
  },
};

/** Stops with a sentence where Node is older than the packages need. */
export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(
      `需要 Node 20.19 或更高版本,当前为 ${process.versions.node}。\nNode 20.19 or later is needed; this is ${process.versions.node}.`,
    );
    process.exit(1);
  }
}

/** Installs the packages of package-lock.json where they are missing or of another lock file. */
export function installPackages() {
  requireNode();
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const stamp = join(root, 'node_modules', '.xinheng-lock');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  console.error('正在安装依赖 · installing packages …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status } = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    // Standard output is kept free for what the command itself prints.
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) process.exit(status ?? 1);
  writeFileSync(stamp, lock);
}

/** Builds the named parts that are missing or older than their sources, side by side. Fails with the builder's output. */
export async function build(names) {
  installPackages();
  const stale = names.filter((name) => fingerprint(name) !== builtFingerprint(name));
  if (stale.length > 0) console.error(`正在构建 · building ${stale.join(', ')} …`);
  // Two at a time: the machine we promise to run on has two cores.
  const queue = [...stale];
  await Promise.all(
    [0, 1].map(async () => {
      for (let name = queue.shift(); name !== undefined; name = queue.shift()) await buildOne(name);
    }),
  );
}

async function buildOne(name) {
  const before = fingerprint(name);
  const [command, ...args] = targets[name].command;
  const output = [];
  const code = await new Promise((resolve) => {
    const child = spawn(process.execPath, [join(root, command), ...args], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      // Whoever builds, tests included: the pages are built as they ship.
      env: { ...process.env, NODE_ENV: 'production' },
    });
    child.stdout.on('data', (chunk) => output.push(chunk));
    child.stderr.on('data', (chunk) => output.push(chunk));
    child.on('close', resolve);
  });
  if (code !== 0) {
    process.stderr.write(Buffer.concat(output));
    console.error(`构建失败 · building ${name} failed`);
    process.exit(1);
  }
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(stampOf(name), before);
}

const stampOf = (name) => join(root, 'dist', `.built-${name}`);

const builtFingerprint = (name) => (existsSync(stampOf(name)) ? readFileSync(stampOf(name), 'utf8') : null);

/** A digest of names, sizes and times of everything a part is built from. */
function fingerprint(name) {
  const hash = createHash('sha256');
  const files = [
    ...targets[name].sources.flatMap((folder) => filesBelow(join(root, folder))),
    join(root, 'package-lock.json'),
    join(root, 'tsconfig.json'),
  ];
  for (const file of files) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${relative(root, file)} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

function filesBelow(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return filesBelow(path);
      return /\.spec\.tsx?$/.test(entry.name) ? [] : [path];
    });
}
