import { page } from '../layout/page.js';

/** 账号: who may sign in, for which unit, in which role. */
export const accounts = {
  name: 'accounts',
  list: page('AccountList', () => import('./AccountList.js')),
};
