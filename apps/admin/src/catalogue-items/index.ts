import { page } from '../layout/page.js';

/** 信用信息目录: the kinds of record. */
export const catalogueItems = {
  name: 'catalogue-items',
  list: page('CatalogueItemList', () => import('./CatalogueItemList.js')),
};
