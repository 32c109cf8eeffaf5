import type { Entries } from '../entry';

/** 调整: the dialog in which a task is amended, and its editions. */
export const amending = {
  'amending.intro': [
    '只填写要调整的内容。涉及的单位须重新签收。',
    'Fill in only what changes. The units concerned receive the task anew.',
  ],
  'amending.basis': ['调整依据', 'Basis'],
  'amending.basis-hint': ['文件名称、文号或会议纪要。', 'The document, its number, or the minutes.'],
  'amending.units': ['责任单位', 'Units'],
  'amending.add-unit': ['增加单位', 'Add a unit'],
  'amending.remove-unit': ['移除{unit}', 'Remove {unit}'],
  'amending.part-of': ['{unit}的分工', 'Part of {unit}'],
  'amending.next': ['核对调整内容', 'Check the changes'],
  'amending.back': ['返回修改', 'Back'],
  'amending.check': ['请核对调整前后的内容。', 'Check what changes, before and after.'],
  'amending.nothing': ['没有任何调整', 'Nothing is changed'],
  'amending.before': ['调整前', 'Before'],
  'amending.after': ['调整后', 'After'],
  'amending.empty': ['（无）', '(none)'],
  'amending.history': ['历次调整', 'Amendments'],
  'amending.edition': ['第 {edition} 版', 'Edition {edition}'],
  'amending.done': ['已调整', 'Amended'],
  'amended-field.heading': ['标题', 'Heading'],
  'amended-field.body': ['任务内容', 'Wording'],
  'amended-field.standard': ['完成标准', 'Standard of completion'],
  'amended-field.dueOn': ['完成时限', 'Due date'],
  'amended-field.reportingPeriod': ['报送周期', 'Reporting period'],
  'amended-field.units': ['责任单位', 'Units'],
  'amended-field.duty': ['职责分工', 'Duties'],
} as const satisfies Entries;
