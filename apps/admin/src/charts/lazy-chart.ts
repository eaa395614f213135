import { lazy } from 'react';

/** The chart, whose library is loaded with the first picture. */
export const LazyChart = lazy(() => import('./Chart.js').then((module) => ({ default: module.Chart })));
