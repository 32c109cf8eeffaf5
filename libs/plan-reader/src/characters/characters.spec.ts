import fc from 'fast-check';
import { cleanLine } from './clean';
import { dropReadings } from './pinyin';
import { restoreAll } from './restore';
import { simplify } from './traditional';

describe('characters', () => {
  it('folds the radicals that PDFs give', () =>
    expect(cleanLine('⼈⺠政府⼯作⽅案⼾')).toBe('人民政府工作方案户'));
  it('keeps the marks and figures of the text', () =>
    expect(cleanLine('“一带一路”（2021—2023年）１')).toBe('“一带一路”（2021—2023年）１'));
  it('drops readings and keeps what brackets hold', () =>
    expect(dropReadings('建設(shè)協(xié)定(RCEP)、(5G)、模式(ppp)')).toBe(
      '建設協定(RCEP)、(5G)、模式(ppp)',
    ));
  it('simplifies by context', () =>
    expect(simplify('著力構建現代產業體系，環境質量顯著改善，編著規劃')).toBe(
      '着力构建现代产业体系，环境质量显著改善，编著规划',
    ));
  it('leaves a simplified document alone', () =>
    expect(simplify('显著提升著作权保护水平')).toBe('显著提升著作权保护水平'));
  it('counts what it would change character by character, whatever one takes', () =>
    expect(simplify('推进渔澫港区现有码头升级改造，完善输送线')).toBe(
      '推进渔澫港区现有码头升级改造，完善输送线',
    ));
});

describe('bytes out of step', () => {
  const known = '支持海口建設。提升海口地位。推動海口等地發展。建設城市，以城市為支撐，為支撐的環境。的環境';
  it('are paired again, and the byte lost is told by the document’s own words', () => {
    const [, second] = restoreAll([known, '湛江、??诘瘸鞘袨橹\ue758蔚沫h境']);
    expect(second?.replace(/[\ufdd0-\ufdd2]/g, '')).toBe('湛江、海口等城市为支撑的环境');
  });
  it('are left where a question is asked', () =>
    expect(restoreAll(['这样行吗?行。'])).toEqual(['这样行吗?行。']));
  it('never change how many strings there are', () =>
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme' }).map((text) => text.replace(/\n/g, ''))),
        (strings) => {
          expect(restoreAll(strings.length > 0 ? strings : [''])).toHaveLength(Math.max(1, strings.length));
        },
      ),
    ));
});
