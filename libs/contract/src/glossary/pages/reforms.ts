import type { Reform } from '../../answers';
import type { Entries, Entry } from '../entry';

const kinds = {
  'reform-kind.renamed': ['更名', 'Renamed'],
  'reform-kind.merged': ['并入', 'Merged into'],
  'reform-kind.took-in': ['合并', 'Took in'],
  'reform-kind.split': ['分设出', 'Split off'],
  'reform-kind.split-off': ['分设自', 'Split from'],
} as const satisfies Record<`reform-kind.${Reform}`, Entry>;

/** 机构改革: units are renamed, merged and split. */
export const reforms = {
  ...kinds,
  'reform.rename': ['更名', 'Rename'],
  'reform.merge': ['合并', 'Merge'],
  'reform.split': ['分设', 'Split'],
  'reform.basis': ['依据文件', 'Basis document'],
  'reform.basis-hint': ['文号或文件名称', 'Its number or title'],
  'reform.on': ['生效日期', 'Holds from'],
  'reform.on-hint': ['不晚于今天', 'Today at the latest'],

  'reform.rename-title': ['更名：{name}', 'Rename {name}'],
  'reform.rename-note': [
    '“{name}”将转为曾用名；以前的文件仍按曾用名对应到本单位。',
    '“{name}” becomes a former name; documents that use it still mean this unit.',
  ],
  'reform.new-name': ['新的全称', 'New official name'],
  'reform.renamed': ['{before} 已更名为 {after}', '{before} is now {after}'],

  'reform.merge-title': ['合并：{name}', 'Merge {name}'],
  'reform.into': ['并入单位', 'Into'],
  'reform.not-itself': ['不能并入自己', 'Not into itself'],
  'reform.merge-moves': ['合并后将转入该单位：', 'These go to that unit:'],
  'reform.move-names': ['名称（转为曾用名）：{names}', 'Names, as former names: {names}'],
  'reform.move-units': [
    '直属单位 {count} 个',
    '{count, plural, one {# unit} other {# units}} directly below',
  ],
  'reform.move-people': [
    '人员 {count} 名及其岗位',
    '{count, plural, one {# person} other {# people}} with their posts',
  ],
  'reform.move-open': [
    '未办结的办理单 {count} 件',
    '{count, plural, one {# open matter} other {# open matters}}',
  ],
  'reform.move-office': ['统筹办标记', 'The mark of a coordination office'],
  'reform.ends': ['“{name}”即告终止，不能恢复。', '“{name}” ends, for good.'],
  'reform.merged': ['{name} 已并入 {into}', '{name} is merged into {into}'],

  'reform.split-title': ['分设：{name}', 'Split {name}'],
  'reform.part': ['新单位 {number}', 'New unit {number}'],
  'reform.add-part': ['再设一个单位', 'Another new unit'],
  'reform.takes-units': ['转入的直属单位', 'Units that go with it'],
  'reform.takes-people': ['转入的人员', 'People who go with it'],
  'reform.takes-open': ['转入的未办结办理单', 'Open matters that go with it'],
  'reform.split-moves': [
    '将转出直属单位 {units} 个、人员 {people} 名、未办结办理单 {open} 件；其余留在“{name}”。',
    '{units, plural, one {# unit} other {# units}}, {people, plural, one {# person} other {# people}} and {open, plural, one {# open matter} other {# open matters}} go; the rest stays with “{name}”.',
  ],
  'reform.split-done': ['{name} 已分设', '{name} is split'],

  'reform.from-to': ['{before} → {after}', '{before} → {after}'],
  'reform.moved-along': [
    '随转：直属单位 {units} 个、人员 {people} 名、未办结办理单 {open} 件',
    'Along went {units, plural, one {# unit} other {# units}}, {people, plural, one {# person} other {# people}}, {open, plural, one {# open matter} other {# open matters}}',
  ],
} as const satisfies Entries;
