import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import { Link, useParams } from 'react-router-dom';
import { minuteOf } from '../clock.js';
import { Instant } from '../display/Instant.js';
import { LoadingLines } from '../display/Loading.js';
import { PageHeader } from '../display/PageHeader.js';
import { Panel } from '../display/Panel.js';
import { ProblemAlert } from '../display/ProblemAlert.js';
import { Properties } from '../display/Properties.js';
import { rowsAt } from '../display/RouteLink.js';
import { SampleMark } from '../display/SampleMark.js';
import { HoldNotice } from '../effect-holds/HoldNotice.js';
import { isUnfinished } from '../jobs/job.js';
import { ProgressLine } from '../jobs/ProgressLine.js';
import { useLiveJob } from '../jobs/use-live-job.js';
import { ImportActs } from './ImportActs.js';
import { ImportCounts } from './ImportCounts.js';
import { ImportFindings } from './ImportFindings.js';
import { ImportPreviewPanel } from './ImportPreviewPanel.js';
import { ImportState } from './ImportState.js';
import type { ImportRow } from './import-row.js';
import { ModeText } from './ModeText.js';

/** One batch: how far it is, what became of its rows, and how it can be taken back. */
export function ImportShow() {
  const translate = useTranslate();
  const { id = '' } = useParams();
  const { row, error, refetch } = useLiveJob<ImportRow>('imports', id);
  if (error)
    return (
      <>
        <PageHeader title={translate('imports.title')} />
        <ProblemAlert error={error} title={translate('problem.loadFailed')} onRetry={() => void refetch()} />
      </>
    );
  if (!row) return <LoadingLines count={8} />;
  return (
    <>
      <PageHeader
        title={row.fileName}
        beside={
          <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
            <ImportState row={row} />
            <SampleMark isSample={row.isSample} />
          </Box>
        }
        actions={<Actions row={row} />}
      >
        <span lang="zh-CN">{row.title}</span> · <ModeText row={row} />
      </PageHeader>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        <Notice row={row} />
        {!isUnfinished(row.state) && !row.dryRun && <HoldNotice cause="import" causeId={row.id} />}
        {isUnfinished(row.state) && (
          <Panel>
            <ProgressLine job={row} label={row.fileName} />
          </Panel>
        )}
        <ImportCounts row={row} />
        <Panel>
          <Properties
            rows={[
              [translate('imports.createdAt'), <Instant key="created" value={row.createdAt} />],
              [translate('imports.finishedAt'), <Instant key="finished" value={row.finishedAt} />],
              [translate('imports.createdBy'), row.createdBy?.displayName],
              [translate('imports.unit'), row.unit?.title],
            ]}
          />
        </Panel>
        {!isUnfinished(row.state) && <ImportFindings row={row} />}
        {row.preview && <ImportPreviewPanel preview={row.preview} />}
      </Box>
    </>
  );
}

function Actions({ row }: { row: ImportRow }) {
  const translate = useTranslate();
  const isWritten = !row.dryRun && !row.withdrawnAt && row.counts.accepted > 0;
  return (
    <>
      <ImportActs row={row} />
      {isWritten && (
        <Button
          variant="outlined"
          component={Link}
          to={row.item === null ? rowsAt('subjects') : rowsAt('records', { import: row.id })}
        >
          {translate(row.item === null ? 'imports.act.subjects' : 'imports.act.records')}
        </Button>
      )}
      {!isUnfinished(row.state) && (
        <Button variant="outlined" component={Link} to="/imports/create">
          {translate('imports.act.another')}
        </Button>
      )}
    </>
  );
}

function Notice({ row }: { row: ImportRow }) {
  const translate = useTranslate();
  if (row.withdrawnAt) {
    const words = { at: minuteOf(row.withdrawnAt), reason: row.withdrawReason ?? '—' };
    return (
      <Alert severity="warning" variant="outlined">
        {translate('imports.notice.withdrawn', words)}
      </Alert>
    );
  }
  if (row.state === 'failed') {
    const words = { error: row.error ?? '—' };
    return (
      <Alert severity="error" variant="outlined">
        {translate('imports.notice.failed', words)}
      </Alert>
    );
  }
  if (row.state === 'cancelled' && !row.dryRun)
    return (
      <Alert severity="warning" variant="outlined">
        {translate('imports.notice.cancelled')}
      </Alert>
    );
  if (row.state === 'done' && row.dryRun)
    return (
      <Alert severity="info" variant="outlined">
        {translate('imports.notice.dryRun')}
      </Alert>
    );
  return null;
}
