import type { Entries } from '../entry';

/** Elevated cases (domain §5, S5). */
export const cases = {
  'cases.title': ['提级督办', 'Elevated cases'],
  'cases.empty': ['没有提级督办事项', 'No elevated cases'],
  'cases.empty-hint': [
    '约谈后仍为红灯的任务，或单独拖住省级任务的市级部分，系统会提请上级统筹办督办，并立即列在这里。',
    'What is still red after a talk, or a city’s part that alone blocks a task of the province, is raised to the upper office and listed here at once.',
  ],
  'cases.task': ['任务', 'Task'],
  'cases.unit': ['逾期单位', 'Unit'],
  'cases.due': ['完成时限', 'Due'],
  'cases.offices': ['提请', 'Raised to'],
  'cases.from': ['由 {office} 提请', 'from {office}'],
  'cases.from-none': ['（该市未设统筹办）', '(the city has no office)'],
  'cases.raised': ['提请时间', 'Raised'],
  'cases.accept-by': ['应于 {day} 前接收', 'to be accepted by {day}'],
  'cases.outcome': ['处理', 'Outcome'],
  'cases.waiting': ['待接收', 'Waits to be accepted'],
  'cases.accept': ['接收', 'Accept'],
  'cases.accept-title': ['接收提级督办', 'Accept the elevated case'],
  'cases.accept-intro': [
    '{unit}承担的“{heading}”已逾期（{due} 到期）。',
    'The part of {unit} in “{heading}” is overdue (due {due}).',
  ],
  'cases.choose-outcome': ['处理方式', 'What happens next'],
  'cases.outcome-supervise-directly': [
    '由本办直接督办到底。',
    'This office supervises the part itself until it is done.',
  ],
  'cases.outcome-hand-back': [
    '由市级统筹办继续督办，并报结果。',
    'The city office goes on supervising and reports the result.',
  ],
  'cases.outcome-refer': ['转有权处理的部门。', 'Goes to the department that can decide.'],
  'cases.note': ['意见', 'Note'],
  'cases.note-hint': ['写明要求和答复时限。', 'What is required, and by when to answer.'],
  'cases.accepted': ['已接收', 'Accepted'],
  'cases.accepted-first': ['他人已先一步接收：{outcome}。', 'Somebody accepted it before you: {outcome}.'],
} as const satisfies Entries;
