import type { Entries } from '../entry';

/** The register of units. */
export const units = {
  'units.title': ['单位名录', 'Units'],
  'units.search': ['单位名称、简称或曾用名', 'Name, short name or former name'],
  'units.tier': ['层级', 'Tier'],
  'units.all-tiers': ['全部层级', 'All tiers'],
  'units.name': ['单位', 'Unit'],
  'units.full-name': ['全称', 'Official name'],
  'units.short-name': ['简称（选填）', 'Short name (optional)'],
  'units.aliases': ['别名、曾用名', 'Aliases and former names'],
  'units.aliases-optional': ['别名、曾用名（选填）', 'Aliases, former names (optional)'],
  'units.aliases-hint': [
    '方案中可能出现的其他写法，输入后按回车。',
    'Other ways in which plans may name it; Enter after each.',
  ],
  'units.kind': ['类别', 'Kind'],
  'units.region': ['行政区划', 'Region'],
  'units.region-optional': ['行政区划代码（选填）', 'Region code (optional)'],
  'units.region-hint': [
    'GB/T 2260 六位代码；不填则同上级单位。',
    'Six digits of GB/T 2260; as its superior where left out.',
  ],
  'units.region-form': ['六位数字', 'Six digits'],
  'units.superior': ['上级单位', 'Superior'],
  'units.superior-optional': ['上级单位（选填）', 'Superior (optional)'],
  'units.office': ['统筹办', 'Coordination office'],
  'units.is-office': ['是统筹办（督查室）', 'Is a coordination office'],
  'units.is-office-hint': [
    '负责本级方案的交办、督办和办结审核。',
    'Dispatches, supervises and reviews the plans of its tier.',
  ],
  'units.add': ['登记单位', 'Add a unit'],
  'units.added': ['已登记：{name}', 'Added: {name}'],
  'units.empty': ['名录中还没有单位', 'The register is empty'],
  'units.empty-hint': [
    '登记后，方案中的单位才能与之对应。',
    'Units of a plan are matched against what is registered here.',
  ],
  'units.none-match': ['没有符合条件的单位', 'No unit matches'],
  'units.choose': ['输入名称查找单位', 'Type a name to find a unit'],
  'units.not-found': ['名录中没有这个单位', 'Not in the register'],
  'units.name-length': ['至少两个字', 'At least two characters'],
} as const satisfies Entries;
