import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { EmptyState } from '../display/EmptyState.js';
import { Day } from '../display/Instant.js';
import { Panel } from '../display/Panel.js';
import { Properties } from '../display/Properties.js';
import { useValue } from '../display/use-value.js';
import { Words } from '../display/Words.js';
import type { DocumentRow } from './plugin-row.js';

/** The documents a plugin stands on. */
export function DocumentPanel({ documents }: { documents: readonly DocumentRow[] }) {
  const translate = useTranslate();
  const read = useValue();
  if (documents.length === 0) {
    return (
      <Panel title={translate('plugins.tab.documents')}>
        <EmptyState title={translate('plugins.document.none')}>{translate('plugins.document.noneHint')}</EmptyState>
      </Panel>
    );
  }
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      {documents.map((document) => (
        <Panel
          key={document.key}
          title={<span lang="zh-CN">《{document.title}》</span>}
          actions={document.isPrimary && <Chip label={translate('plugins.document.primary')} variant="outlined" />}
        >
          <Properties
            rows={[
              [translate('plugins.document.number'), document.number && <Words>{document.number}</Words>],
              [translate('plugins.document.level'), read('documentLevel', document.level)],
              [
                translate('plugins.document.issued'),
                document.issued ? <Day value={document.issued} /> : translate('plugins.document.unknown'),
              ],
              [translate('plugins.document.inForce'), <InForce key="inForce" document={document} />],
            ]}
          />
          {document.note && (
            <Typography lang="zh-CN" sx={{ color: 'text.secondary', mt: 1 }}>
              {document.note}
            </Typography>
          )}
        </Panel>
      ))}
    </Box>
  );
}

function InForce({ document: { inForceFrom: from, inForceUntil: until } }: { document: DocumentRow }) {
  const translate = useTranslate();
  if (!from) return <>{translate('plugins.document.unknown')}</>;
  return (
    <>{until ? translate('plugins.document.until', { from, until }) : translate('plugins.document.from', { from })}</>
  );
}
