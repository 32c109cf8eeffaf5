import { departmentsOf, unitsOf, type Common, type RegisterEntry } from './entry';

const GOVERNMENT = '广东省人民政府';
const provincial = { tier: 'provincial', region: '440000' } as const;
const department: Common = { ...provincial, kind: 'department', superior: GOVERNMENT };

/** Departments of 广东, with the names before 2024 where the reform of that year changed them. */
const departments = departmentsOf('广东省', '省', department, [
  ['发展和改革委员会', '发展改革委', '发改委', '大湾区办', '发展改革委（省大湾区办）'],
  ['教育厅', '教育厅'],
  ['科学技术厅', '科技厅'],
  ['工业和信息化厅', '工业和信息化厅', '工信厅'],
  ['公安厅', '公安厅'],
  ['民政厅', '民政厅'],
  ['司法厅', '司法厅'],
  ['财政厅', '财政厅'],
  // The plan of 2024 prints the name once without its 厅.
  ['人力资源和社会保障厅', '人力资源社会保障厅', '人力资源社会保障'],
  ['自然资源厅', '自然资源厅', '国土资源厅'],
  ['生态环境厅', '生态环境厅', '环境保护厅'],
  ['住房和城乡建设厅', '住房城乡建设厅'],
  ['交通运输厅', '交通运输厅'],
  ['水利厅', '水利厅'],
  ['农业农村厅', '农业农村厅', '农业厅'],
  ['商务厅', '商务厅'],
  ['文化和旅游厅', '文化和旅游厅', '文化厅', '旅游局'],
  ['卫生健康委员会', '卫生健康委', '卫生计生委'],
  ['应急管理厅', '应急管理厅', '应急厅'],
  ['市场监督管理局', '市场监管局'],
  ['体育局', '体育局'],
  ['林业局', '林业局', '林业厅'],
  ['中医药局', '中医药局'],
  ['能源局', '能源局'],
  ['信访局', '信访局'],
  ['港澳事务办公室', '港澳办'],
  ['政务服务和数据管理局', '政务服务和数据局', '政务服务数据管理局'],
  ['地方金融管理局', '地方金融管理局', '地方金融监管局', '金融办'],
]);

export const guangdong: readonly RegisterEntry[] = [
  ...departments,
  ...unitsOf({ ...provincial, kind: 'party', superior: null }, [
    ['中共广东省委组织部', '省委组织部'],
    ['中共广东省委政法委员会', '省委政法委'],
    ['中共广东省委外事工作委员会办公室', '省委外办'],
  ]),
  ...branches([
    ['广东省通信管理局', '省通信管理局', ['通信管理局'], '中华人民共和国工业和信息化部'],
    ['广东省气象局', '省气象局', ['气象局'], '中国气象局'],
    ['国家税务总局广东省税务局', '省税务局', ['税务局', '广东省税务局'], '国家税务总局'],
    ['中国人民银行广东省分行', '人民银行广东省分行', ['人民银行广州分行'], '中国人民银行'],
    ['国家金融监督管理总局广东监管局', '广东金融监管局', ['广东银保监局'], '国家金融监督管理总局'],
  ]),
];

function branches(rows: readonly (readonly [string, string, readonly string[], string])[]): RegisterEntry[] {
  return rows.flatMap(([name, shortName, aliases, superior]) =>
    unitsOf({ ...provincial, kind: 'vertical', superior }, [[name, shortName, ...aliases]]),
  );
}
