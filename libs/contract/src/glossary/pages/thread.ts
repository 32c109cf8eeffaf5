import type { Entries } from '../entry';

/** The thread beside a task. */
export const thread = {
  'thread.title': ['讨论', 'Thread'],
  'thread.empty': [
    '还没有人发言。参与本任务的单位都能看到这里的内容。',
    'Nobody has written yet. All units of this task can read what is written here.',
  ],
  'thread.placeholder': ['写给参与本任务的各单位…', 'Write to the units of this task…'],
  'thread.label': ['发言内容', 'Your comment'],
  'thread.send': ['发送', 'Send'],
  'thread.send-hint': ['Ctrl / ⌘ + Enter 发送', 'Ctrl / ⌘ + Enter sends'],
  'thread.sending': ['发送中…', 'Sending…'],
  'thread.unsent': ['未能发送：{reason}', 'Not sent: {reason}'],
  'thread.unsure': ['页面刷新前未确认是否送达。', 'The page was reloaded before it was known to be stored.'],
  'thread.again': ['重新发送', 'Send again'],
  'thread.discard': ['放弃', 'Discard'],
  'thread.new': ['{count} 条新发言', '{count, plural, one {# new comment} other {# new comments}}'],
  'thread.me': ['我', 'You'],
  'thread.read-only': ['您可以查看，不能发言。', 'You may read this thread, not write in it.'],
} as const satisfies Entries;
