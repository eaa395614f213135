import { page } from '../layout/page.js';

/** 工作台: what the area looks like today and what is running. */
export const DashboardPage = page('Dashboard', () => import('./Dashboard.js'));
