import type { PluginFiles } from '../../resource-editors/plugin-resources.js';
import { checkSchemeDraft, type SchemeDraft } from './check-scheme-draft.js';

/** Files are sent when they changed, the scheme every time. */
export type CheckOrder = Omit<SchemeDraft, 'files'> & {
  readonly files?: readonly PluginFiles[];
  readonly number: number;
};

let files: readonly PluginFiles[] = [];

// Beside the page, so that a long check never holds up a key.
addEventListener('message', ({ data }: MessageEvent<CheckOrder>) => {
  files = data.files ?? files;
  postMessage({ number: data.number, findings: checkSchemeDraft({ ...data, files }) });
});
