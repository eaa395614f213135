import type { ListSpec } from '@xinheng/platform';

/** How the grades after a run may be listed. */
export const runResultList: ListSpec = {
  resource: 'evaluation-runs',
  fields: {
    grade: { column: 'grade', type: 'text', isSort: true },
    order: { column: 'order', type: 'number', isFilter: false, isSort: true },
  },
  defaultSort: ['order', 'ASC'],
  key: 'order',
};

/** How the shards of a run may be listed. */
export const runShardList: ListSpec = {
  resource: 'evaluation-runs',
  fields: {
    id: { column: 'number', type: 'number', isFilter: false, isSort: true },
    state: { column: 'state', type: 'text', choices: ['planned', 'running', 'done', 'failed', 'cancelled'] },
    worker: { column: 'worker', type: 'text' },
  },
  defaultSort: ['id', 'ASC'],
  key: 'number',
};
