import type { Entries } from '../entry';

/** The inbox, and what is sent from it (domain §10). */
export const notices = {
  'notices.title': ['消息', 'Inbox'],
  'notices.bell': [
    '{count, plural, =0 {没有未读消息} other {# 条未读消息}}',
    '{count, plural, =0 {No unread notices} one {# unread notice} other {# unread notices}}',
  ],
  'notices.all': ['全部', 'All'],
  'notices.unread': ['未读', 'Unread'],
  'notices.mark-all': ['全部标为已读', 'Mark all read'],
  'notices.marked': [
    '{count, plural, other {已将 # 条标为已读}}',
    '{count, plural, one {# marked read} other {# marked read}}',
  ],
  'notices.undo': ['撤销', 'Undo'],
  'notices.mark-read': ['标为已读', 'Mark read'],
  'notices.mark-unread': ['标为未读', 'Mark unread'],
  'notices.empty': ['没有消息', 'Nothing here yet'],
  'notices.empty-unread': ['没有未读消息', 'Everything is read'],
  'notices.empty-hint': [
    '交办、退回、待审、临期等与您有关的事项会出现在这里。',
    'What is assigned to you, sent back, waits for your decision or falls due soon is listed here.',
  ],
  'notices.clock': ['系统', 'The system'],
  'notices.settings': ['消息设置', 'Notice settings'],
  'notice-kind.assigned': ['交办', 'Assigned'],
  'notice-kind.to-decide': ['待办理', 'To decide'],
  'notice-kind.to-sign': ['待签发', 'To sign'],
  'notice-kind.sent-back': ['退回', 'Sent back'],
  'notice-kind.due-soon': ['临期', 'Due soon'],
  'notice-kind.pressed': ['催办督办', 'Pressed'],
  'notice-kind.mentioned': ['提到我', 'Mentioned'],
  'notice-kind.answered': ['办理结果', 'Answered'],
  'notice-kind.changed': ['变更', 'Changed'],
} as const satisfies Entries;
