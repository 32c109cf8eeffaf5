import type { Entries } from '../entry';

/** What stands around every page, and what every page may come to. */
export const frame = {
  'frame.skip': ['跳到正文', 'Skip to content'],
  'frame.menu': ['菜单', 'Menu'],
  'frame.language': ['English', '中文'],
  'frame.language-switch': ['Switch to English', '切换为中文'],
  'frame.sign-out': ['退出登录', 'Sign out'],
  'frame.change-password': ['修改密码', 'Change password'],
  'frame.account': ['账号', 'Account'],
  'frame.tagline': ['方案任务交办与督办', 'From plan documents to tasks that get done'],
  'frame.print': ['打印', 'Print'],

  'connection.connecting': ['连接中', 'Connecting'],
  'connection.live': ['实时', 'Live'],
  'connection.reconnecting': ['重新连接中', 'Reconnecting'],
  'connection.asking': ['定时刷新', 'Polling'],
  'connection.asking-hint': [
    '网络不允许实时连接，页面每隔几秒自动刷新。',
    'The network lets no live connection through; the page refreshes itself every few seconds.',
  ],
  'connection.live-hint': ['他人的变更会即时显示', 'Changes made by others show at once'],
  'connection.reconnecting-hint': [
    '与服务器的连接中断，正在重连；恢复后将自动刷新。',
    'The connection was lost; the page refreshes itself once it is back.',
  ],

  'room.desk': ['我的工作台', 'My desk'],
  'room.plans': ['方案', 'Plans'],
  'room.ledger': ['台账', 'Ledger'],
  'room.cases': ['提级督办', 'Elevated cases'],
  'room.units': ['单位名录', 'Units'],
  'room.people': ['人员', 'People'],

  'act.save': ['保存', 'Save'],
  'act.cancel': ['取消', 'Cancel'],
  'act.close': ['关闭', 'Close'],
  'act.retry': ['重试', 'Try again'],
  'act.undo': ['撤销', 'Undo'],
  'act.add': ['添加', 'Add'],
  'act.remove': ['移除', 'Remove'],
  'act.edit': ['修改', 'Edit'],
  'act.copy': ['复制', 'Copy'],
  'act.copied': ['已复制', 'Copied'],
  'act.search': ['搜索', 'Search'],
  'act.more': ['加载更多', 'Load more'],
  'act.back': ['返回', 'Back'],

  'page.loading': ['加载中…', 'Loading…'],
  'page.failed': ['页面加载失败', 'The page could not be loaded'],
  'page.unreachable': [
    '无法连接服务器，请检查网络后重试。您填写的内容没有丢失。',
    'The server cannot be reached. Check the network and try again; nothing you typed is lost.',
  ],
  'page.absent': ['没有这个页面', 'There is no such page'],
  'page.absent-hint': ['链接可能有误，或您无权查看。', 'The link may be wrong, or you may not see this.'],
  'page.to-desk': ['回到工作台', 'Back to my desk'],
  'page.broke': [
    '页面出错了。请刷新重试；如仍出错，请告知系统管理员。',
    'The page broke. Reload it; if it breaks again, tell the system administrator.',
  ],
  'page.reload': ['刷新页面', 'Reload'],

  'field.needed': ['请填写', 'Please fill this in'],
  'field.none': ['—', '—'],
  'field.too-long': ['不超过 {max} 个字符', 'At most {max} characters'],
} as const satisfies Entries;
