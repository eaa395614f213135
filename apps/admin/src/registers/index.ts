import { page } from '../layout/page.js';

/** 名单与名录: the list types in force. */
export const lists = {
  name: 'lists',
  list: page('ListList', () => import('./ListList.js')),
};
