import { networkInterfaces } from 'node:os';
import type { SampleLogins } from '@xinheng/core';
import { localeOfEnvironment, type Config } from '@xinheng/platform';
import type { StartupNews } from './startup.service.js';

const WORDS = {
  'zh-CN': {
    running: '信衡已启动',
    office: '管理后台',
    site: '公共查询',
    api: '接口文档',
    first: '首次登录的账号和密码(只显示这一次，登录后须修改)',
    sample: '示例账号',
    password: '密码',
  },
  en: {
    running: 'Xinheng is running',
    office: 'Back office',
    site: 'Public site',
    api: 'API',
    first: 'First login, shown this once, to be changed after it',
    sample: 'Sample accounts',
    password: 'password',
  },
} as const;

type Words = (typeof WORDS)[keyof typeof WORDS];

/** Says on standard output where to go and how to log in. */
export function announce(config: Config, news: StartupNews): void {
  const words = WORDS[localeOfEnvironment()];
  const here = `http://localhost:${config.port}`;
  const others = addresses().map((address) => `http://${address}:${config.port}/admin`);
  const lines = [
    '',
    `${words.running} ${config.version}`,
    `  ${words.office}  ${here}/admin`,
    ...others.map((address) => `            ${address}`),
    `  ${words.site}  ${here}/`,
    `  ${words.api}  ${here}/api/docs`,
  ];
  if (news.firstLogin !== null) {
    lines.push(`  ${words.first}: ${news.firstLogin.username} / ${news.firstLogin.password}`);
  }
  if (news.sample !== null) lines.push(...sampleLines(news.sample, words));
  process.stdout.write(`${lines.join('\n')}\n\n`);
}

/** The cast with its password, one a line. */
function sampleLines({ password, accounts }: SampleLogins, words: Words): string[] {
  const width = Math.max(...accounts.map(({ username }) => username.length));
  return [
    `  ${words.sample} (${words.password} ${password})`,
    ...accounts.map(({ username, displayName }) => `    ${username.padEnd(width)}  ${displayName}`),
  ];
}

function addresses(): string[] {
  return Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address)
    .slice(0, 2);
}
