import type { Entries } from '../entry';

/** The dialogs in which a task or a unit's part is moved on. */
export const moves = {
  'dialog.confirm': [
    '确认后即可交办。请核对牵头单位、配合单位、完成时限和完成标准。',
    'Once confirmed it can be dispatched. Check the lead, the participants, the due date and the standard.',
  ],
  'dialog.dispatch': [
    '将向 {count} 个单位各发出一份办理单，办理时限即日起算。',
    'One assignment goes to each of {count, plural, one {# unit} other {# units}}; their clocks run from now on.',
  ],
  'dialog.submit': [
    '提交后由统筹办审核，审核期间各单位不能再报送。',
    'The office reviews it; meanwhile no unit can report.',
  ],
  'dialog.close': [
    '销号后任务终结，所有计时停止，不能撤回。',
    'Closing ends the task and all its clocks. It cannot be undone.',
  ],
  'dialog.close-unsure': ['请勾选确认', 'Please confirm this'],
  'dialog.close-sure': [
    '我已核对办结报告和初审意见',
    'I have read the completion report and the first review',
  ],
  'dialog.accept': ['采纳 {unit} 的报送：进度 {percent}%。', 'Accept the report of {unit}: {percent} %.'],
  'dialog.accept-done': [
    '采纳 {unit} 的报送：其部分已完成。',
    'Accept the report of {unit}: its part is done.',
  ],
  'dialog.send-back': ['退回 {unit} 的报送，请其补充。', 'Send the report of {unit} back to be completed.'],
  'dialog.report-for': ['{unit}的进展', 'Progress of {unit}'],
  'dialog.stale': [
    '在您填写期间他人已修改，以下内容已更新为最新；您填写的内容仍在，请核对后再次提交。',
    'Somebody changed this while you wrote. The page shows what is current, and what you typed is kept: check it and send again.',
  ],
  'dialog.no-longer': [
    '他人已先一步办理，此项操作现已不能进行。您填写的内容仍在，可复制留存。',
    'Somebody was first, and this can no longer be done. What you typed is still here to copy.',
  ],
  'dialog.now': ['当前状态：{state}', 'Now: {state}'],

  'form.completion': ['办结报告', 'Completion report'],
  'form.completion-hint': [
    '写明完成情况、对照完成标准的结果和佐证。',
    'What was done, how it meets the standard, and the evidence.',
  ],
  'form.opinion': ['初审意见', 'Opinion'],
  'form.result': ['办结结果', 'Result'],
  'form.reason': ['退回原因', 'Reason'],
  'form.missing': ['还缺什么', 'What is missing'],
  'form.new-limit': ['新的完成时限（选填）', 'New limit (optional)'],
  'form.new-limit-hint': ['原定时限会一并保留显示。', 'The original date stays beside it.'],
  'form.close-note': ['销号说明', 'Note'],
  'form.accept-note': ['答复（选填）', 'Answer (optional)'],
  'form.progress': ['进展情况', 'Progress'],
  'form.progress-hint': [
    '做了什么、完成到什么程度、下一步安排。',
    'What was done, how far it is, and what comes next.',
  ],
  'form.last-report': ['上次（{percent}%）：{text}', 'Last time ({percent} %): {text}'],
  'form.start-from-last': ['从上次报送的内容写起', 'Start from the last text'],
  'form.percentage': ['完成进度', 'Percentage'],
  'form.part-done': ['我单位的部分已完成', 'Our part is done'],
  'form.fell-because': [
    '进度低于已采纳的 {last}%，请说明原因',
    'Below the {last} % accepted: why did it fall?',
  ],

  'done.confirm': ['已确认立项', 'Confirmed'],
  'done.dispatch': ['已交办', 'Dispatched'],
  'done.submit': ['已申请办结', 'Submitted'],
  'done.review': ['初审已提交', 'First review made'],
  'done.return': ['已退回重办', 'Returned'],
  'done.close': ['已销号', 'Closed'],
  'done.acknowledge': ['已签收', 'Acknowledged'],
  'done.report': ['进展已报送', 'Report sent'],
  'done.accept': ['已采纳', 'Accepted'],
  'done.send-back': ['已退回补充', 'Sent back'],
} as const satisfies Entries;
