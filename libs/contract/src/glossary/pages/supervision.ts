import type { OfficeWaitKind } from '../../answers';
import type { Entries, Entry } from '../entry';

const kinds = {
  'office-wait.case-to-accept': ['提级督办待接收', 'Elevated case to accept'],
  'office-wait.request-to-decide': ['申请待审批', 'Request to decide'],
  'office-wait.completion-to-review': ['办结待初审', 'Completion to review'],
  'office-wait.completion-to-close': ['待复核销号', 'Completion to close'],
  'office-wait.coordination-to-accept': ['提请协调待受理', 'Coordination to accept'],
  'office-wait.coordination-to-decide': ['提请协调待决定', 'Coordination to decide'],
  'office-wait.coordination-to-rule': ['提请协调待会议议定', 'Coordination to rule on'],
  'office-wait.coordination-to-supplement': ['提请协调待补充', 'Coordination sent back for more'],
} as const satisfies Record<`office-wait.${OfficeWaitKind}`, Entry>;

/** The desk of a coordination office, its letters and its rules (domain §5). */
export const supervision = {
  ...kinds,
  'room.office-desk': ['督办台', 'Review desk'],
  'office-desk.title': ['督办台', 'Review desk'],
  'office-desk.count': [
    '共 {count} 项等待处理',
    '{count, plural, one {# thing waits} other {# things wait}} for the office',
  ],
  'office-desk.empty': ['没有等待本办处理的事项', 'Nothing waits for this office'],
  'office-desk.empty-hint': [
    '待签发的函件、待接收的提级督办、待审批的申请和待审核的办结，都会按办理时限列在这里。',
    'Letters to sign, elevated cases to accept, requests to decide and completions to review are listed here by their due day.',
  ],
  'office-desk.more': [
    '事项较多，这里只列出最早到期的；办理后其余的会补上。',
    'There are more; those due first are shown, and the others follow as these are dealt with.',
  ],
  'office-desk.own': ['本办待处理', 'Waits for this office'],
  'office-desk.lapsed': ['下级统筹办逾期未办', 'Left lying by offices below'],
  'office-desk.by': ['应于 {day} 前处理', 'by {day}'],
  'office-desk.over': ['已超期（{day}）', 'past its day ({day})'],
  'office-desk.at': ['{office} 待办', 'waits at {office}'],
  'office-desk.open': ['去处理', 'Deal with it'],
} as const satisfies Entries;
