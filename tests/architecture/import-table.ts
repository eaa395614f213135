/** What runs in the browser as well as in the server: no framework, no database, no files, no clock. */
export const PURE = [
  'problem',
  'calendar',
  'logic',
  'facts',
  'grading',
  'effects',
  'procedure',
  'analysis',
  'plugin-kit',
] as const;

const BELOW_PLUGIN_KIT = PURE.filter((lib) => lib !== 'plugin-kit');

/** Which libraries each library may import. What is not named here may not be imported. */
export const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  problem: [],
  calendar: ['problem'],
  logic: ['problem', 'calendar'],
  facts: ['problem', 'calendar', 'logic'],
  grading: ['problem', 'calendar', 'logic', 'facts'],
  effects: ['problem', 'calendar', 'logic', 'facts', 'grading'],
  procedure: ['problem', 'calendar', 'logic', 'facts'],
  analysis: ['problem', 'calendar', 'logic', 'facts', 'grading'],
  'plugin-kit': BELOW_PLUGIN_KIT,
  'plugin-pack': ['plugin-kit', 'problem', 'grading'],
  'plugin-sdk': ['plugin-kit', 'problem'],
  platform: ['problem', 'calendar'],
  carrier: ['platform', 'problem'],
  core: [...PURE, 'plugin-pack', 'platform', 'carrier'],
};

/** What the applications may import. The command line loads `core` for its database commands only. */
export const APPS_MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  server: ['core', 'platform', 'carrier', 'plugin-pack', ...PURE],
  worker: ['core', 'platform', 'carrier', 'plugin-pack', ...PURE],
  cli: ['core', 'platform', 'carrier', 'plugin-pack', ...PURE],
  admin: PURE,
  site: PURE,
};

/** The features of `core` by rank: a folder imports only folders before it. */
export const FEATURES = [
  'audit',
  'accounts',
  'calendars',
  'definitions',
  'revisions',
  'catalogue',
  'staleness',
  'subjects',
  'records',
  'imports',
  'workbooks',
  'plugins',
  'evaluations',
  'attachments',
  'notices',
  'measures',
  'lists',
  'disclosure',
  'cases',
  'inspections',
  'runs',
  'simulations',
  'statistics',
] as const;
