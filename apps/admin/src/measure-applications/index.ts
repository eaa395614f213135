import { page } from '../layout/page.js';

/** 措施适用: measures applied to subjects. */
export const measureApplications = {
  name: 'measure-applications',
  list: page('ApplicationList', () => import('./ApplicationList.js')),
  show: page('ApplicationShow', () => import('./ApplicationShow.js')),
};
