import { page } from '../layout/page.js';

/** 评价方案: cards, and the rules of one with the articles they stand on. */
export const schemes = {
  name: 'schemes',
  list: page('SchemeList', () => import('./SchemeList.js')),
  show: page('SchemeShow', () => import('./SchemeShow.js')),
};
