import { page } from '../layout/page.js';

/** 评价轮次: everybody on a register graded as of one day, announced on one day. */
export const evaluationRounds = {
  name: 'evaluation-rounds',
  list: page('RoundList', () => import('./RoundList.js')),
  show: page('RoundShow', () => import('./RoundShow.js')),
};
