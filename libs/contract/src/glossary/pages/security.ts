import type { Entries } from '../entry';

/** One's own account, and what the security administrator decides for everybody. */
export const security = {
  'room.security': ['安全管理', 'Security'],
  'frame.my-account': ['我的账号', 'My account'],

  'account.title': ['我的账号', 'My account'],
  'account.sessions': ['登录的设备', 'Where I am signed in'],
  'account.sessions-hint': [
    '有不认识的设备或地址，请结束该登录并修改密码。',
    'If you do not know a device or an address, end that session and change your password.',
  ],
  'account.end-others': ['结束其他全部登录', 'End all others'],
  'account.end-others-sure': [
    '除本窗口外，您在其他设备上的登录随即结束。',
    'You will be signed out everywhere but here, at once.',
  ],
  'account.others-ended': ['其他登录已结束', 'The other sessions were ended'],

  'session.device': ['设备', 'Device'],
  'session.person': ['人员', 'Person'],
  'session.from': ['地址', 'Address'],
  'session.began-from': ['登录地址 {address}', 'Signed in from {address}'],
  'session.started': ['登录时间', 'Signed in'],
  'session.seen': ['最近活动', 'Last seen'],
  'session.expires': ['最迟结束', 'Ends at the latest'],
  'session.current': ['本窗口', 'This window'],
  'session.unknown-device': ['未知设备', 'Unknown device'],
  'session.end': ['结束登录', 'End session'],
  'session.end-sure': ['该设备随即退出，打开着的页面不再更新。', 'The device is signed out at once.'],
  'session.end-sure-of': ['{name} 在该设备上随即退出。', '{name} is signed out there at once.'],
  'session.ended': ['登录已结束', 'The session was ended'],
  'session.search': ['姓名、账号或地址', 'Name, account or address'],
  'session.empty': ['没有符合条件的登录', 'No session matches'],

  'security.title': ['安全管理', 'Security'],
  'security.sessions': ['登录会话', 'Sessions'],
  'security.profile': ['安全策略', 'Policy'],
  'security.saved': ['已保存', 'Saved'],
  'security.session-limits': ['会话时限', 'How long a session lasts'],
  'security.idle': ['闲置多久后结束（分钟）', 'Ends when idle for (minutes)'],
  'security.idle-hint': [
    '窗口关闭后超过此时间，须重新登录。{min}—{max} 分钟。',
    'A window that was closed for longer signs in anew. {min} to {max} minutes.',
  ],
  'security.session-hours': ['登录后最长（小时）', 'Lasts at most (hours)'],
  'security.session-hours-hint': [
    '无论是否在用，到时须重新登录；调短后，已有的登录同样受限。{min}—{max} 小时。',
    'Whoever is signed in signs in anew then; a shorter time holds for those signed in already. {min} to {max} hours.',
  ],
} as const satisfies Entries;
