/** The acts that events tell of, for the filter; the server may know more. */
export const ACTS = [
  'session.open',
  'session.refuse',
  'session.close',
  'session.reuse',
  'account.create',
  'account.change',
  'account.reset-password',
  'account.change-password',
  'account.lock',
  'unit.create',
  'unit.change',
  'plugin.install',
  'plugin.quarantine',
  'evaluation-runs.start',
  'evaluation-runs.announce',
  'evaluations.write',
  'sample.load-accounts',
] as const;

/** The kinds of object that acts are done to. */
export const OBJECTS = [
  'account',
  'unit',
  'plugin',
  'scheme',
  'subject',
  'record',
  'import',
  'evaluation-run',
  'sample',
] as const;
