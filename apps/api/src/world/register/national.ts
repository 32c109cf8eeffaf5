import { unitsOf, type Common, type RegisterEntry } from './entry';

export const STATE_COUNCIL = '中华人民共和国国务院';

const centre = { tier: 'national', region: null } as const;
const department: Common = { ...centre, kind: 'department', superior: STATE_COUNCIL };

/**
 * Bodies of the centre: those that the national plan names, and those above a branch in a region. Former names are
 * of the reforms of 2018 and 2023.
 */
export const national: readonly RegisterEntry[] = [
  ...unitsOf({ ...centre, kind: 'government', superior: null }, [[STATE_COUNCIL, '国务院']]),
  ...unitsOf(department, [
    ['中华人民共和国国家发展和改革委员会', '国家发展改革委', '国家发改委'],
    ['中华人民共和国外交部', '外交部'],
    ['中华人民共和国教育部', '教育部'],
    ['中华人民共和国科学技术部', '科技部'],
    ['中华人民共和国工业和信息化部', '工业和信息化部', '工信部'],
    ['中华人民共和国公安部', '公安部'],
    ['中华人民共和国民政部', '民政部'],
    ['中华人民共和国财政部', '财政部'],
    ['中华人民共和国人力资源和社会保障部', '人力资源社会保障部'],
    ['中华人民共和国自然资源部', '自然资源部', '国土资源部', '国家海洋局'],
    ['中华人民共和国生态环境部', '生态环境部', '环境保护部'],
    ['中华人民共和国住房和城乡建设部', '住房城乡建设部'],
    ['中华人民共和国交通运输部', '交通运输部'],
    ['中华人民共和国水利部', '水利部'],
    ['中华人民共和国农业农村部', '农业农村部', '农业部', '国家乡村振兴局'],
    ['中华人民共和国商务部', '商务部'],
    ['中华人民共和国文化和旅游部', '文化和旅游部'],
    ['中华人民共和国国家卫生健康委员会', '国家卫生健康委', '国家卫生计生委'],
    ['中华人民共和国应急管理部', '应急管理部', '应急部'],
    ['中国人民银行', '人民银行'],
    ['中华人民共和国海关总署', '海关总署'],
    ['国家税务总局', '税务总局'],
    ['国家市场监督管理总局', '市场监管总局'],
    ['国家金融监督管理总局', '金融监管总局', '中国银保监会', '银保监会'],
    ['国家统计局', '统计局'],
    ['国家医疗保障局', '国家医保局'],
    ['中国气象局', '气象局'],
  ]),
  ...administrations([
    ['国家粮食和物资储备局', '国家粮食和储备局', '中华人民共和国国家发展和改革委员会'],
    ['国家能源局', '国家能源局', '中华人民共和国国家发展和改革委员会'],
    ['国家林业和草原局', '国家林草局', '中华人民共和国自然资源部'],
    ['国家铁路局', '国家铁路局', '中华人民共和国交通运输部'],
    ['中国民用航空局', '中国民航局', '中华人民共和国交通运输部'],
    ['国家文物局', '国家文物局', '中华人民共和国文化和旅游部'],
    ['国家移民管理局', '国家移民局', '中华人民共和国公安部'],
    ['中国地震局', '中国地震局', '中华人民共和国应急管理部'],
  ]),
  ...unitsOf({ ...centre, kind: 'party', superior: null }, [
    ['中共中央政法委员会', '中央政法委'],
    ['中央网络安全和信息化委员会办公室', '中央网信办', '国家网信办'],
  ]),
  ...unitsOf({ ...centre, kind: 'military', superior: null }, [['中国海警局', '中国海警局']]),
  ...unitsOf({ ...centre, kind: 'enterprise', superior: STATE_COUNCIL }, [
    ['中国国家铁路集团有限公司', '国铁集团', '中国铁路总公司'],
  ]),
];

/** Administrations under a ministry (部委管理的国家局). */
function administrations(rows: readonly (readonly [string, string, string])[]): RegisterEntry[] {
  return rows.flatMap(([name, shortName, superior]) =>
    unitsOf({ ...department, superior }, [[name, shortName]]),
  );
}
