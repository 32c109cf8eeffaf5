import type { Entries } from '../entry';

/** The ledger: every task that the reader may see, with its units, dates, progress and lights. */
export const ledger = {
  'ledger.title': ['台账', 'Ledger'],
  'ledger.search': ['编号、任务或单位', 'Number, task or unit'],
  'ledger.plan': ['方案', 'Plan'],
  'ledger.all-plans': ['全部方案', 'All plans'],
  'ledger.state': ['状态', 'State'],
  'ledger.all-states': ['全部状态', 'All states'],
  'ledger.mine': ['只看本单位', 'My unit only'],
  'ledger.overdue': ['只看逾期', 'Overdue only'],
  'ledger.clear': ['清除筛选', 'Clear filters'],
  'ledger.filters': ['筛选', 'Filters'],

  'ledger.light': ['灯', 'Light'],
  'ledger.number': ['编号', 'Number'],
  'ledger.task': ['任务', 'Task'],
  'ledger.lead': ['牵头单位', 'Lead'],
  'ledger.units': ['单位', 'Units'],
  'ledger.due': ['完成时限', 'Due'],
  'ledger.progress': ['进度', 'Progress'],
  'ledger.unit-count': ['{count} 个单位', '{count, plural, one {# unit} other {# units}}'],
  'ledger.red': ['{count} 个单位中 {red} 个红灯', '{red} of {count} red'],
  'ledger.raised': ['提级督办', 'Elevated'],
  'ledger.no-due': ['按期报送', 'By period'],
  'ledger.shown': ['已列出 {count} 项', '{count, plural, one {# task} other {# tasks}} shown'],
  'ledger.shown-all': ['共 {count} 项', '{count, plural, one {# task} other {# tasks}}'],

  'ledger.empty': ['还没有任务', 'No tasks yet'],
  'ledger.empty-office': [
    '上传方案，核对草案并立项之后，任务会列在这里。',
    'Upload a plan, check its drafts and register them; the tasks are listed here.',
  ],
  'ledger.empty-unit': [
    '有任务交办到您的单位时，会立即列在这里。',
    'As soon as a task is dispatched to your unit it is listed here.',
  ],
  'ledger.none-match': ['没有符合条件的任务', 'No task matches'],
  'ledger.none-match-hint': ['请放宽筛选条件，或换一个关键词。', 'Loosen the filters, or try another word.'],
} as const satisfies Entries;
