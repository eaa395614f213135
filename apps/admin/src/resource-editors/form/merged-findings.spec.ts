import { mergedFindings } from './merged-findings.js';

describe('mergedFindings', () => {
  it('drops what the last check said of the form, which is told anew, and keeps what it said of the meaning', () => {
    const live = [{ pointer: '/title', code: 'plugin-property-missing', message: '缺少名称' }];
    const checked = [
      { pointer: '', code: 'plugin-property-missing', message: '缺少名称' },
      { pointer: '/basis/article', code: 'plugin-value-too-short', message: '太短' },
      { pointer: '/basis/document', code: 'plugin-basis-unknown', message: '没有此文件' },
      { pointer: '', message: '从未命中' },
    ];
    expect(mergedFindings(live, checked).map(({ message }) => message)).toEqual(['缺少名称', '没有此文件', '从未命中']);
  });
});
