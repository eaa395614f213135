import { page } from '../layout/page.js';

/** 评价结果: list, and one result with its explanation. */
export const evaluations = {
  name: 'evaluations',
  list: page('EvaluationList', () => import('./EvaluationList.js')),
  show: page('EvaluationShow', () => import('./EvaluationShow.js')),
};
