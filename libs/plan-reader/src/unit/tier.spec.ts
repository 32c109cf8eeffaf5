import type { ReadTier } from '../reading';
import { type Standing, tierOf } from './tier';

const anywhere: Standing = { tier: null, municipality: false, autonomousRegion: false };

describe('the tier of a unit', () => {
  it.each<[string, ReadTier]>([
    ['国家发展改革委', 'national'],
    ['交通运输部', 'national'],
    ['海关总署', 'national'],
    ['中国民航局', 'national'],
    ['人民银行', 'national'],
    ['自治区北部湾办', 'provincial'],
    ['省教育厅', 'provincial'],
    ['广东省', 'provincial'],
    ['广西博览局', 'provincial'],
    ['自治区台办', 'provincial'],
    ['省地方金融监管局', 'provincial'],
    ['南宁市人民政府', 'municipal'],
    ['市财政局', 'municipal'],
    ['市总工会', 'municipal'],
    ['市市场监管局', 'municipal'],
    ['武侯区政府', 'county'],
    ['县农业农村局', 'county'],
    ['义乌市人民政府', 'county'],
    ['城关镇人民政府', 'county'],
    ['东关街道办事处', 'county'],
    ['南宁综合保税区管委会', 'zone'],
    ['南宁海关', 'vertical'],
    ['广西海事局', 'vertical'],
    ['人民银行南宁中心支行', 'vertical'],
    ['中国人民银行广东省分行', 'vertical'],
    ['广西银保监局', 'vertical'],
    ['省税务局', 'vertical'],
    ['自治区通信管理局', 'vertical'],
    ['国家金融监督管理总局广东监管局', 'vertical'],
    ['广西北部湾国际港务集团有限公司', 'enterprise'],
    ['广西机场管理集团', 'enterprise'],
    ['中国石油', 'enterprise'],
    ['省推进制造业发展领导小组办公室', 'provincial'],
    ['各有关部门和地方', 'unresolved'],
    ['市安委会成员单位', 'unresolved'],
    ['市属国有企业', 'unresolved'],
    ['中国铁路南宁局集团有限公司', 'enterprise'],
    ['省委政法委', 'party'],
    ['中央网信办', 'party'],
    ['市委宣传部', 'party'],
    ['广西军区', 'military'],
    ['相关市人民政府', 'unresolved'],
    ['各有关部门', 'unresolved'],
    ['各区人民政府', 'unresolved'],
    ['各地级以上市人民政府', 'unresolved'],
    ['试点城市政府', 'unresolved'],
    ['省级人民政府', 'unresolved'],
    ['14个市州人民政府', 'unresolved'],
    ['市直有关部门', 'unresolved'],
    ['省级机关事务管理局', 'provincial'],
    ['团市委', 'municipal'],
    ['共青团南宁市委', 'municipal'],
    ['共青团中央', 'national'],
    ['第三师图木舒克市', 'municipal'],
    ['新区公共服务局', 'zone'],
    ['新区各片区管委会', 'unresolved'],
    ['三县党委和政府', 'unresolved'],
    ['虹桥国际中央商务区管委会', 'zone'],
    ['人行某某市中支', 'vertical'],
    ['南沙海事处', 'vertical'],
    ['海口江东新区管理局', 'zone'],
    ['长江航道局重庆分局', 'vertical'],
  ])('%s: %s', (name, tier) => expect(tierOf(name, anywhere)).toBe(tier));

  it('is measured by the document where the name has no level', () => {
    expect(tierOf('发展改革委', { ...anywhere, tier: 'national' })).toBe('national');
    expect(tierOf('发改局', { ...anywhere, tier: 'county' })).toBe('county');
    expect(tierOf('经济发展局', { ...anywhere, zone: true })).toBe('zone');
    expect(tierOf('市交通局', { ...anywhere, tier: 'provincial', municipality: true })).toBe('provincial');
  });
});
