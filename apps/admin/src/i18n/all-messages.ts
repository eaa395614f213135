import { accountMessages } from '../account/account.messages.js';
import { calendarsMessages } from '../calendars/calendars.messages.js';
import { casesMessages } from '../cases/cases.messages.js';
import { dashboardMessages } from '../dashboard/dashboard.messages.js';
import { entriesMessages } from '../list-entries/entries.messages.js';
import { holdsMessages } from '../effect-holds/holds.messages.js';
import { roundsMessages } from '../evaluation-rounds/rounds.messages.js';
import { runsMessages } from '../evaluation-runs/runs.messages.js';
import { counterfactualsMessages } from '../evaluations/counterfactuals/counterfactuals.messages.js';
import { evaluationsMessages } from '../evaluations/evaluations.messages.js';
import { importsMessages } from '../imports/imports.messages.js';
import { noticesMessages } from '../notices/notices.messages.js';
import { definitionsMessages } from '../plugins/definitions.messages.js';
import { pluginLifeMessages } from '../plugins/life/plugin-life.messages.js';
import { recordsMessages } from '../records/records.messages.js';
import { resourceEditorsMessages } from '../resource-editors/resource-editors.messages.js';
import { ruleBuilderMessages } from '../rule-builder/rule-builder.messages.js';
import { revisionsMessages } from '../revisions/revisions.messages.js';
import { schemesMessages } from '../schemes/schemes.messages.js';
import { simulationsMessages } from '../simulations/simulations.messages.js';
import { statisticsMessages } from '../statistics/statistics.messages.js';
import { tryItMessages } from '../try-it/try-it.messages.js';
import { subjectsMessages } from '../subjects/subjects.messages.js';
import { systemMessages } from '../accounts/system.messages.js';
import type { Messages, MessageTree } from './define-messages.js';
import { shellMessages } from './shell.messages.js';
import { valueMessages } from './values.messages.js';

const ALL: readonly Messages[] = [
  shellMessages,
  valueMessages,
  accountMessages,
  dashboardMessages,
  subjectsMessages,
  recordsMessages,
  importsMessages,
  schemesMessages,
  tryItMessages,
  ruleBuilderMessages,
  evaluationsMessages,
  counterfactualsMessages,
  runsMessages,
  roundsMessages,
  holdsMessages,
  noticesMessages,
  entriesMessages,
  casesMessages,
  calendarsMessages,
  revisionsMessages,
  simulationsMessages,
  definitionsMessages,
  pluginLifeMessages,
  resourceEditorsMessages,
  statisticsMessages,
  systemMessages,
];

/** Every word of the back office, by language. */
export const allMessages: { readonly zh: MessageTree; readonly en: MessageTree } = {
  zh: Object.assign({}, ...ALL.map(({ zh }) => zh)) as MessageTree,
  en: Object.assign({}, ...ALL.map(({ en }) => en)) as MessageTree,
};
