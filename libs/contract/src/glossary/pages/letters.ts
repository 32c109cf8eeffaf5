import type { Instrument, LadderFaultCode, Rung, Signer, TriggerKind } from '@lianban/rules';
import type { LetterState } from '../../answers';
import type { Entries, Entry } from '../entry';

const rungs = {
  'rung.S0': ['临期提醒', 'Due-soon reminder'],
  'rung.S1': ['催办', 'Prompt'],
  'rung.S2': ['提醒函', 'Reminder letter'],
  'rung.S3': ['督办函', 'Supervision letter'],
  'rung.S4': ['约谈通报', 'Talk or circular'],
  'rung.S5': ['提级督办', 'Elevation'],
} as const satisfies Record<`rung.${Rung}`, Entry>;

const instruments = {
  'instrument.notice': ['临期提醒', 'Reminder'],
  'instrument.prompt': ['催办单', 'Prompt'],
  'instrument.reminder': ['提醒函', 'Reminder letter'],
  'instrument.supervision-letter': ['督办函', 'Supervision letter'],
  'instrument.talk': ['约谈记录', 'Record of a talk'],
  'instrument.circular': ['通报', 'Circular'],
  'instrument.elevation': ['提级督办单', 'Elevation notice'],
} as const satisfies Record<`instrument.${Instrument}`, Entry>;

const signers = {
  'signer.officer': ['经办人', 'Officer'],
  'signer.second': ['第二签署人', 'Second signature'],
  'signer.head': ['统筹办负责人（复核人）', 'Head of the office (reviewer)'],
  'signer.leader': ['分管领导', 'Leader'],
} as const satisfies Record<`signer.${Signer}`, Entry>;

const states = {
  'letter-state.drafted': ['待签发', 'To be signed'],
  'letter-state.signed': ['待发出', 'Waits to leave'],
  'letter-state.sent': ['已发出', 'Sent'],
  'letter-state.answered': ['已回复，待审', 'Answered'],
  'letter-state.accepted': ['回复已认可', 'Answer accepted'],
  'letter-state.held-back': ['暂不发出', 'Held back'],
  'letter-state.withdrawn': ['不再发出', 'Withdrawn'],
} as const satisfies Record<`letter-state.${LetterState}`, Entry>;

/** Why a rung fell due, as a letter says it. */
const because = {
  'because.before-due': [
    '{count, plural, =0 {今日到期} other {距到期还有 # 个工作日}}',
    '{count, plural, =0 {due today} one {due in # working day} other {due in # working days}}',
  ],
  'because.missed': [
    '连续 {count} 期未报送进展',
    '{count, plural, one {# period} other {# periods}} in a row without a report',
  ],
  'because.behind': ['进度落后 {count} 个百分点', '{count} points behind'],
  'because.overdue': [
    '已逾期 {count} 个工作日',
    'overdue by {count, plural, one {# working day} other {# working days}}',
  ],
  'because.yellows': ['已 {count} 次亮黄灯', 'yellow at {count} ends of periods'],
  'because.reds': ['已 {count} 次亮红灯', 'red at {count} ends of periods'],
  'because.after': [
    '上一步督办后 {count} 个工作日仍为红灯',
    'still red {count} working days after the rung before',
  ],
  'because.blocks': [
    '其余单位均已完成，仅此一项逾期 {count} 个工作日',
    'all else is done; this alone is overdue by {count} working days',
  ],
} as const satisfies Record<`because.${TriggerKind}`, Entry>;

const faults = {
  'ladder-fault.rung-missing': ['缺少此步', 'The rung is missing'],
  'ladder-fault.rung-unknown': ['没有这样的督办步骤', 'There is no such rung'],
  'ladder-fault.rung-twice': ['同一步写了两次', 'The rung is there twice'],
  'ladder-fault.rung-unreachable': ['已启用，但没有任何条件能走到这一步', 'In use, but nothing leads to it'],
  'ladder-fault.trigger-unknown': ['没有这样的触发条件', 'There is no such trigger'],
  'ladder-fault.number-out-of-range': ['数值超出范围', 'A number is out of range'],
  'ladder-fault.times-cross': [
    '比前一步更早触发，前一步将用不上',
    'It comes before the milder rung, which would never be used',
  ],
  'ladder-fault.after-not-below': ['“之后”只能接在更轻的一步之后', 'It can only follow a milder rung'],
  'ladder-fault.signer-missing': ['须有人签发', 'Somebody has to sign it'],
  'ladder-fault.signer-twice': ['同一签署人写了两次', 'A signer is there twice'],
  'ladder-fault.instrument-astray': ['此步不能用这种文书', 'The rung does not use this instrument'],
  'ladder-fault.answer-missing': [
    '要求整改计划，须同时规定回复时限',
    'A plan is asked for, but no time to answer',
  ],
  'ladder-fault.hours-cross': ['发出时段的起止时间不对', 'The open hours do not fit'],
} as const satisfies Record<`ladder-fault.${LadderFaultCode}`, Entry>;

/** Letters of the supervision ladder: what they are called, and what they say. */
export const letters = {
  ...rungs,
  ...instruments,
  ...signers,
  ...states,
  ...because,
  ...faults,
  'letter.number': ['{instrument}〔{year}〕{seq}号', '{instrument} [{year}] No. {seq}'],
  'letter.heading': [
    '{instrument}：{heading}{count, plural, =0 {} =1 {} other { 等 # 项}}',
    '{instrument}: {heading}{count, plural, =0 {} =1 {} other { and others, # in all}}',
  ],
  'letter.item': [
    '{at}. {number}“{heading}”{due, select, none {} other {（时限 {due}）}}，当前进度 {percentage}%：{because}。',
    '{at}. {number} “{heading}”{due, select, none {} other { (due {due})}}, at {percentage} %: {because}.',
  ],
  'letter.open-notice': [
    '{unit}：\n你单位承担的下列任务即将到期，请抓紧办理。',
    '{unit}:\nThe following tasks of your unit are due soon.',
  ],
  'letter.open-prompt': [
    '{unit}：\n你单位承担的下列任务进度滞后，请加快办理。',
    '{unit}:\nThe following tasks of your unit are falling behind.',
  ],
  'letter.open-reminder': [
    '{unit}：\n经核查，你单位承担的下列任务未按要求推进，特此提醒。',
    '{unit}:\nThe following tasks of your unit have not gone as required.',
  ],
  'letter.open-supervision-letter': [
    '{unit}主要负责同志：\n经核查，你单位承担的下列任务严重滞后，现予督办。',
    'To the head of {unit}:\nThe following tasks of your unit are seriously behind and are now under supervision.',
  ],
  'letter.open-talk': [
    '{unit}：\n因下列任务经督办仍无明显进展，拟对你单位主要负责同志进行约谈。',
    '{unit}:\nAs the following tasks have not moved after supervision, the head of your unit is called to a talk.',
  ],
  'letter.open-circular': [
    '{unit}：\n下列任务经督办仍无明显进展，现予通报。',
    '{unit}:\nThe following tasks have not moved after supervision; this is made known.',
  ],
  'letter.open-elevation': [
    '{unit}：\n下列任务经本级督办仍未解决，现提级督办。',
    '{unit}:\nThe following tasks were not resolved at their own tier and are elevated.',
  ],
  'letter.ask': [
    '请于收到本{instrument}后 {days} 个工作日内书面回复{plan, select, yes {，并附写明完成日期的整改计划} other {}}。',
    'Please answer this {instrument} in writing within {days, plural, one {# working day} other {# working days}}{plan, select, yes {, with a dated rectification plan} other {}}.',
  ],
} as const satisfies Entries;
