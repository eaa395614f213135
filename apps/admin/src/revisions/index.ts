import { page } from '../layout/page.js';

/** 修订: changes of the rules, from the draft to the day from which they are in force. */
export const revisions = {
  name: 'revisions',
  list: page('RevisionList', () => import('./RevisionList.js')),
  show: page('RevisionShow', () => import('./RevisionShow.js')),
};

/** Who changed what, when, and why. */
export const RevisionHistoryPage = page('RevisionHistory', () => import('./history/RevisionHistory.js'));

/** A revision on paper. */
export const RevisionPrintPage = page('RevisionPrint', () => import('./print/RevisionPrint.js'));
