import { readdirSync } from 'node:fs';
import { calendarCodes } from './calendar.js';
import { commandLineCodes } from './command-line.js';
import { definitionCodes } from './definitions.js';
import { factsCodes } from './facts.js';
import { gateCodes } from './gate.js';
import { importCodes } from './imports.js';
import { codes } from './index.js';
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

const areas: Record<string, object> = {
  calendar: calendarCodes,
  'command-line': commandLineCodes,
  definitions: definitionCodes,
  facts: factsCodes,
  gate: gateCodes,
  imports: importCodes,
  lists: listCodes,
  logic: logicCodes,
  measures: measureCodes,
  notices: noticeCodes,
  platform: platformCodes,
  plugin: pluginCodes,
  'plugin-archive': pluginArchiveCodes,
  'plugin-cases': pluginCaseCodes,
  'plugin-life': pluginLifeCodes,
  'plugin-meaning': pluginMeaningCodes,
  'plugin-resources': pluginResourceCodes,
  procedures: procedureCodes,
  records: recordCodes,
  request: requestCodes,
  revisions: revisionCodes,
  rounds: roundCodes,
  runs: runCodes,
  simulations: simulationCodes,
  workbooks: workbookCodes,
};
const messages = Object.entries<{ 'zh-CN': string; en: string }>(codes);

function placeholders(message: string): string[] {
  return [...new Set(message.match(/\{[a-zA-Z]+\}/g))].sort();
}

describe('the code table', () => {
  it('knows every area file', () => {
    const files = readdirSync(new URL('.', import.meta.url)).filter((file) => !/^index\.|\.spec\.ts$/.test(file));
    expect(files.map((file) => file.replace('.ts', '')).sort()).toEqual(Object.keys(areas).sort());
  });

  it('gives each code one owner', () => {
    const all = Object.values(areas).flatMap((area) => Object.keys(area));
    expect(all.filter((code, at) => all.indexOf(code) !== at)).toEqual([]);
  });

  it('names its codes in kebab-case', () => {
    expect(messages.map(([code]) => code).filter((code) => !/^[a-z]+(-[a-z0-9]+)+$/.test(code))).toEqual([]);
  });

  it('says every message in both languages, with the same placeholders', () => {
    const differing = messages.filter(
      ([, message]) => String(placeholders(message['zh-CN'])) !== String(placeholders(message.en)),
    );
    expect(differing).toEqual([]);
  });

  it('ends every message as a sentence, Chinese ones in Chinese', () => {
    const unfinished = messages.filter(
      ([, message]) =>
        !/[。？！：]$/.test(message['zh-CN']) ||
        !/\p{Script=Han}/u.test(message['zh-CN']) ||
        !/[.?!:]$/.test(message.en),
    );
    expect(unfinished).toEqual([]);
  });
});
