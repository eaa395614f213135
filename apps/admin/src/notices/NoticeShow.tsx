import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { useParams } from 'react-router-dom';
import { LoadingLines } from '../display/Loading.js';
import { PageHeader } from '../display/PageHeader.js';
import { Panel } from '../display/Panel.js';
import { ProblemAlert } from '../display/ProblemAlert.js';
import { Properties } from '../display/Properties.js';
import { pageOf, RouteLink } from '../display/RouteLink.js';
import { StateChip } from '../display/StateChip.js';
import { useRead } from '../http/use-read.js';
import { useMay } from '../layout/use-may.js';
import { FileButton } from './FileButton.js';
import { stateOf } from './notice-columns.js';
import type { NoticeDetail } from './notice-row.js';
import { OriginalButton } from './OriginalButton.js';
import { ServeButton } from './ServeButton.js';
import { ServiceAttempts } from './ServiceAttempts.js';

/** One document: its text, its print, its service. */
export function NoticeShow() {
  const translate = useTranslate();
  const { id = '' } = useParams();
  const mayServe = useMay('notices', 'edit');
  const { data: notice, error, refetch } = useRead<NoticeDetail>(`/notices/${encodeURIComponent(id)}`);
  if (error)
    return (
      <>
        <PageHeader title={translate('notices.title')} />
        <ProblemAlert error={error} title={translate('problem.loadFailed')} onRetry={() => void refetch()} />
      </>
    );
  if (!notice) return <LoadingLines count={8} />;
  return (
    <>
      <PageHeader
        title={notice.number}
        beside={<StateChip set="noticeState" value={stateOf(notice)} />}
        actions={
          <>
            <PrintButton notice={notice} />
            {mayServe && notice.original === null && <OriginalButton notice={notice} />}
            {mayServe && notice.state === 'issued' && <ServeButton notice={notice} />}
          </>
        }
      >
        <span lang="zh-CN">{notice.title}</span>
      </PageHeader>
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 3fr) minmax(0, 2fr)' },
        }}
      >
        <Text notice={notice} />
        <Box sx={{ display: 'grid', gap: 2, alignContent: 'start' }}>
          <Panel title={translate('notices.about')}>
            <About notice={notice} />
          </Panel>
          <Panel title={translate('notices.service')}>
            <ServiceAttempts notice={notice} />
          </Panel>
        </Box>
      </Box>
    </>
  );
}

/** The document as it was issued; it never changes. */
function Text({ notice }: { notice: NoticeDetail }) {
  return (
    <Panel>
      <Box lang="zh-CN" sx={{ maxWidth: 720, mx: 'auto', py: 3, lineHeight: 2 }}>
        <Typography variant="h2" sx={{ textAlign: 'center' }}>
          {notice.title}
        </Typography>
        <Box sx={{ textAlign: 'center', mb: 2 }}>{notice.number}</Box>
        {notice.body.map((paragraph, order) => (
          <Box component="p" key={order} sx={{ m: 0, textIndent: order === 0 && /[：:]$/.test(paragraph) ? 0 : '2em' }}>
            {paragraph}
          </Box>
        ))}
        <Box sx={{ textAlign: 'right', mt: 3 }}>
          {notice.signedBy}
          <br />
          {notice.issuedOn}
        </Box>
      </Box>
    </Panel>
  );
}

function About({ notice }: { notice: NoticeDetail }) {
  const translate = useTranslate();
  return (
    <Properties
      rows={[
        [
          translate('notices.subject'),
          notice.subject === null ? (
            '—'
          ) : (
            <RouteLink key="subject" to={pageOf('subjects', notice.subject)}>
              <span lang="zh-CN">{notice.subjectName ?? notice.subject}</span>
            </RouteLink>
          ),
        ],
        [
          translate('notices.unit'),
          <span key="unit" lang="zh-CN">
            {notice.unitTitle}
          </span>,
        ],
        [translate('notices.issuedOn'), notice.issuedOn],
        [translate('notices.servedOn'), notice.servedOn ?? '—'],
        [translate('notices.createdBy'), notice.createdBy ?? '—'],
        [translate('notices.original'), <Original key="original" notice={notice} />],
        ...(notice.recallReason === null ? [] : [[translate('notices.recallReason'), notice.recallReason] as const]),
      ]}
    />
  );
}

function Original({ notice }: { notice: NoticeDetail }) {
  const translate = useTranslate();
  if (notice.original === null) return <>{translate('notices.noOriginal')}</>;
  return (
    <FileButton
      path={`/attachments/${notice.original}/content`}
      name={`${notice.number}.pdf`}
      label={translate('notices.openOriginal')}
    />
  );
}

function PrintButton({ notice }: { notice: NoticeDetail }) {
  const translate = useTranslate();
  return (
    <FileButton
      path={`/notices/${notice.id}/pdf`}
      name={`${notice.title}${notice.number}.pdf`}
      label={translate('notices.print')}
    />
  );
}
