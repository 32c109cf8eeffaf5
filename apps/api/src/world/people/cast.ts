import type { Role } from '@lianban/rules';

/** A person of the example world. */
export interface Member {
  readonly login: string;
  readonly name: string;
  /** Short names of units with the roles held there; the first is where the person belongs. */
  readonly posts: Readonly<Record<string, readonly Role[]>>;
}

const both: readonly Role[] = ['liaison', 'head'];

/** A city's person of the office receives what the province sends to the city, and answers for it. */
const city = (login: string, name: string, shortName: string): Member => ({
  login,
  name,
  posts: { [`${shortName}督查室`]: ['officer'], [shortName]: both },
});

/**
 * The people one signs in as, at the three desks: the provincial offices, the departments and companies, the cities.
 * Two officers and a reviewer in each province, because who registers does not confirm, and who reviews first does
 * not close (domain §3).
 */
export const CAST: readonly Member[] = [
  { login: 'wu', name: '吴海宁', posts: { 广西壮族自治区督查室: ['officer'] } },
  { login: 'qin', name: '覃志远', posts: { 广西壮族自治区督查室: ['officer'] } },
  { login: 'zheng', name: '郑文丽', posts: { 广西壮族自治区督查室: ['reviewer'] } },
  { login: 'huang', name: '黄建华', posts: { 广西壮族自治区督查室: ['leader'] } },
  { login: 'meng', name: '蒙晓岚', posts: { 广西壮族自治区督查室: ['observer'] } },
  { login: 'lu', name: '陆春明', posts: { 自治区交通运输厅: ['liaison'] } },
  { login: 'nong', name: '农秀兰', posts: { 自治区交通运输厅: ['checker'] } },
  { login: 'wei', name: '韦国强', posts: { 自治区交通运输厅: ['head'] } },
  { login: 'liang', name: '梁雪', posts: { 自治区北部湾办: both } },
  { login: 'he', name: '何俊', posts: { 自治区发展改革委: both } },
  { login: 'mo', name: '莫婷', posts: { 自治区商务厅: both } },
  { login: 'pan', name: '潘立新', posts: { 北部湾港集团: both } },
  { login: 'zhou', name: '周明亮', posts: { 南宁海关: both } },
  city('luo', '罗永康', '钦州市'),
  city('su', '苏晓梅', '北海市'),
  city('deng', '邓华', '防城港市'),
  city('tang', '唐静', '南宁市'),
  { login: 'chen', name: '陈嘉豪', posts: { 广东省督查室: ['officer'] } },
  { login: 'lin', name: '林婉仪', posts: { 广东省督查室: ['reviewer'] } },
  { login: 'ou', name: '区志强', posts: { 省发展改革委: both } },
  city('xie', '谢伟', '湛江市'),
  city('ke', '柯国文', '茂名市'),
  { login: 'anquan', name: '石磊', posts: { 广西壮族自治区督查室: ['security-admin'] } },
  { login: 'shenji', name: '闫琳', posts: { 广西壮族自治区督查室: ['audit-admin'] } },
];
