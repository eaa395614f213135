import { page } from '../layout/page.js';

/** 不利后果暂缓: what waits for a second person because too many would be worse off. */
export const effectHolds = {
  name: 'effect-holds',
  list: page('HoldList', () => import('./HoldList.js')),
  show: page('HoldShow', () => import('./HoldShow.js')),
};
