import { page } from '../layout/page.js';

/** 信用信息: list; entering, correcting, voiding, moving and ending in dialogs. */
export const records = {
  name: 'records',
  list: page('RecordList', () => import('./RecordList.js')),
};
