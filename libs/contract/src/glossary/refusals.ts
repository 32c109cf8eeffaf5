import type { RefusalCode } from '@lianban/rules';
import type { Entry } from './entry';

/** One sentence for each refusal, in both languages: what is wrong and what to do. */
export const refusals = {
  'not-signed-in': ['请先登录。', 'Please sign in first.'],
  'session-expired': ['登录已过期，请重新登录。', 'Your session has expired. Please sign in again.'],
  'session-ended': ['该登录已结束，请重新登录。', 'This session was ended. Please sign in again.'],
  'sign-in-refused': ['账号或密码不正确。', 'The account or the password is not right.'],
  'nobody-linked': [
    '身份已经核实，但本系统没有与之对应的在任人员账号。请联系系统管理员登记。',
    'You were recognised, but nobody here has that account name. Ask the system administrator to add you.',
  ],
  'identity-changed': [
    '账号 {login} 此前绑定的是另一个身份，为防冒用未予登录。确系本人的，请联系安全管理员解除绑定后再登录。',
    'The account {login} belongs to another identity of that system. If it is you, ask the security administrator to unlink it, and sign in again.',
  ],
  'directory-unavailable': [
    '暂时无法连接{name}，密码未能核对，本次不计入输错次数。请稍后再试，或改用本系统的账号密码；持续如此请告知系统管理员。',
    '{name} cannot be reached, so nobody checked the password and nothing was counted. Try again later, or use a password of this system; tell the system administrator if it goes on.',
  ],
  'sign-in-again': [
    '此操作须在统一认证重新核实身份后 {minutes} 分钟内进行，请重新验证身份。',
    'This is for {minutes, plural, one {# minute} other {# minutes}} after the provider asked who you are. Verify it is you, then try again.',
  ],
  'too-many-attempts': [
    '尝试次数过多，请 {minutes} 分钟后再试。',
    'Too many attempts. Try again in {minutes, plural, one {# minute} other {# minutes}}.',
  ],
  'password-refused': ['密码不正确。', 'The password is not right.'],
  'step-over': [
    '第二步验证已超时或已完成，请重新输入密码。',
    'The second step is over. Please begin again with the password.',
  ],
  'second-factor-refused': [
    '验证未通过：验证码不对、已用过，或安全密钥不属于本账号。',
    'That was not right: a code that is wrong or was used, or a passkey of another account.',
  ],
  'second-factor-needed': [
    '您的岗位要求二次验证，至少保留一种；请先添加新的，再移除这一个。',
    'Your post requires a second factor. Add another before you remove this one.',
  ],
  'not-oneself': [
    '不能对自己的账号进行此操作，请由另一名安全管理员办理。',
    'Not on your own account: ask another security administrator.',
  ],
  'classified-text': [
    '内容带有涉密标志，或含有本单位列明的涉密词（{fields}），未予接收，也未保存。涉密信息不得在本系统处理。',
    'This says that it is classified, or has a word of the office’s list in it ({fields}). It was not taken and nothing was kept; classified matters do not belong here.',
  ],
  'word-kept': ['该词已在名单中。', 'This word is on the list already.'],
  'token-not-here': [
    '此操作须由本人登录后进行，接口令牌不能代替。',
    'This is for a person who is signed in; a token does not stand in for them.',
  ],
  'too-many-tokens': [
    '每人最多 {most} 个接口令牌，请先停用不再使用的。',
    'A person has {most} tokens at most. Revoke one that is no longer used.',
  ],
  'password-used': ['新密码不能与当前密码相同。', 'The new password is the old one.'],
  'password-breached': [
    '该密码出现在已泄露或过于常见的密码名单中，请另选一个。',
    'This password is on a list of breached or common ones. Choose another.',
  ],
  'not-allowed': ['您的岗位无权进行此操作。', 'Your post does not allow this.'],
  'other-site': [
    '请求来自其他网站，未予受理。如经代理访问，请让代理传递 Host。',
    'The request came from another site and was not taken. A proxy must pass the Host header on.',
  ],
  'link-not-valid': [
    '链接无效、已使用或已过期，请联系系统管理员重新生成。',
    'This link is not valid, was used, or has expired. Ask the system administrator for a new one.',
  ],
  'already-set-up': [
    '系统已完成初始设置，请直接登录。',
    'The system has been set up already. Please sign in.',
  ],
  'not-found': ['没有找到，或您无权查看。', 'There is no such thing, or none that you may see.'],
  'body-malformed': ['提交的内容有误：{fields}', 'What was sent is not right: {fields}'],
  'stale-version': [
    '他人已先一步修改，请查看最新内容后再试。',
    'Somebody changed this before you. Look at what is current and try again.',
  ],
  'version-missing': [
    '请求缺少 If-Match 版本号。',
    'The request lacks the If-Match header with the version that it means.',
  ],
  'key-reused': ['同一提交标识已用于其他内容。', 'This key was used for something else.'],
  'file-missing': ['请选择要上传的文件。', 'Choose a file to upload.'],
  'file-empty': ['文件是空的。', 'The file is empty.'],
  'file-not-a-document': [
    '无法识别该文件。可上传 txt、md、html、docx、pdf、xlsx、csv、tsv 格式的方案。',
    'This file cannot be read. Plans may be txt, md, html, docx, pdf, xlsx, csv or tsv.',
  ],
  'file-encrypted': [
    '文件已加密，请解密后再上传。',
    'The file is encrypted. Please upload it without a password.',
  ],
  'file-too-large': ['文件超过 20 MB。', 'The file is larger than 20 MB.'],
  'file-without-text': [
    '文件里没有文字（可能是扫描件），请上传可复制文字的版本。',
    'There is no text in this file (it may be a scan). Please upload a version whose text can be copied.',
  ],
  'file-has-no-tasks': [
    '文件中没有找到带责任单位的任务条目。',
    'No numbered task with responsible units was found in this file.',
  ],
  'file-too-complex': [
    '文件过于复杂，未能在规定的时间和内存内读完，请拆分或另存为纯文本后再上传。',
    'The file is too complex to be read in the time and memory allowed. Split it, or upload it as plain text.',
  ],
  'file-not-what-it-says': [
    '“{name}”的内容与扩展名不符，或不属于可以上传的类型（{accepted}）。未保存任何内容。',
    'The content of “{name}” is not what its ending says, or of a kind that is not taken ({accepted}). Nothing was kept.',
  ],
  'files-not-yours': [
    '有 {count} 个附件不能提交：不是您为本任务上传的，或已随其他材料提交。',
    '{count, plural, one {# file} other {# files}} cannot be handed in: not uploaded by you for this task, or handed in before.',
  ],
  'upload-cancelled': ['上传已取消，未导入方案。', 'The upload was cancelled. No plan was imported.'],
  'task-cannot-move': [
    '任务当前为“{state}”，不能{move}。',
    'The task is “{state}”; the move “{move}” is not open now.',
  ],
  'assignment-cannot-move': [
    '办理单当前为“{state}”，不能{move}。',
    'The assignment is “{state}”; the move “{move}” is not open now.',
  ],
  'request-cannot-move': [
    '申请当前为“{state}”，不能{move}。',
    'The request is “{state}”; the move “{move}” is not open now.',
  ],
  'coordination-cannot-move': [
    '该提请协调当前为“{state}”，不能{move}。',
    'The request for coordination is “{state}”; the move “{move}” is not open now.',
  ],
  'requirements-missing': ['还不能{move}：{lacks}', 'Not yet possible ({move}): {lacks}'],
  'draft-registered': [
    '该条目已立项，不能再修改草案。',
    'This draft was registered and can no longer be changed.',
  ],
  'change-overtaken': [
    '其中的条目此后又有变动（或已立项），不能直接撤销。请先撤销后来的改动，或直接修改条目。',
    'Its items have changed since, or were registered. Undo the later changes first, or edit the items.',
  ],
  'case-answered': ['该提级督办已接收。', 'This case was accepted already.'],
  'letter-cannot-move': [
    '该函件当前不能这样办理，请刷新后按现状办理。',
    'This cannot be done with the letter as it now stands. Look at it again.',
  ],
  'letter-signed-by-you': [
    '您已签署过此函件，另一签署须由他人完成。',
    'You have signed this letter. The other signature is another person’s.',
  ],
  'plan-date-missing': [
    '回复督办函须写明整改完成日期。',
    'An answer to this letter names the day by which all is put right.',
  ],
  'ladder-faulty': [
    '督办规则有 {count} 处问题，未保存。',
    'The rules have {count, plural, one {# fault} other {# faults}}. Nothing was saved.',
  ],
  'template-faulty': ['模板不能使用：{why}', 'This template cannot be used: {why}'],
  'dry-run-too-long': [
    '试运行的期间须在 {days} 天以内，且不晚于今天。',
    'A dry run covers at most {days} days, none of them after today.',
  ],
  'percentage-fell': [
    '进度不得低于上次采纳的 {last}%，如确需调低请说明原因。',
    'The percentage is below the {last} % accepted last; say why it fell.',
  ],
  'mention-cannot-read': [
    '“{name}”看不到这条发言，不能提及。请改为全部单位可见，或去掉提及。',
    '“{name}” cannot read this comment and cannot be mentioned. Write to all units, or leave the mention out.',
  ],
  'comment-deleted': ['这条发言已被删除。', 'This comment was deleted.'],
  'unit-name-taken': ['已有同名单位：{name}', 'There is a unit of that name already: {name}'],
  'unit-ended': [
    '“{name}”已于 {on} 撤并，不能再使用，请改选现有单位。',
    '“{name}” ended on {on} and can no longer be used. Choose a unit that exists.',
  ],
  'unit-would-circle': [
    '“{superior}”在“{name}”之下，不能作为其上级单位。',
    '“{superior}” stands below “{name}” and cannot be its superior.',
  ],
  'office-exists': [
    '该地区该层级已有统筹办：{name}。请先取消其统筹办标记。',
    'This region and tier has its coordination office already: {name}. Take the mark from it first.',
  ],
  'line-not-above': [
    '“{line}”的层级不高于“{name}”，不能作为其业务指导单位。',
    '“{line}” is of no upper tier and cannot guide “{name}”.',
  ],
  'table-unreadable': [
    '无法识别该表格。请上传 .xlsx 或 .csv 文件（UTF-8 或 GB18030），首行为列名，并有“单位全称”一列。',
    'This table cannot be read. Upload .xlsx or .csv (UTF-8 or GB18030) whose first row names the columns, “Official name” among them.',
  ],
  'table-too-long': [
    '表格超过 {most} 行，请分批导入。',
    'The table has more than {most} rows. Import it in parts.',
  ],
  'table-faulty': [
    '表格中有 {count} 处错误，未导入任何内容。',
    'The table has {count, plural, one {# fault} other {# faults}}. Nothing was imported.',
  ],
  'login-taken': ['账号 {login} 已被使用。', 'The account name {login} is taken.'],
  'role-needs-office': [
    '经办人、复核人、分管领导须在统筹办任职。',
    'Officers, reviewers and leaders hold their post in a coordination office.',
  ],
  'admins-are-exclusive': [
    '三员分立：管理员不得兼任其他管理员或业务岗位。',
    'Administration is separate: an administrator holds no other post.',
  ],
  'admin-not-yours': [
    '三员分立：只能任免、重置本人所任的管理岗位（涉及{role}）。请由该岗位的其他人员办理；该岗位无人可用时，由系统管理员任命。',
    'Administration is split in three: nobody appoints, dismisses or resets what they do not hold ({role}). Ask one who does; where nobody does, the system administrator appoints the first.',
  ],
  'last-system-admin': [
    '{name} 是唯一能够登录的系统管理员。请先让另一人担任系统管理员并设置密码。',
    '{name} is the only system administrator who can sign in. Appoint another first, and let them set their password.',
  ],
  'person-left': ['{name} 已于 {on} 离任，请先办理返任。', '{name} left on {on}. Let them return first.'],
  'person-here': ['{name} 并未离任。', '{name} has not left.'],
  'password-too-weak': [
    '密码至少 {min} 个字符{classes, select, 0 {} other {，含大写字母、小写字母、数字、其他字符中的 {classes} 类}}，且不得与账号相同。',
    'A password has at least {min} characters{classes, select, 0 {} other {, of {classes} kinds (lower case, upper case, digits, others)}}, and is not the account name.',
  ],
  'code-taken': ['方案编号 {code} 已被使用。', 'The plan code {code} is taken.'],
  'webhook-url-faulty': [
    '网址不对。请填写以 https:// 开头的完整网址，不带用户名和密码。',
    'This is no address to call. Give a whole one that begins with https://, without a name and a password in it.',
  ],
  'webhook-not-https': [
    '只能通过 https:// 发送；只有部署时放行的内部网络可以用 http://。',
    'Only https:// is called; http:// is for the internal networks that this installation allows.',
  ],
  'webhook-target-private': [
    '{host} 指向内部或本机地址（{address}），不予发送。确需发送的，请部署人员在 WEBHOOK_NETWORKS 中放行。',
    '{host} leads to an internal address ({address}), which is not called. Whoever runs the server can allow it with WEBHOOK_NETWORKS.',
  ],
  'webhook-target-unknown': [
    '找不到主机 {host}。请核对网址，或检查服务器的域名解析。',
    'There is no host {host}. Check the address, or the name service of the server.',
  ],
  'too-many-webhooks': [
    '外部通知最多 {most} 个。请先删除不用的。',
    'There are {most} webhooks at most. Remove one that is not used first.',
  ],
  'delivery-cannot-go': [
    '正在发送，或者对方已停用、已删除，现在不能重发。',
    'It is on its way already, or its receiver is disabled or gone: it cannot be sent again now.',
  ],
  'mail-not-configured': [
    '没有配置邮件服务器（SMTP_URL），无法发送。',
    'No mail server is configured (SMTP_URL), so nothing can be sent.',
  ],
  'done-before': [
    '该请求已经办理过，请刷新查看结果。',
    'This request was done before. Reload to see what came of it.',
  ],
  'too-many-requests': ['请求过于频繁，请稍后再试。', 'Too many requests. Try again in a moment.'],
  'service-unavailable': [
    '服务暂不可用，请稍后再试。',
    'The service is not available. Try again in a moment.',
  ],
  unexpected: [
    '系统出错，已记录（编号 {reference}）。您的操作没有生效。',
    'Something went wrong and was recorded (reference {reference}). Nothing was changed.',
  ],
} as const satisfies Record<RefusalCode, Entry>;
