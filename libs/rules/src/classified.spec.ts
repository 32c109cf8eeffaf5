import fc from 'fast-check';
import { findClassified } from './classified';

describe('what says that a text is classified', () => {
  it.each([
    ['绝密★启用前', '绝密'],
    ['绝 密 ★ 启用前', '绝密'],
    ['机密★10年', '机密'],
    ['绝密文件请妥善保管', '绝密'],
    ['属于国家机密的内容', '机密'],
    ['本件机密请妥存', '机密'],
    ['秘密★1年', '秘密★'],
    ['秘　密　★', '秘密★'],
  ])('%s', (text, mark) => expect(findClassified(text, [])).toBe(mark));

  it.each([
    '计算机密码定期更换',
    '请勿泄露手机密码',
    '司机密切配合',
    '飞机密集起降',
    '有机密封材料',
    '拒绝密切接触',
    '保守国家秘密',
    '推进机、密两类设备更新',
  ])('is not in %s', (text) => expect(findClassified(text, [])).toBeNull());

  it('is also what the office has put on its list, however it is spaced', () => {
    expect(findClassified('关于 长 风 行动的安排', ['长风行动'])).toBe('长风行动');
    expect(findClassified('长风行动', ['长 风 行动'])).toBe('长 风 行动');
    expect(findClassified('关于长风的行动', ['长风行动'])).toBeNull();
  });

  it('is found wherever a starred mark stands in a text', () => {
    const around = fc.string({ unit: fc.constantFrom(...'计算机密码拒绝切秘 ，。a1\n') });
    fc.assert(
      fc.property(around, fc.constantFrom('绝密★', '机密★', '秘密★'), around, (before, mark, behind) => {
        expect(findClassified(before + mark + behind, [])).not.toBeNull();
      }),
    );
  });
});
