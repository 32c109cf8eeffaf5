import type { Entries } from '../entry';

/** The review page: what wants a person first, boundaries that are moved, and changes that are taken back. */
export const reviewChanges = {
  'attention.findings': [
    '识别提示 {count} 条需先看',
    '{count, plural, one {# finding to look at first} other {# findings to look at first}}',
  ],
  'attention.lacking': [
    '{count} 条待补充',
    '{count, plural, one {# item lacks something} other {# items lack something}}',
  ],
  'attention.done': ['提示已看完，各条均可立项。', 'Every finding was looked at and every item is ready.'],
  'attention.next': ['下一处', 'Next'],
  'attention.none': ['没有待处理的条目', 'Nothing is left to deal with'],
  'attention.no-finding': ['没有待看的识别提示', 'No finding is left to look at'],

  'keys.next-stop': ['下一处：先提示，后待补充', 'next thing to do: findings, then gaps'],
  'keys.next-finding': ['下一条识别提示', 'next finding'],
  'keys.settle-all': ['统一填写', 'fill in for all'],
  'keys.unknown-unit': ['为未登记的单位选择登记单位', 'choose from the register for an unknown unit'],
  'keys.lead': ['没有牵头单位时，设第几个单位为牵头', 'make that unit the lead where there is none'],
  'keys.boundary': ['调整当前条目的起止', 'move the bounds of the item'],
  'keys.merge': ['与下一条合并', 'merge with the next item'],
  'keys.split': ['拆分当前条目', 'split the item'],
  'keys.same': ['保存后：同名的一并处理', 'after saving: the same for others that say so'],
  'keys.undo': ['撤销 / 重做', 'undo / redo'],
  'keys.history': ['修改记录', 'history'],

  'boundary.open': ['调整起止', 'Move bounds'],
  'boundary.title': ['调整起止', 'Move the bounds'],
  'boundary.how': [
    '可在原文中选取文字，或用下面的按钮逐段移动。下面就是保存后的内容。',
    'Select words in the text, or move an edge with the buttons. What will be read stands below.',
  ],
  'boundary.span': ['任务范围', 'The task'],
  'boundary.clauseSpan': ['责任条款', 'Its clause'],
  'boundary.start': ['起点', 'Start'],
  'boundary.end': ['终点', 'End'],
  'boundary.earlier': ['{edge}前移', '{edge} earlier'],
  'boundary.later': ['{edge}后移', '{edge} later'],
  'boundary.chars': ['{count} 字', '{count, plural, one {# character} other {# characters}}'],
  'boundary.keys': [
    '↑ ↓ 移动终点，Shift + ↑ ↓ 移动起点，c 切换范围与条款',
    '↑ ↓ move the end, Shift + ↑ ↓ the start, c switches between task and clause',
  ],
  'boundary.runs-into': ['与“{heading}”重叠', 'It runs into “{heading}”'],
  'boundary.clause-outside': ['责任条款须在任务范围之内', 'The clause must lie inside the task'],
  'boundary.reads-again': [
    '保存后将从新的条款重新识别责任单位。',
    'The units will be read again from the new clause.',
  ],
  'boundary.selected': [
    '已选 {count} 字',
    '{count, plural, one {# character} other {# characters}} selected',
  ],
  'boundary.as-span': ['作为任务范围', 'As the task'],
  'boundary.as-clause': ['作为责任条款', 'As its clause'],
  'boundary.as-split': ['从此处拆分', 'Split here'],

  'merge.open': ['与下一条合并', 'Merge with next'],
  'merge.title': ['与下一条合并', 'Merge with the next item'],
  'merge.body': [
    '“{next}”并入“{heading}”：正文相接，责任单位合在一起，后一条不再单列。合并后可以撤销。',
    '“{next}” goes into “{heading}”: one text, all their units, and no second item any more. This can be undone.',
  ],
  'merge.go': ['合并', 'Merge'],
  'merge.done': ['已合并', 'Merged'],
  'merge.none': ['后面没有可以合并的条目', 'No item follows that could be merged'],

  'split.open': ['拆分', 'Split'],
  'split.title': ['后一条从哪里开始', 'Where the second item begins'],
  'split.how': [
    '选择后一条的第一段，或在原文中选取文字后点“从此处拆分”。拆分后可以撤销。',
    'Choose where the second begins, or select words in the text and take “Split here”. This can be undone.',
  ],
  'split.first': ['前一条', 'The first'],
  'split.second': ['后一条', 'The second'],
  'split.go': ['拆分为两条', 'Split in two'],
  'split.done': ['已拆分为两条', 'Split in two'],
  'split.none': [
    '这一条没有可以断开的段落或句子，请在原文中选取文字。',
    'It has no paragraph or sentence to split at; select words in the text.',
  ],

  'change.history': ['修改记录', 'History'],
  'change.undo': ['撤销', 'Undo'],
  'change.redo': ['重做', 'Redo'],
  'change.undone': ['已撤销：{what}', 'Undone: {what}'],
  'change.redone': ['已重做', 'Done again'],
  'change.nothing': ['没有您可以撤销的改动', 'There is no change of yours to undo'],
  'change.nothing-redo': ['没有可以重做的改动', 'There is nothing to do again'],
  'change.empty': ['还没有改动', 'Nothing was changed yet'],
  'change.undone-by': ['{name} 已撤销', 'undone by {name}'],
  'change.drafts': ['等 {count} 条', 'and others, {count} in all'],
  'change.settled': ['核定了', 'settled'],
  'change.settled-all': ['统一填写了', 'filled in'],
  'change.merged': ['合并了', 'merged'],
  'change.split': ['拆分了', 'split'],
  'change.taken-back': ['撤销改动', 'took a change back'],

  'amend.open': ['修改名称和代号', 'Change title and code'],
  'amend.title': ['方案名称和代号', 'Title and code of the plan'],
  'amend.name': ['方案名称', 'Title'],
  'amend.code': ['代号', 'Code'],
  'amend.code-hint': [
    '任务编号以代号开头；已立项任务的编号不变。',
    'Numbers of tasks begin with it; those given already stay.',
  ],
  'amend.stale': [
    '他人已先一步修改。现在是：{title}（{code}）。您填写的内容仍在下面，可再次保存。',
    'Somebody was first. It now says: {title} ({code}). What you typed is still below; save again to keep it.',
  ],
} as const satisfies Entries;
