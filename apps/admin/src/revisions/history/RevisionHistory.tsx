import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { Day, Instant } from '../../display/Instant.js';
import { EmptyState } from '../../display/EmptyState.js';
import { LoadingLines } from '../../display/Loading.js';
import { PageHeader } from '../../display/PageHeader.js';
import { Panel } from '../../display/Panel.js';
import { ProblemAlert } from '../../display/ProblemAlert.js';
import { pageOf, RouteLink } from '../../display/RouteLink.js';
import { StateChip } from '../../display/StateChip.js';
import { Words } from '../../display/Words.js';
import { useRead } from '../../http/use-read.js';
import { usePluginChoices } from '../../plugins/use-plugin-choices.js';
import { Changes } from '../panels/DiffPanel.js';
import type { RevisionRow } from '../revision-row.js';

/** As many as are read at once; what came before is in the list of revisions. */
const MOST = 100;

/** Who changed what, when, and on which basis: of a plugin, or of one of its resources. */
export function RevisionHistory() {
  const translate = useTranslate();
  const plugins = usePluginChoices();
  const [search, setSearch] = useSearchParams();
  const [resource, key, title] = ['resource', 'key', 'title'].map((name) => search.get(name));
  const plugin = search.get('plugin') ?? plugins.at(0)?.id ?? '';
  const filter = encodeURIComponent(JSON.stringify({ plugin, state: ['approved', 'in-force', 'superseded'] }));
  const sort = encodeURIComponent(JSON.stringify(['inForceFrom', 'DESC']));
  const range = encodeURIComponent(JSON.stringify([0, MOST - 1]));
  const { data, error, refetch } = useRead<readonly RevisionRow[]>(
    `/revisions?filter=${filter}&sort=${sort}&range=${range}`,
    { enabled: plugin !== '' },
  );
  const rows = data
    ?.map((row) => ({ ...row, diff: row.diff.filter((change) => concerns(change, resource, key)) }))
    .filter((row) => !resource || row.changes.some((change) => concerns(change, resource, key)));
  const name = title ?? key ?? plugins.find(({ id }) => id === plugin)?.name ?? plugin;
  return (
    <>
      <PageHeader
        title={name ? translate('revisions.history.of', { name }) : translate('revisions.history.title')}
        actions={
          <TextField
            select
            size="small"
            label={translate('revisions.plugin')}
            value={plugins.some(({ id }) => id === plugin) ? plugin : ''}
            onChange={(event) => setSearch({ plugin: event.target.value })}
            sx={{ minWidth: 220 }}
          >
            {plugins.map((one) => (
              <MenuItem key={one.id} value={one.id} lang="zh-CN">
                {one.name}
              </MenuItem>
            ))}
          </TextField>
        }
      >
        {translate('revisions.history.hint')}
      </PageHeader>
      {error ? <ProblemAlert error={error} onRetry={() => void refetch()} /> : !rows && <LoadingLines count={6} />}
      {rows?.length === 0 && (
        <EmptyState title={translate('revisions.history.empty')}>{translate('revisions.history.emptyHint')}</EmptyState>
      )}
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        {rows?.map((row) => (
          <HistoryEntry key={row.id} revision={row} />
        ))}
        {data?.length === MOST && <Typography color="text.secondary">{translate('revisions.history.more')}</Typography>}
      </Box>
    </>
  );
}

function HistoryEntry({ revision }: { revision: RevisionRow }) {
  const translate = useTranslate();
  const { createdBy, approvals, inForceFrom, reason, basis } = revision;
  const who = createdBy?.displayName ?? '';
  const approval = approvals.at(-1);
  return (
    <Panel
      title={<Words>{revision.title}</Words>}
      actions={
        <>
          <StateChip set="revisionState" value={revision.state} />
          <RouteLink to={pageOf('revisions', revision.id)}>{translate('revisions.history.open')}</RouteLink>
        </>
      }
    >
      <Box sx={{ color: 'text.secondary', mb: 1 }}>
        {approval
          ? translate('revisions.history.line', { who, by: approval.by.displayName, from: inForceFrom ?? '—' })
          : translate('revisions.history.lineOpen', { who })}{' '}
        (<Instant value={approval?.at ?? revision.updatedAt} />)
        <Box>
          <Words>{reason}</Words>
          {basis && ` · ${basis.document} ${basis.article}`}
        </Box>
        {inForceFrom !== null && (
          <Box>
            {translate('revisions.inForceFrom')} <Day value={inForceFrom} /> {revision.versionText}
          </Box>
        )}
      </Box>
      <Changes diff={revision.diff} />
    </Panel>
  );
}

function concerns(
  change: { readonly resource: string; readonly key: string },
  resource: string | null | undefined,
  key: string | null | undefined,
): boolean {
  return (!resource || change.resource === resource) && (!key || change.key === key);
}
