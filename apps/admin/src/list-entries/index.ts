import { page } from '../layout/page.js';

/** 名单记录: entries on lists, from a proposal to the end of publicity. */
export const listEntries = {
  name: 'list-entries',
  list: page('EntryList', () => import('./EntryList.js')),
  show: page('EntryShow', () => import('./EntryShow.js')),
};
