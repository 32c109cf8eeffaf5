import { departmentsOf, unitsOf, type Common, type RegisterEntry } from './entry';

const REGION = '450000';
const GOVERNMENT = '广西壮族自治区人民政府';
const provincial = { tier: 'provincial', region: REGION } as const;
const department: Common = { ...provincial, kind: 'department', superior: GOVERNMENT };

/** Departments of 广西 as they are called now; former names are of the reform of 2018 and later ones. */
const departments = departmentsOf('广西壮族自治区', '自治区', department, [
  ['发展和改革委员会', '发展改革委', '发改委'],
  ['教育厅', '教育厅'],
  ['科学技术厅', '科技厅'],
  ['工业和信息化厅', '工业和信息化厅', '工信厅', '工业和信息化委', '工信委'],
  ['公安厅', '公安厅'],
  ['民政厅', '民政厅'],
  ['财政厅', '财政厅'],
  ['人力资源和社会保障厅', '人力资源社会保障厅'],
  ['自然资源厅', '自然资源厅', '国土资源厅', '测绘地信局'],
  ['生态环境厅', '生态环境厅', '环境保护厅'],
  ['住房和城乡建设厅', '住房城乡建设厅'],
  ['交通运输厅', '交通运输厅', '交通厅'],
  ['水利厅', '水利厅'],
  ['农业农村厅', '农业农村厅', '农业厅'],
  ['商务厅', '商务厅'],
  ['文化和旅游厅', '文化和旅游厅', '文化厅', '旅游发展委'],
  ['卫生健康委员会', '卫生健康委', '卫生计生委'],
  ['应急管理厅', '应急厅', '应急管理厅'],
  ['外事办公室', '外事办', '外侨办', '港澳办'],
  ['市场监督管理局', '市场监管局', '食品药品监管局'],
  ['体育局', '体育局'],
  ['林业局', '林业局', '林业厅'],
  ['地方金融监督管理局', '地方金融监管局', '金融办'],
  ['大数据发展局', '大数据发展局'],
  ['投资促进局', '投资促进局'],
  ['能源局', '能源局'],
  ['粮食和物资储备局', '粮食和储备局', '粮食局'],
  ['海洋局', '海洋局', '海洋和渔业厅'],
  ['北部湾经济区规划建设管理办公室', '北部湾办'],
]);

export const guangxi: readonly RegisterEntry[] = [
  ...departments,
  ...unitsOf({ ...provincial, kind: 'party', superior: null }, [
    ['中共广西壮族自治区委员会台湾工作办公室', '自治区台办', '台办'],
  ]),
  ...unitsOf({ ...provincial, kind: 'institution', superior: GOVERNMENT }, [
    ['广西国际博览事务局', '广西博览局', '博览局'],
  ]),
  ...branches([
    ['广西海事局', '广西海事局', [], '中华人民共和国交通运输部'],
    ['中华人民共和国南宁海关', '南宁海关', ['广西出入境检验检疫局'], '中华人民共和国海关总署'],
    ['国家税务总局广西壮族自治区税务局', '广西税务局', ['自治区税务局'], '国家税务总局'],
    [
      '国家金融监督管理总局广西监管局',
      '广西金融监管局',
      ['广西银保监局', '国家金融监管总局广西监管局'],
      '国家金融监督管理总局',
    ],
    [
      '中国人民银行广西壮族自治区分行',
      '人民银行广西分行',
      ['人民银行南宁中心支行', '中国人民银行南宁中心支行'],
      '中国人民银行',
    ],
    ['中华人民共和国广西出入境边防检查总站', '广西出入境边防检查总站', ['广西边检总站'], '国家移民管理局'],
    [
      '广西壮族自治区通信管理局',
      '自治区通信管理局',
      ['通信管理局', '广西通信管理局'],
      '中华人民共和国工业和信息化部',
    ],
    ['广西壮族自治区气象局', '自治区气象局', ['气象局', '广西气象局'], '中国气象局'],
    ['广西壮族自治区地震局', '自治区地震局', ['地震局', '广西地震局'], '中国地震局'],
  ]),
  ...unitsOf({ ...provincial, kind: 'enterprise', superior: GOVERNMENT }, [
    ['广西北部湾国际港务集团有限公司', '北部湾港集团', '北港集团', '广西北部湾国际港务集团'],
    ['广西交通投资集团有限公司', '广西交投集团', '广西交通投资集团'],
    ['广西北部湾投资集团有限公司', '北投集团', '广西北部湾投资集团'],
    ['广西机场管理集团有限责任公司', '广西机场管理集团', '广西机场集团'],
    ['广西现代物流集团有限公司', '广西现代物流集团', '现代物流集团'],
    ['数字广西集团有限公司', '数字广西集团'],
    ['中国—东盟信息港股份有限公司', '中国东信', '东盟信息港公司'],
  ]),
  ...unitsOf({ ...provincial, kind: 'enterprise', superior: '中国国家铁路集团有限公司' }, [
    ['中国铁路南宁局集团有限公司', '南宁局集团', '南宁铁路局'],
    ['中铁联合国际集装箱广西有限公司', '中铁联集广西公司'],
  ]),
  ...unitsOf({ ...provincial, kind: 'enterprise', superior: null }, [
    ['广西电网有限责任公司', '广西电网公司'],
  ]),
  ...zones([
    ['钦州港片区', '钦州市人民政府', '450700'],
    ['南宁片区', '南宁市人民政府', '450100'],
    ['崇左片区', '崇左市人民政府', '451400'],
  ]),
  ...bondedZones([
    ['南宁', '南宁市人民政府', '450100'],
    ['北海', '北海市人民政府', '450500'],
    ['凭祥', '崇左市人民政府', '451400'],
  ]),
];

/** Branches of central bodies in the region (垂直管理). */
function branches(rows: readonly (readonly [string, string, readonly string[], string])[]): RegisterEntry[] {
  return rows.flatMap(([name, shortName, aliases, superior]) =>
    unitsOf({ ...provincial, kind: 'vertical', superior }, [[name, shortName, ...aliases]]),
  );
}

type Zone = readonly [zone: string, superior: string, region: string];

/** Areas of the free trade zone. Documents print the brackets of its name in either shape. */
function zones(rows: readonly Zone[]): RegisterEntry[] {
  return rows.flatMap(([zone, superior, region]) => {
    const called = (brackets: string, board: string): string =>
      `中国${brackets[0]}广西${brackets[1]}自由贸易试验区${zone}${board}`;
    return unitsOf({ tier: 'municipal', kind: 'zone', region, superior }, [
      [
        called('（）', '管理委员会'),
        `自贸试验区${zone}管委会`,
        called('（）', '管委会'),
        called('〔〕', '管委会'),
        called('()', '管委会'),
        `广西自贸试验区${zone}管委会`,
      ],
    ]);
  });
}

function bondedZones(rows: readonly Zone[]): RegisterEntry[] {
  return rows.flatMap(([zone, superior, region]) =>
    unitsOf({ tier: 'municipal', kind: 'zone', region, superior }, [
      [`${zone}综合保税区管理委员会`, `${zone}综合保税区管委会`, `${zone}综保区管委会`],
    ]),
  );
}
