import { page } from '../layout/page.js';

/** 信用主体: list with a preview beside it, the subject page, registration and dated changes. */
export const subjects = {
  name: 'subjects',
  list: page('SubjectList', () => import('./SubjectList.js')),
  show: page('SubjectShow', () => import('./SubjectShow.js')),
};
