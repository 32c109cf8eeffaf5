import type { RegisterColumn, RegisterFaultCode } from '../../answers';
import type { Entries, Entry } from '../entry';

/** The columns of the register as a table; readers of files understand both languages. */
const columns = {
  'register.name': ['单位全称', 'Official name'],
  'register.short-name': ['简称', 'Short name'],
  'register.aliases': ['别名', 'Aliases'],
  'register.former-names': ['曾用名', 'Former names'],
  'register.tier': ['层级', 'Tier'],
  'register.kind': ['类别', 'Kind'],
  'register.region': ['行政区划代码', 'Region code'],
  'register.superior': ['上级单位', 'Superior'],
  'register.line': ['业务指导单位', 'Line department'],
  'register.office': ['统筹办', 'Coordination office'],
} as const satisfies Record<`register.${RegisterColumn}`, Entry>;

const faults = {
  'register-fault.missing': ['不能为空', 'Must not be empty'],
  'register-fault.not-a-name': [
    '不是可用的名称（长度不符，或含有顿号、分号、换行）：{value}',
    'Not usable as a name (its length, or a separator in it): {value}',
  ],
  'register-fault.twice': ['表中已有同名单位：{value}', 'In the table already: {value}'],
  'register-fault.is-former-name': [
    '是“{value}”的曾用名，请改用现名',
    'A former name of “{value}”; use the name of today',
  ],
  'register-fault.no-such-tier': ['没有这个层级：{value}', 'No such tier: {value}'],
  'register-fault.no-such-kind': ['没有这个类别：{value}', 'No such kind: {value}'],
  'register-fault.no-such-region': [
    '不是 GB/T 2260 的代码或名称：{value}',
    'No code or name of GB/T 2260: {value}',
  ],
  'register-fault.no-such-unit': [
    '名录和表中都没有这个单位，或有多个同名：{value}',
    'Neither in the register nor in the table, or several by that name: {value}',
  ],
  'register-fault.is-itself': ['不能是单位自己', 'Cannot be the unit itself'],
  'register-fault.circle': ['上下级成环：{value}', 'Superiors in a circle: {value}'],
  'register-fault.line-not-above': [
    '业务指导单位的层级须高于被指导单位：{value}',
    'A line department is of an upper tier: {value}',
  ],
  'register-fault.not-yes-or-no': ['请填“是”或留空：{value}', 'Say “yes” or leave it empty: {value}'],
  'register-fault.not-a-day': ['日期应写作 2018-11-13：{value}', 'Write days as 2018-11-13: {value}'],
  'register-fault.second-office': [
    '该地区该层级另有统筹办：{value}',
    'This region and tier has another coordination office: {value}',
  ],
  'register-fault.office-has-posts': [
    '仍有经办人、复核人或分管领导，不能取消统筹办：{value}',
    'Officers, reviewers or leaders hold posts there: {value}',
  ],
} as const satisfies Record<`register-fault.${RegisterFaultCode}`, Entry>;

/** The register out as a table, and back. */
export const register = {
  ...columns,
  ...faults,
  'register.until': ['至 {day}', 'until {day}'],
  'register.yes': ['是', 'yes'],
} as const satisfies Entries;
