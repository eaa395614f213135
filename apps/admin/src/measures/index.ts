import { page } from '../layout/page.js';

/** 措施: incentives and constraints, and what brings them. */
export const measures = {
  name: 'measures',
  list: page('MeasureList', () => import('./MeasureList.js')),
};
