/** One entry of the menu: the resource whose access decides, and where it leads. */
export interface RoomPage {
  /** Message key of its name. */
  readonly label: string;
  readonly to: string;
  readonly resource: string;
}

export interface Room {
  readonly key: string;
  readonly label: string;
  readonly pages: readonly RoomPage[];
}

/** The rooms in the order of the work. A room none of whose pages a person may see is not there. */
export const ROOMS: readonly Room[] = [
  {
    key: 'work',
    label: 'room.work',
    pages: [
      { label: 'dashboard.title', to: '/', resource: 'statistics' },
      { label: 'notices.title', to: '/notices', resource: 'notices' },
      { label: 'inbox.title', to: '/inbox-messages', resource: 'inbox-messages' },
      { label: 'outbox.title', to: '/outbox-messages', resource: 'outbox-messages' },
    ],
  },
  {
    key: 'information',
    label: 'room.information',
    pages: [
      { label: 'subjects.title', to: '/subjects', resource: 'subjects' },
      { label: 'records.title', to: '/records', resource: 'records' },
      { label: 'imports.title', to: '/imports', resource: 'imports' },
    ],
  },
  {
    key: 'rules',
    label: 'room.rules',
    pages: [
      { label: 'schemes.title', to: '/schemes', resource: 'schemes' },
      { label: 'evaluations.title', to: '/evaluations', resource: 'evaluations' },
      { label: 'runs.title', to: '/evaluation-runs', resource: 'evaluation-runs' },
      { label: 'rounds.title', to: '/evaluation-rounds', resource: 'evaluation-rounds' },
      { label: 'holds.title', to: '/effect-holds', resource: 'effect-holds' },
      { label: 'revisions.title', to: '/revisions', resource: 'revisions' },
      { label: 'simulations.title', to: '/simulations', resource: 'simulations' },
    ],
  },
  {
    key: 'effects',
    label: 'room.effects',
    pages: [
      { label: 'entries.title', to: '/list-entries', resource: 'list-entries' },
      { label: 'applications.title', to: '/measure-applications', resource: 'measure-applications' },
      { label: 'measures.title', to: '/measures', resource: 'measures' },
      { label: 'registers.title', to: '/lists', resource: 'lists' },
    ],
  },
  {
    key: 'cases',
    label: 'room.cases',
    pages: [{ label: 'cases.title', to: '/cases', resource: 'cases' }],
  },
  {
    key: 'statistics',
    label: 'room.statistics',
    pages: [{ label: 'statistics.title', to: '/statistics', resource: 'statistics' }],
  },
  {
    key: 'plugins',
    label: 'room.plugins',
    pages: [
      { label: 'plugins.title', to: '/plugins', resource: 'plugins' },
      { label: 'catalogue.title', to: '/catalogue-items', resource: 'catalogue-items' },
      { label: 'facts.title', to: '/facts', resource: 'facts' },
    ],
  },
  {
    key: 'system',
    label: 'room.system',
    pages: [
      { label: 'calendars.title', to: '/calendars', resource: 'calendars' },
      { label: 'accounts.title', to: '/accounts', resource: 'accounts' },
      { label: 'units.title', to: '/units', resource: 'units' },
      { label: 'audit.title', to: '/audit-events', resource: 'audit-events' },
    ],
  },
];
