import type { Entries } from '../entry';

/** The audit administrator's page. */
export const audit = {
  'room.audit': ['审计记录', 'Audit record'],
  'audit.lead': [
    '谁在何时、从何处做了什么。这里看不到任务的文字内容；记录只增不改。',
    'Who did what, when, and from where. No text of any task is shown; the record only grows.',
  ],
  'audit.when': ['时间', 'When'],
  'audit.who': ['人员', 'Who'],
  'audit.what': ['事项', 'What'],
  'audit.where': ['来源', 'From'],
  'audit.thing': ['对象', 'About'],
  'audit.seal': ['链序号', 'Link'],
  'audit.clock': ['系统', 'The clock'],
  'audit.nobody': ['未登录者', 'Somebody not signed in'],
  'audit.not-sealed': ['待封存', 'To be sealed'],
  'audit.any-event': ['全部事项', 'Everything'],
  'audit.person': ['按人员筛选', 'By person'],
  'audit.address': ['来源地址', 'Source address'],
  'audit.task-number': ['任务编号', 'Task number'],
  'audit.from-day': ['起', 'From'],
  'audit.to-day': ['止', 'To'],
  'audit.empty': ['没有符合条件的记录', 'Nothing was recorded that fits'],
  'audit.export': ['导出审计链', 'Export the chain'],
  'audit.chain': [
    '已封存 {seq, number} 条，{unsealed, plural, =0 {没有待封存的} other {# 条待封存}}',
    '{seq, number} sealed, {unsealed, plural, =0 {none waiting} other {# waiting}}',
  ],
  'audit.chain-how': [
    '导出后可在任何一台装有 Node.js 的电脑上核验：node scripts/audit-verify.mjs 文件',
    'An exported chain is checked on any machine with Node.js: node scripts/audit-verify.mjs FILE',
  ],
} as const satisfies Entries;
