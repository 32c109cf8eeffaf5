import type { LiveEventName } from '../../events';
import type { Entry } from '../entry';

/** What happened, as a task's page tells it. */
export const events = {
  'event.plan.imported': ['上传了方案', 'imported the plan'],
  'event.plan.amended': ['修改了方案信息', "amended the plan's title or code"],
  'event.draft.settled': ['核对了草案', 'settled a draft'],
  'event.drafts.settled': ['批量核对了草案', 'settled drafts together'],
  'event.task.registered': ['立项', 'registered the task'],
  'event.task.confirmed': ['确认立项', 'confirmed the registration'],
  'event.task.dispatched': ['交办', 'dispatched the task'],
  'event.task.submitted': ['申请办结', 'submitted the completion report'],
  'event.task.reviewed': ['初审', 'made the first review'],
  'event.task.returned': ['退回重办', 'returned the task'],
  'event.task.closed': ['销号', 'closed the task'],
  'event.assignment.acknowledged': ['签收', 'acknowledged'],
  'event.assignment.deemed': ['逾期未签收，视为签收', 'deemed received'],
  'event.assignment.reported': ['报送进展', 'reported progress'],
  'event.assignment.accepted': ['采纳报送', 'accepted the report'],
  'event.assignment.sent-back': ['退回报送', 'sent the report back'],
  'event.comment.added': ['发言', 'wrote in the thread'],
  'event.case.raised': ['逾期，提级督办', 'overdue; elevated to the upper office'],
  'event.case.accepted': ['接收提级督办', 'accepted the elevated case'],
  'event.unit.added': ['登记单位', 'added units'],
  'event.person.added': ['添加人员', 'added a person'],
  'event.person.signed-in': ['登录', 'signed in'],
  'event.session.ended': ['登录结束', 'session ended'],
} as const satisfies Record<`event.${LiveEventName}`, Entry>;
