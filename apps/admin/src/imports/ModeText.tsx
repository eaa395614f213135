import { useTranslate } from 'react-admin';
import type { ImportRow } from './import-row.js';

/** Whether the batch wrote, or only checked. */
export function ModeText({ row }: { row: ImportRow }) {
  return <>{useTranslate()(row.dryRun ? 'imports.dryRun' : 'imports.real')}</>;
}
