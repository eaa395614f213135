import { page } from '../layout/page.js';

/** 单位: the tree of units. */
export const units = {
  name: 'units',
  list: page('UnitList', () => import('./UnitList.js')),
};
