import { page } from '../layout/page.js';

/** 评价批次: list, start, and watching one run. */
export const evaluationRuns = {
  name: 'evaluation-runs',
  list: page('RunList', () => import('./RunList.js')),
  show: page('RunShow', () => import('./RunShow.js')),
  create: page('RunCreate', () => import('./RunCreate.js')),
};
