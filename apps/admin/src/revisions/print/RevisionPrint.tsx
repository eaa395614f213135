import Button from '@mui/material/Button';
import { useEffect, useMemo, useState } from 'react';
import { Authenticated, useTranslate } from 'react-admin';
import { useParams } from 'react-router-dom';
import { minuteOf, now, today } from '../../clock.js';
import { LoadingLines } from '../../display/Loading.js';
import { ProblemAlert } from '../../display/ProblemAlert.js';
import { pageOf, RouteLink } from '../../display/RouteLink.js';
import { useRead } from '../../http/use-read.js';
import { editorContext } from '../../resource-editors/editor-context.js';
import type { PluginResources } from '../../resource-editors/plugin-resources.js';
import { usePluginResources } from '../draft/use-plugin-resources.js';
import { lifeOf } from '../panels/life-of.js';
import { revisionPath, type RevisionRow } from '../revision-row.js';
import { citedArticles } from './cited-articles.js';
import { PaperChanges } from './PaperChanges.js';
import { PaperChecks } from './PaperChecks.js';
import { PaperImpact } from './PaperImpact.js';
import { PaperSchemes } from './PaperSchemes.js';
import './paper.css';

/** A revision on paper, for somebody who has never seen the program. */
export function RevisionPrint() {
  return (
    <Authenticated>
      <Reading />
    </Authenticated>
  );
}

function Reading() {
  const { id = '' } = useParams();
  const { data: revision, error, refetch } = useRead<RevisionRow>(revisionPath(id));
  if (error && !revision) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (!revision) return <LoadingLines count={12} />;
  return <WithResources revision={revision} />;
}

function WithResources({ revision }: { revision: RevisionRow }) {
  const { data, error, refetch } = usePluginResources(revision.plugin);
  if (error && !data) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingLines count={12} />;
  return <Paper revision={revision} resources={data} />;
}

function Paper({ revision, resources }: { revision: RevisionRow; resources: PluginResources }) {
  const translate = useTranslate();
  const context = useMemo(
    () => editorContext(resources, revision.changes, { today: today() }),
    [resources, revision.changes],
  );
  const articles = citedArticles(revision, context);
  const [printedAt] = useState(() => minuteOf(new Date(now()).toISOString()));
  const title = translate('revisions.print.title');
  useEffect(() => {
    document.title = `${title} ${revision.title}`;
  }, [title, revision.title]);
  const rules = revision.diff.filter(({ resource }) => resource !== 'cases');
  const cases = revision.diff.filter(({ resource }) => resource === 'cases');
  const basis = revision.basis;
  const document_ = context.documents.find(({ key }) => key === basis?.document);
  return (
    <>
      <nav className="paper-bar" aria-label={title}>
        <Button variant="contained" onClick={() => window.print()}>
          {translate('revisions.print.button')}
        </Button>
        <RouteLink to={pageOf('revisions', revision.id)}>{translate('revisions.print.back')}</RouteLink>
      </nav>
      <main className="paper">
        <h1>{title}</h1>
        <table>
          <tbody>
            {(
              [
                ['revisions.print.subject', revision.title],
                ['revisions.print.number', revision.id],
                ['revisions.plugin', revision.pluginTitle],
                ['revisions.reason', revision.reason],
                ['revisions.basis', basis ? `${document_?.title ?? basis.document} ${basis.article}` : null],
                ['revisions.state', translate(`value.revisionState.${revision.state}`)],
                ['revisions.inForceFrom', revision.inForceFrom],
                ['revisions.versionText', revision.versionText],
                ['revisions.olderRecords', translate(`revisions.older.${revision.olderRecords}`)],
              ] as const
            ).map(
              ([label, value]) =>
                value && (
                  <tr key={label}>
                    <th scope="row">{translate(label)}</th>
                    <td lang="zh-CN">{value}</td>
                  </tr>
                ),
            )}
          </tbody>
        </table>
        <h2>{translate('revisions.print.rules')}</h2>
        <PaperChanges diff={rules} />
        <h2>{translate('revisions.print.cases')}</h2>
        <PaperChanges diff={cases} />
        <h2>{translate('revisions.print.articles')}</h2>
        {articles.length === 0 ? (
          <p>{translate('revisions.print.none')}</p>
        ) : (
          <ol lang="zh-CN">
            {articles.map(({ document: name, number, article, note }) => (
              <li key={`${name} ${article}`}>
                《{name}》{number && `（${number}）`} {article}
                {note && <p>{note}</p>}
              </li>
            ))}
          </ol>
        )}
        <h2>{translate('revisions.print.checks')}</h2>
        <PaperChecks revision={revision} />
        <h2>{translate('revisions.print.impact')}</h2>
        <PaperImpact revision={revision} />
        <h2>{translate('revisions.print.approvals')}</h2>
        <table>
          <thead>
            <tr>
              {['act', 'person', 'when', 'note'].map((key) => (
                <th key={key} scope="col">
                  {translate(`revisions.print.${key}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lifeOf(revision).map(({ act, by, at, note }) => (
              <tr key={`${act} ${at}`}>
                <td>{translate(`revisions.about.${act}`)}</td>
                <td lang="zh-CN">{by}</td>
                <td>{minuteOf(at)}</td>
                <td lang="zh-CN">{note}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <PaperSchemes context={context} changes={revision.changes} />
        <p className="paper-foot">{translate('revisions.print.printed', { at: printedAt })}</p>
      </main>
    </>
  );
}
