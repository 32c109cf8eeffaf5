import type { Entries } from '../entry';

/** My desk: what waits for one person. */
export const desk = {
  'desk.title': ['我的工作台', 'My desk'],
  'desk.waiting': [
    '共 {count} 项待办',
    '{count, plural, =0 {Nothing waits} one {# thing waits} other {# things wait}}',
  ],
  'desk.more': ['共 {total} 项，这里列出前 {shown} 项', '{shown} of {total} shown'],
  'desk.all': ['查看全部', 'See all'],
  'desk.due': ['{day} 到期', 'due {day}'],

  'desk.empty': ['没有待办事项', 'Nothing waits for you'],
  'desk.empty-unit': [
    '有任务交办到您的单位时，会立即出现在这里，无需刷新。',
    'As soon as a task is dispatched to your unit it appears here, without a reload.',
  ],
  'desk.empty-office': [
    '上传一份方案文件，系统会读出其中的任务和责任单位，由您核对后立项、交办。',
    'Upload a plan document: its tasks and their units are read for you to check, register and dispatch.',
  ],
  'desk.empty-admin': [
    '先在“单位名录”登记单位，再在“人员”中为统筹办添加经办人、复核人，为各单位添加联络员、负责人；对方用邀请链接设置密码后即可登录。统筹办经办人登录后即可上传方案。',
    'Register units first; then add officers and reviewers for the coordination office, liaisons and heads for the units. Each sets a password by the invitation link. An officer of the office can then upload a plan.',
  ],
  'desk.to-plans': ['上传方案', 'Upload a plan'],
  'desk.to-people': ['添加人员', 'Add people'],
  'desk.to-units': ['登记单位', 'Register units'],

  'box.to-review-drafts': ['待核对草案', 'Drafts to check'],
  'box.to-rule': ['待审批的申请', 'Requests to decide'],
  'box.to-consent': ['待牵头单位同意的延期', 'Extensions to consent to'],
  'box.to-confirm': ['待确认立项', 'Registrations to confirm'],
  'box.to-dispatch': ['待交办', 'To dispatch'],
  'box.to-acknowledge': ['待签收', 'To acknowledge'],
  'box.to-receive': ['待承接分解', 'To receive and break down'],
  'box.to-check': ['待本单位审核的报送', 'Reports of my unit to check'],
  'box.due-soon': ['临期和逾期', 'Due soon or overdue'],
  'box.to-report': ['待报送进展', 'Progress to report'],
  'box.sent-back': ['被退回，待补充', 'Sent back to you'],
  'box.to-accept': ['待审阅的配合单位报送', "Participants' reports to look at"],
  'box.to-consult': ['提请协调待协商', 'Requests to consult on'],
  'box.to-answer': ['提请协调待答复', 'Consultations to answer'],
  'box.to-consolidate': ['待汇总本期进展', 'Periods to consolidate'],
  'box.to-submit': ['可申请办结', 'Ready to submit'],
  'box.to-decide': ['办结待初审', 'Completions to review'],
  'box.to-close': ['待复核销号', 'To close'],
  'box.to-archive': ['待归档', 'To archive'],
  'box.letter': ['待回复的督办函件', 'Letters to answer'],
  'box.raised': ['提级督办待接收', 'Elevated cases to accept'],
} as const satisfies Entries;
