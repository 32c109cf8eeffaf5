import type { Entries } from '../entry';

/** The list of plans and the upload. */
export const plans = {
  'plans.title': ['方案', 'Plans'],
  'plans.upload': ['上传方案', 'Upload a plan'],
  'plans.drop': ['将方案文件拖到这里，或点击选择文件', 'Drop a plan document here, or click to choose one'],
  'plans.drop-hint': [
    '读出任务和责任单位后由您逐条核对，不会直接交办。单个文件不超过 20 MB。',
    'Its tasks and units are read for you to check; nothing is dispatched by itself. Up to 20 MB.',
  ],
  'plans.sending': ['正在上传 {percent}%', 'Uploading, {percent} %'],
  'plans.reading': ['正在识别任务和责任单位…', 'Reading tasks and units…'],
  'plans.for-office': ['为哪个统筹办上传', 'For which office'],
  'plans.refused': ['未能导入“{file}”', '“{file}” was not imported'],
  'plans.empty': ['还没有方案', 'No plans yet'],
  'plans.empty-office': ['上传第一份方案文件，从这里开始。', 'Upload the first plan document to begin.'],
  'plans.empty-unit': [
    '方案中的任务交办到您的单位后，会显示在这里。',
    'Plans appear here once one of their tasks is dispatched to your unit.',
  ],
  'plans.name': ['方案', 'Plan'],
  'plans.number': ['文号', 'Number'],
  'plans.issued': ['印发日期', 'Issued'],
  'plans.office': ['统筹办', 'Office'],
  'plans.imported': ['导入', 'Imported'],
  'plans.progress': ['进展', 'Where it stands'],
  'plans.count-drafts': ['草案 {count}', '{count, plural, one {# draft} other {# drafts}}'],
  'plans.count-registered': ['已立项 {count}', '{count} registered'],
  'plans.count-live': ['办理中 {count}', '{count} live'],
  'plans.count-review': ['审核中 {count}', '{count} under review'],
  'plans.count-closed': ['已销号 {count}', '{count} closed'],
} as const satisfies Entries;
