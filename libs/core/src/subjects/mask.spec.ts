import { maskText, publicName } from './mask.js';

describe('masking', () => {
  it('hides identity numbers and mobile numbers wherever they stand, in any width', () => {
    expect(maskText('当事人11010519491231002X,电话13812345678。')).toBe('当事人1****************X,电话138****5678。');
    expect(maskText('证件１１０１０５１９４９１２３１００２ｘ')).toBe('证件1****************x');
  });

  it('leaves codes of organisations and numbers of documents as they are', () => {
    for (const text of ['91130102Y000000161', '石环罚〔2022〕0012号', '13000020220630123456789']) {
      expect(maskText(text)).toBe(text);
    }
  });

  it('[R-HLJ-34] shows the name of an owner who gave the business none as the first character alone', () => {
    expect(publicName('individual-business', '张小三')).toBe('张*');
    expect(publicName('individual-business', '长安区张小三面馆')).toBe('长安区张小三面馆');
    expect(publicName('enterprise', '示例')).toBe('示例');
    expect(publicName('enterprise', null)).toBeNull();
  });
});
