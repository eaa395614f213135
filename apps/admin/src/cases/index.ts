import { page } from '../layout/page.js';

/** 办件: the work desk, one case, intake. */
export const cases = {
  name: 'cases',
  list: page('CaseList', () => import('./CaseList.js')),
  show: page('CaseShow', () => import('./CaseShow.js')),
  create: page('CaseCreate', () => import('./CaseCreate.js')),
};
