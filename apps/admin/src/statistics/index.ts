import { page } from '../layout/page.js';

/** 统计: grades by region and by industry. */
export const StatisticsPage = page('Statistics', () => import('./Statistics.js'));
