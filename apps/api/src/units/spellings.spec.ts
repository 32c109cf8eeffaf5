import fc from 'fast-check';
import { spellingsOf } from './spellings';

const GUANGXI = '450000';
const NANNING = '450100';

describe('a unit’s name is also spelled', () => {
  it.each([
    ['自治区发改委', GUANGXI, ['自治区发展改革委', '广西壮族自治区发展和改革委员会']],
    ['广西壮族自治区工业和信息化厅', GUANGXI, ['自治区工信厅', '自治区工业和信息化厅']],
    ['自治区环境保护厅', GUANGXI, ['广西壮族自治区生态环境厅', '自治区生态环境厅']],
    ['省住建厅', '440000', ['广东省住房和城乡建设厅', '省住房城乡建设厅']],
    ['市交通运输局', NANNING, ['南宁市交通局', '南宁市交通运输局']],
    ['南宁市卫健委', NANNING, ['市卫生健康委员会']],
    ['自治区商务厅', GUANGXI, ['广西壮族自治区商务厅']],
  ])('%s (for %s): %j', (name, region, others) => {
    expect(spellingsOf(name, region)).toEqual(expect.arrayContaining(others));
  });

  it.each([
    ['南宁海关', GUANGXI],
    ['相关市人民政府', GUANGXI],
    ['省交通运输厅', null],
  ])('%s (for %s) stands for itself and the like, not for another place', (name, region) => {
    expect(spellingsOf(name, region).filter((other) => !other.includes('交通'))).toEqual([]);
  });

  it('and back: each spelling of a name has the name among its own', () => {
    const names = ['发展改革委', '工信厅', '住房和城乡建设厅', '人社厅', '生态环境厅', '国资委', '教育厅'];
    fc.assert(
      fc.property(fc.constantFrom('自治区', '广西壮族自治区'), fc.constantFrom(...names), (place, body) => {
        for (const other of spellingsOf(place + body, GUANGXI)) {
          expect(spellingsOf(other, GUANGXI)).toContain(place + body);
        }
      }),
    );
  });
});
