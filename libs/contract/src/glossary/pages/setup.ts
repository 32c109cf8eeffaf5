import type { Entries } from '../entry';

/** The page of the one-time link: the first account, the office or the example world. */
export const setup = {
  'setup.title': ['初始设置', 'Set up'],
  'setup.intro': [
    '建立第一个账号（系统管理员）。系统管理员登记单位、添加人员，不经办任务。',
    'Make the first account, a system administrator, who registers units and adds people and has no part in tasks.',
  ],
  'setup.no-token': [
    '链接不完整。请使用服务器首次启动时在终端中显示的一次性链接。',
    'The link is incomplete. Use the one-time link that the server printed when it first started.',
  ],
  'setup.name': ['姓名', 'Your name'],
  'setup.login': ['账号', 'Account'],
  'setup.login-hint': ['登录时使用，例如拼音', 'What you sign in with'],
  'setup.start': ['从哪里开始', 'Where to begin'],
  'setup.own-office': ['建立本单位的统筹办', 'Name our own office'],
  'setup.own-office-hint': [
    '用于正式使用：登记贵单位的统筹办（督查室），随后添加人员。',
    'For real work: name your coordination office, then add its people.',
  ],
  'setup.world': ['载入示例', 'Load the example'],
  'setup.world-hint': [
    '用于了解系统：载入示例单位、人员和五份方案，各岗位账号可直接试用。',
    'For a look around: example units, people and five plans, with an account at each desk.',
  ],
  'setup.office-name': ['统筹办名称', 'Name of the office'],
  'setup.office-name-example': [
    '例如：广西壮族自治区人民政府办公厅督查室',
    'e.g. 广西壮族自治区人民政府办公厅督查室',
  ],
  'setup.tier': ['层级', 'Tier'],
  'setup.region': ['行政区划代码（选填）', 'Region code (optional)'],
  'setup.region-hint': [
    'GB/T 2260 六位代码，例如 450000，用于当地节假日',
    'Six digits of GB/T 2260, e.g. 450000; decides local holidays',
  ],
  'setup.region-form': ['六位数字', 'Six digits'],
  'setup.submit': ['完成设置', 'Finish'],
  'setup.loading-world': ['正在载入示例，约需一分钟…', 'Loading the example; this takes up to a minute…'],

  'world.title': ['示例已载入', 'The example is loaded'],
  'world.once': [
    '以下账号和密码只显示这一次，请复制或打印后再进入。',
    'These accounts and passwords are shown this once. Copy or print them before you go on.',
  ],
  'world.name': ['姓名', 'Name'],
  'world.unit': ['单位', 'Unit'],
  'world.desk': ['岗位', 'Desk'],
  'world.enter': ['进入系统', 'Go on'],
} as const satisfies Entries;
