import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { DataTable } from '../charts/DataTable.js';
import { EmptyState } from '../display/EmptyState.js';
import { Panel } from '../display/Panel.js';
import { StateChip } from '../display/StateChip.js';
import { useValue } from '../display/use-value.js';
import { Words } from '../display/Words.js';
import { ResourceLinks } from './ResourceLinks.js';
import type { CoverageRow, PluginDetail } from './plugin-row.js';

const STATES = ['implemented', 'core', 'discretion', 'not-a-rule'] as const;

/** What became of every article of the primary documents. */
export function CoveragePanel({ plugin }: { plugin: PluginDetail }) {
  const translate = useTranslate();
  const [state, setState] = useState<CoverageRow['state'] | null>(null);
  if (plugin.coverage.length === 0) {
    return (
      <Panel title={translate('plugins.tab.coverage')}>
        <EmptyState title={translate('plugins.coverage.none')}>{translate('plugins.coverage.noneHint')}</EmptyState>
      </Panel>
    );
  }
  const documents = plugin.documents.filter(({ key }) => plugin.coverage.some(({ document }) => document === key));
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <States coverage={plugin.coverage} chosen={state} onChoose={setState} />
      {documents.map((document) => {
        const rows = plugin.coverage.filter(
          (row) => row.document === document.key && (state === null || row.state === state),
        );
        if (rows.length === 0) return null;
        return (
          <Panel key={document.key} isFlush title={<Words>{document.number ?? document.title}</Words>}>
            <Typography lang="zh-CN" sx={{ px: 2, color: 'text.secondary' }}>
              {document.title}
            </Typography>
            <Articles label={document.title} rows={rows} plugin={plugin.id} />
          </Panel>
        );
      })}
    </Box>
  );
}

interface StatesProps {
  readonly coverage: readonly CoverageRow[];
  readonly chosen: CoverageRow['state'] | null;
  readonly onChoose: (state: CoverageRow['state'] | null) => void;
}

function States({ coverage, chosen, onChoose }: StatesProps) {
  const translate = useTranslate();
  const read = useValue();
  const countOf = (state: CoverageRow['state']) => coverage.filter((row) => row.state === state).length;
  const choices = [
    { state: null, label: translate('plugins.coverage.all', { count: coverage.length }) },
    ...STATES.filter((state) => countOf(state) > 0).map((state) => ({
      state,
      label: translate('plugins.coverage.one', { state: read('coverageState', state), count: countOf(state) }),
    })),
  ];
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
      <Typography sx={{ color: 'text.secondary', mr: 1 }}>{translate('plugins.coverage.hint')}</Typography>
      <Box role="group" aria-label={translate('plugins.coverage.filter')} sx={{ display: 'contents' }}>
        {choices.map(({ state, label }) => (
          <Chip
            key={label}
            label={label}
            aria-pressed={state === chosen}
            color={state === chosen ? 'primary' : 'default'}
            variant={state === chosen ? 'filled' : 'outlined'}
            onClick={() => onChoose(state)}
          />
        ))}
      </Box>
    </Box>
  );
}

function Articles({ label, rows, plugin }: { label: string; rows: readonly CoverageRow[]; plugin: string }) {
  const translate = useTranslate();
  return (
    <DataTable
      label={label}
      numbersFrom={4}
      head={['article', 'state', 'resources', 'note'].map((key) => translate(`plugins.coverage.${key}`))}
      rows={rows.map((row) => [
        <Box component="span" key="article" lang="zh-CN" sx={{ whiteSpace: 'nowrap', fontWeight: 600 }}>
          {row.article}
        </Box>,
        <StateChip key="state" set="coverageState" value={row.state} />,
        row.resources.length > 0 ? <ResourceLinks key="resources" plugin={plugin} resources={row.resources} /> : '',
        row.note ? <Words key="note">{row.note}</Words> : '',
      ])}
    />
  );
}
