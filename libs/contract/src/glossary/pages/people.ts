import type { Entries } from '../entry';

/** People and their posts, for the system administrator. */
export const people = {
  'people.title': ['人员', 'People'],
  'people.search': ['姓名、账号或单位', 'Name, account or unit'],
  'people.name': ['姓名', 'Name'],
  'people.login': ['账号', 'Account'],
  'people.login-hint': [
    '登录时使用；小写字母、数字及 . _ -，以字母或数字开头',
    'For signing in: lower-case letters, digits and . _ -, beginning with a letter or digit',
  ],
  'people.unit': ['所在单位', 'Unit'],
  'people.posts': ['岗位', 'Posts'],
  'people.state': ['状态', 'State'],
  'people.active': ['已启用', 'Active'],
  'people.invited': ['待设置密码', 'Invited'],
  'people.add': ['添加人员', 'Add a person'],
  'people.empty': ['没有符合条件的人员', 'Nobody matches'],

  'people.roles': ['担任', 'Holds the posts of'],
  'people.post-here': ['在所在单位的岗位', 'Posts in this unit'],
  'people.post-elsewhere': ['在其他单位兼任', 'Acting post in another unit'],
  'people.add-elsewhere': ['添加兼任岗位', 'Add an acting post'],
  'people.post-unit': ['兼任单位', 'Unit of the post'],
  'people.needs-post': ['至少选择一个岗位', 'Choose one post at least'],
  'people.office-only': [
    '经办人、复核人、分管领导只设在统筹办。',
    'Officers, reviewers and leaders exist in coordination offices alone.',
  ],
  'people.three-admins': [
    '三员分立：系统管理员、安全管理员、审计管理员只能单独担任，不能兼任其他岗位，也不能查看任务内容。',
    'Administration is split in three: a system, security or audit administrator holds that one post alone and reads no task.',
  ],
  'people.desk-roles': ['业务岗位', 'Desk posts'],
  'people.admin-roles': ['管理岗位（三员）', 'Administration'],

  'people.invitation': ['邀请链接', 'Invitation link'],
  'people.invitation-for': [
    '请把链接交给 {name} 本人。对方打开后设置密码即可登录。',
    'Give this link to {name} alone; whoever opens it sets the password.',
  ],
  'people.invitation-once': [
    '链接只显示这一次，{at} 前有效，使用一次后失效。',
    'It is shown this once, is good until {at}, and works once.',
  ],
  'people.renew': ['重新生成链接', 'New link'],
  'people.renew-sure': [
    '为 {name} 生成新的邀请链接？旧链接随即失效；对方须用新链接重设密码。',
    'Make a new link for {name}? The old one ends at once; the password is set anew by the new one.',
  ],
  'people.copy-failed': ['请手动选中链接复制。', 'Select the link and copy it by hand.'],

  'people.here': ['在任', 'Here'],
  'people.left': ['已离任', 'Left'],
  'people.left-on': ['{day} 离任', 'Left {day}'],
  'people.edit': ['修改', 'Edit'],
  'people.edit-title': ['修改：{name}', 'Edit {name}'],
  'people.changed': ['已保存：{name}', 'Saved: {name}'],
  'people.role': ['岗位', 'Post'],
  'people.add-post': ['添加岗位', 'Add a post'],
  'people.acting-label': ['代理', 'Acting'],
  'people.post-unit-any': ['任职单位', 'Unit of the post'],
  'people.term-from': ['起始日（选填）', 'First day (optional)'],
  'people.term-until': ['截止日（选填）', 'Last day (optional)'],
  'people.term-reversed': ['不能早于起始日', 'Not before the first day'],
  'people.term-hint': [
    '代理、临时任职可填起止日期，首尾两日有效；日期之外岗位不起作用。',
    'A deputy’s post may have dates, both days included; outside them it gives nothing.',
  ],
  'people.leave': ['离任', 'Leave'],
  'people.leave-title': ['{name} 离任', '{name} leaves'],
  'people.leave-note': [
    '全部岗位即日终止，已登录的会话随即结束，不能再登录。其经手的事项留在单位，由在岗人员办理；姓名和办理记录保留。',
    'Every post and session ends at once, and signing in with them. What was theirs to do waits with the unit; their name stays on what they did.',
  ],
  'people.vacant': ['离任后以下岗位无人担任：', 'These posts would be held by nobody:'],
  'people.none-vacant': ['离任后没有空缺的岗位。', 'No post becomes vacant.'],
  'people.left-done': ['{name} 已离任', '{name} has left'],
  'people.return': ['返任', 'Return'],
  'people.return-title': ['{name} 返任', '{name} returns'],
  'people.return-note': [
    '重新指定单位和岗位；对方须用新的邀请链接设置密码。',
    'Name unit and posts anew; the password is set by a new invitation link.',
  ],

  'post.acting': ['代理', 'acting'],
  'post.idle': ['不在任期', 'not in force'],
} as const satisfies Entries;
