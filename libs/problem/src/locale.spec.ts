import { localeOf } from './locale.js';

describe('localeOf', () => {
  it.each([
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh-CN'],
    ['en-US,en;q=0.9,zh-CN;q=0.8', 'en'],
    ['zh;q=0.2, en;q=0.9', 'en'],
    ['zh-CN;q=0, en;q=0.1', 'en'],
    ['fr-FR, en;q=0.5', 'en'],
    ['fr-FR', 'zh-CN'],
    ['en_US.UTF-8', 'en'],
    ['zh_CN.UTF-8', 'zh-CN'],
    ['english', 'zh-CN'],
    ['C', 'zh-CN'],
    ['', 'zh-CN'],
    [undefined, 'zh-CN'],
    [null, 'zh-CN'],
  ])('answers %p with %s', (preference, locale) => {
    expect(localeOf(preference)).toBe(locale);
  });
});
