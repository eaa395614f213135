import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useLocale, useTranslate } from 'react-admin';
import { useParams } from 'react-router-dom';
import { useMe } from '../account/use-me.js';
import { LoadingLines } from '../display/Loading.js';
import { PageHeader } from '../display/PageHeader.js';
import { ProblemAlert } from '../display/ProblemAlert.js';
import { useRead } from '../http/use-read.js';
import { usePluginResources } from './draft/use-plugin-resources.js';
import { revisionPath, type RevisionRow } from './revision-row.js';
import { RevisionPage } from './RevisionPage.js';

/** Others edit and decide meanwhile. */
const EVERY = 20_000;

/** One revision, whatever state it is in. */
export function RevisionShow() {
  const translate = useTranslate();
  const locale = useLocale();
  const client = useQueryClient();
  const { id = '' } = useParams();
  const { data: me } = useMe();
  const { data: revision, error, refetch } = useRead<RevisionRow>(revisionPath(id), { refetchInterval: EVERY });
  const keep = useCallback(
    (row: RevisionRow) => client.setQueryData(['read', revisionPath(id), locale], row),
    [client, id, locale],
  );
  const failure = error && !revision ? error : null;
  if (failure)
    return (
      <>
        <PageHeader title={translate('revisions.title')} />
        <ProblemAlert error={failure} title={translate('problem.loadFailed')} onRetry={() => void refetch()} />
      </>
    );
  if (!revision || !me) return <LoadingLines count={8} />;
  return <WithResources key={id} revision={revision} me={me.id} onRow={keep} />;
}

interface WithResourcesProps {
  readonly revision: RevisionRow;
  readonly me: string;
  readonly onRow: (row: RevisionRow) => void;
}

function WithResources(props: WithResourcesProps) {
  const translate = useTranslate();
  const { data, error, refetch } = usePluginResources(props.revision.plugin);
  if (error && !data)
    return (
      <>
        <PageHeader title={translate('revisions.title')} />
        <ProblemAlert error={error} title={translate('problem.loadFailed')} onRetry={() => void refetch()} />
      </>
    );
  if (!data) return <LoadingLines count={8} />;
  return <RevisionPage {...props} resources={data} />;
}
