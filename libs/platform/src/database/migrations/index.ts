import { Accounts1700000000001 } from './001-accounts.js';
import { DefinitionsSubjectsRecords1700000000002 } from './002-definitions-subjects-records.js';
import { Evaluations1700000000003 } from './003-evaluations.js';
import { Simulations1700000000004 } from './004-simulations.js';
import { Rounds1700000000005 } from './005-rounds.js';
import { EffectHolds1700000000006 } from './006-effect-holds.js';
import { Revisions1700000000007 } from './007-revisions.js';
import { Notices1700000000009 } from './009-notices.js';
import { Calendars1700000000008 } from './008-calendars.js';
import { ListsMeasures1700000000010 } from './010-lists-measures.js';
import { Cases1700000000011 } from './011-cases.js';
import { Commitments1700000000012 } from './012-commitments.js';
import { PluginPackages1700000000013 } from './013-plugin-packages.js';

/** Every step of the schema, oldest first. A step that was released is never changed; a new one is added. */
export const migrations = [
  Accounts1700000000001,
  DefinitionsSubjectsRecords1700000000002,
  Evaluations1700000000003,
  Simulations1700000000004,
  Rounds1700000000005,
  EffectHolds1700000000006,
  Revisions1700000000007,
  Calendars1700000000008,
  Notices1700000000009,
  ListsMeasures1700000000010,
  Cases1700000000011,
  Commitments1700000000012,
  PluginPackages1700000000013,
] as const;
