import { page } from '../layout/page.js';

/** 数据导入: batches, the upload wizard, progress, findings, withdrawal. */
export const imports = {
  name: 'imports',
  list: page('ImportList', () => import('./ImportList.js')),
  show: page('ImportShow', () => import('./ImportShow.js')),
  create: page('ImportCreate', () => import('./ImportCreate.js')),
};
