import type { Json } from '@xinheng/logic';
import { pluginShelf, type PluginShelf } from './plugin-shelf.js';

const OFFICE = ['clerk', 'reviewer', 'decider', 'head'];
const SUSPENDED_BY = ['inspection', 'appraisal', 'supplement'];

/** Hebei with an objection whose effects need no documents, and a procedure that takes cases in in spring only. */
export function objectingPlugins(): PluginShelf {
  const shelf = pluginShelf('national', 'hebei');
  shelf.edit<{ basis: Json }[]>('hebei', 'procedures.json', (procedures) => {
    const basis = procedures[0]?.basis ?? null;
    return [...procedures, ...objections(basis)];
  });
  return shelf;
}

function objections(basis: Json): readonly object[] {
  const clock = (key: string, workingDays: number, stop: readonly string[], more: Record<string, Json> = {}) => ({
    key,
    title: key,
    start: 'received',
    stop: [...stop],
    within: { workingDays },
    suspendedBy: SUSPENDED_BY,
    overdue: 'escalate',
    basis,
    ...more,
  });
  const decisions = ['upheld', 'refused'];
  const objection = {
    key: 'objection',
    title: '异议处理（测试）',
    kind: 'data-objection',
    form: {
      type: 'object',
      properties: { statement: { type: 'string', title: '理由', maxLength: 4000 } },
      required: ['statement'],
    },
    states: [
      { key: 'received', title: '已收件' },
      { key: 'marked', title: '已标注' },
      { key: 'upheld', title: '成立', final: true },
      { key: 'refused', title: '不成立', final: true },
      { key: 'kept', title: '已归档', final: true },
    ],
    initial: 'received',
    transitions: [
      { key: 'mark', title: '标注', from: 'received', to: 'marked', by: ['clerk'], effects: ['mark-objected'] },
      {
        key: 'uphold',
        title: '异议成立',
        from: 'marked',
        to: 'upheld',
        by: ['decider'],
        notSamePersonAs: 'mark',
        effects: ['correct-record', 'unmark', 'mark-stale'],
      },
      {
        key: 'refuse',
        title: '异议不成立',
        from: 'marked',
        to: 'refused',
        by: ['decider'],
        form: { type: 'object', properties: { reason: { type: 'string', title: '理由', maxLength: 2000 } } },
        requires: ['reason'],
        notSamePersonAs: 'mark',
        effects: ['unmark'],
      },
      // The second effect is refused by what happened once and has no state that could end.
      { key: 'close', title: '终止', from: 'marked', to: 'kept', by: OFFICE, effects: ['unmark', 'end-state'] },
    ],
    clocks: [clock('mark-within', 1, ['marked', ...decisions]), clock('decide-within', 3, [...decisions, 'kept'])],
    inForceFrom: '2022-01-01',
    basis,
  };
  return [
    objection,
    { ...objection, key: 'spring-objection', title: '春季异议（测试）', window: { from: '--01-01', until: '--03-31' } },
  ];
}
