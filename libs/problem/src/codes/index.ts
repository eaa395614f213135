import { calendarCodes } from './calendar.js';
import { commandLineCodes } from './command-line.js';
import { definitionCodes } from './definitions.js';
import { factsCodes } from './facts.js';
import { gateCodes } from './gate.js';
import { importCodes } from './imports.js';
import { listCodes } from './lists.js';
import { logicCodes } from './logic.js';
import { measureCodes } from './measures.js';
import { noticeCodes } from './notices.js';
import { platformCodes } from './platform.js';
import { pluginArchiveCodes } from './plugin-archive.js';
import { pluginCaseCodes } from './plugin-cases.js';
import { pluginLifeCodes } from './plugin-life.js';
import { pluginMeaningCodes } from './plugin-meaning.js';
import { pluginResourceCodes } from './plugin-resources.js';
import { pluginCodes } from './plugin.js';
import { procedureCodes } from './procedures.js';
import { recordCodes } from './records.js';
import { requestCodes } from './request.js';
import { revisionCodes } from './revisions.js';
import { roundCodes } from './rounds.js';
import { runCodes } from './runs.js';
import { simulationCodes } from './simulations.js';
import { workbookCodes } from './workbooks.js';

/** Every message of the product by its code, in both languages; one file an area. */
export const codes = {
  ...calendarCodes,
  ...commandLineCodes,
  ...definitionCodes,
  ...factsCodes,
  ...gateCodes,
  ...importCodes,
  ...listCodes,
  ...logicCodes,
  ...measureCodes,
  ...noticeCodes,
  ...platformCodes,
  ...pluginCodes,
  ...pluginArchiveCodes,
  ...pluginCaseCodes,
  ...pluginLifeCodes,
  ...pluginMeaningCodes,
  ...pluginResourceCodes,
  ...procedureCodes,
  ...recordCodes,
  ...requestCodes,
  ...revisionCodes,
  ...roundCodes,
  ...runCodes,
  ...simulationCodes,
  ...workbookCodes,
} satisfies Record<string, { 'zh-CN': string; en: string }>;

/** A key of the code table. */
export type IssueCode = keyof typeof codes;
