/** What an account may be; the server checks it at every request, here it only decides what is shown. */
export type Role = 'administrator' | 'editor' | 'approver' | 'clerk' | 'reviewer' | 'decider' | 'head' | 'auditor';

const EVERYBODY: readonly Role[] = [
  'administrator',
  'editor',
  'approver',
  'clerk',
  'reviewer',
  'decider',
  'head',
  'auditor',
];

/** Who sees a resource, and who does what with it. An action that is not named takes the roles of `list`. */
type Actions = Readonly<Record<string, readonly Role[]>> & { readonly list: readonly Role[] };

const TABLE: Readonly<Record<string, Actions>> = {
  subjects: { list: EVERYBODY, create: ['administrator', 'clerk'], edit: ['administrator', 'clerk'] },
  records: { list: EVERYBODY, create: ['administrator', 'clerk'], edit: ['administrator', 'clerk'] },
  imports: {
    list: EVERYBODY,
    create: ['administrator', 'clerk'],
    edit: ['administrator', 'clerk'],
  },
  'evaluation-runs': {
    list: EVERYBODY,
    create: ['administrator', 'approver'],
    edit: ['administrator', 'approver'],
  },
  'evaluation-rounds': {
    list: EVERYBODY,
    create: ['administrator', 'approver'],
    edit: ['administrator', 'approver'],
  },
  'effect-holds': { list: EVERYBODY, edit: ['administrator', 'approver'] },
  notices: { list: EVERYBODY, edit: ['administrator', 'clerk', 'reviewer', 'decider', 'head'] },
  'outbox-messages': {
    list: ['administrator', 'clerk', 'reviewer', 'decider', 'head', 'auditor'],
    edit: ['administrator', 'clerk', 'head'],
  },
  'inbox-messages': { list: EVERYBODY },
  evaluations: { list: EVERYBODY },
  revisions: {
    list: ['administrator', 'editor', 'approver', 'auditor'],
    create: ['administrator', 'editor'],
    edit: ['administrator', 'editor'],
  },
  simulations: {
    list: ['administrator', 'editor', 'approver', 'auditor'],
    create: ['administrator', 'editor', 'approver'],
    edit: ['administrator', 'editor', 'approver'],
  },
  schemes: { list: EVERYBODY },
  'list-entries': {
    list: EVERYBODY,
    create: ['administrator', 'clerk', 'reviewer', 'decider', 'head'],
    decide: ['administrator', 'decider', 'head'],
  },
  'measure-applications': { list: EVERYBODY, edit: ['administrator', 'decider', 'head'] },
  measures: { list: EVERYBODY },
  lists: { list: EVERYBODY },
  cases: { list: EVERYBODY, create: ['clerk', 'reviewer', 'decider', 'head'] },
  statistics: { list: EVERYBODY },
  plugins: {
    list: EVERYBODY,
    edit: ['administrator', 'editor'],
    life: ['administrator', 'editor', 'approver', 'auditor'],
  },
  'catalogue-items': { list: EVERYBODY },
  facts: { list: EVERYBODY },
  calendars: { list: EVERYBODY, create: ['administrator', 'editor'], edit: ['administrator', 'approver'] },
  accounts: { list: ['administrator'] },
  units: { list: ['administrator', 'auditor'] },
  'audit-events': { list: ['administrator', 'auditor'] },
  system: { list: EVERYBODY, removeSample: ['administrator'], queueBoard: ['administrator'] },
};

/** Whether one of the roles may take the action on the resource. What the table does not name is nobody's. */
export function mayDo(roles: readonly string[], resource: string, action: string): boolean {
  const actions = TABLE[resource];
  if (!actions) return false;
  const allowed = actions[action] ?? actions.list;
  return allowed.some((role) => roles.includes(role));
}
