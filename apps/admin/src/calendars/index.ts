import { page } from '../layout/page.js';

/** 工作日历: the holiday tables by which all deadlines are counted. */
export const calendars = {
  name: 'calendars',
  list: page('CalendarPage', () => import('./CalendarPage.js')),
  show: page('HolidayTableShow', () => import('./HolidayTableShow.js')),
};
