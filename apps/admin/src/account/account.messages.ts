import { defineMessages } from '../i18n/define-messages.js';

export const accountMessages = defineMessages(
  {
    login: {
      title: '登录',
      lead: '把公布的信用监管文件，变成可执行、可追溯的分级分类监管。',
      username: '用户名',
      password: '密码',
      submit: '登录',
      submitting: '正在登录…',
      points: {
        one: '每一个等级都写明理由和所依据的条款',
        two: '规则是数据，修改、审批、生效全程留痕',
        three: '信用信息只增不改，任何一天的结果都能重算',
      },
      sample: '当前为示例数据，可用下列示例账号登录：',
      samplePassword: '密码均为 %{password}',
    },
    password: {
      title: '修改密码',
      forced: '首次登录须先修改密码',
      forcedHint: '您的密码由系统或管理员设置。修改后才能使用其他功能。',
      current: '当前密码',
      next: '新密码',
      again: '再次输入新密码',
      rule: '至少 10 个字符，含大写、小写、数字、其他符号中的三种，不含用户名',
      mismatch: '两次输入不一致',
      sentence: '修改后，其他设备上的登录将失效。',
      submit: '修改密码',
      changed: '密码已修改',
    },
  },
  {
    login: {
      title: 'Sign in',
      lead: 'Published credit-supervision documents, running as supervision by grade and class that anyone can trace.',
      username: 'User name',
      password: 'Password',
      submit: 'Sign in',
      submitting: 'Signing in…',
      points: {
        one: 'Every grade says why, with the article it stands on',
        two: 'Rules are data; each change, approval and start is on record',
        three: 'Records are added, never edited: the result of any day can be computed again',
      },
      sample: 'This installation holds sample data. Sample accounts:',
      samplePassword: 'the password of each is %{password}',
    },
    password: {
      title: 'Change password',
      forced: 'Change your password before you start',
      forcedHint: 'Your password was set by the system or an administrator. The rest opens once you have changed it.',
      current: 'Current password',
      next: 'New password',
      again: 'New password again',
      rule: 'At least 10 characters with three of capitals, small letters, digits and others, without your user name',
      mismatch: 'The two do not agree',
      sentence: 'Sessions on other devices will end.',
      submit: 'Change password',
      changed: 'Password changed',
    },
  },
);
