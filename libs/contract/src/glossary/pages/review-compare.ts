import type { Entries } from '../entry';

/** A plan beside an earlier one. */
export const reviewCompare = {
  'compare.open': ['与其他方案对照', 'Compare with another plan'],
  'compare.twin': ['逐条对照', 'Compare the two'],
  'compare.title': ['方案对照', 'Plans compared'],
  'compare.earlier': ['原方案', 'Earlier'],
  'compare.later': ['新方案', 'Later'],
  'compare.choose': ['选择对照的原方案', 'Choose the earlier plan'],
  'compare.choose-hint': [
    '选择本统筹办的一份原方案，查看哪些任务保留、修改、拆分、删去或新增。',
    'Choose an earlier plan of the office to see which tasks were kept, changed, split, dropped or added.',
  ],
  'compare.no-other': ['本统筹办没有其他方案', 'The office has no other plan'],
  'compare.back': ['回到核对', 'Back to the review'],
  'compare.swap': ['对调新旧', 'Swap the two'],
  'compare.kept': ['保留 {count}', 'Kept {count}'],
  'compare.changed': ['修改 {count}', 'Changed {count}'],
  'compare.split': ['拆分 {count}', 'Split {count}'],
  'compare.merged': ['合并 {count}', 'Merged {count}'],
  'compare.dropped': ['删去 {count}', 'Dropped {count}'],
  'compare.added': ['新增 {count}', 'Added {count}'],
  'compare.all': ['全部', 'All'],
  'compare.nothing': ['没有这一类条目', 'There is none of these'],
  'compare.heading': ['名称', 'Heading'],
  'compare.body': ['内容', 'Text'],
  'compare.clause': ['责任条款', 'Clause'],
} as const satisfies Entries;
