import type { Entries } from '../entry';

/** Coming in: signing in, the invitation's link, the password. */
export const signIn = {
  'sign-in.title': ['登录', 'Sign in'],
  'sign-in.login': ['账号', 'Account'],
  'sign-in.password': ['密码', 'Password'],
  'sign-in.submit': ['登录', 'Sign in'],
  'sign-in.by-provider': ['用{name}登录', 'Sign in with {name}'],
  'sign-in.way': ['登录方式', 'Sign in with'],
  'sign-in.own-password': ['本系统账号', 'Account of this system'],
  'sign-in.or': ['或', 'or'],
  'sign-in.forgotten-directory': [
    '请使用{name}的账号和密码；忘记密码的，请按{name}的办法找回。',
    'Use your account and password of {name}. If you forgot it, {name} says how to get a new one.',
  ],
  'sign-in.not-set-up': [
    '系统尚未完成初始设置。请打开服务器启动时在终端中显示的一次性链接，建立第一个账号。',
    'The system is not set up yet. Open the one-time link that the server printed when it started, and make the first account.',
  ],
  'sign-in.forgotten': [
    '忘记密码？请联系本单位的系统管理员重新生成邀请链接。',
    'Forgot the password? Ask your system administrator for a new invitation link.',
  ],

  'invitation.title': ['设置密码', 'Set your password'],
  'invitation.for': [
    '{unit} 的 {name}，您的账号是 {login}。请设置密码，之后即可登录。',
    '{name} of {unit}, your account is {login}. Set a password and you are in.',
  ],
  'invitation.submit': ['设置密码并登录', 'Set the password and sign in'],

  'password.title': ['修改密码', 'Change password'],
  'password.current': ['当前密码', 'Current password'],
  'password.new': ['新密码', 'New password'],
  'password.again': ['再输入一次', 'Once more'],
  'password.differs': ['两次输入的密码不一致', 'The two passwords differ'],
  'password.rule': ['至少 {min} 个字符', 'At least {min} characters'],
  'password.changed': ['密码已修改', 'The password was changed'],
} as const satisfies Entries;
