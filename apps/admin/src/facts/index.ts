import { page } from '../layout/page.js';

/** 指标: the named values that rules read. */
export const facts = {
  name: 'facts',
  list: page('FactList', () => import('./FactList.js')),
};
