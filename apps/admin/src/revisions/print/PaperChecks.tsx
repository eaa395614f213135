import { useTranslate } from 'react-admin';
import { minuteOf } from '../../clock.js';
import type { RevisionRow } from '../revision-row.js';

/** What the last check found, and how the worked cases went. */
export function PaperChecks({ revision }: { revision: RevisionRow }) {
  const translate = useTranslate();
  const { findings, cases, checkedAt } = revision;
  if (checkedAt === null) return <p>{translate('revisions.findings.never')}</p>;
  return (
    <>
      <p>{translate('revisions.findings.at', { at: minuteOf(checkedAt) })}</p>
      {findings.length === 0 ? (
        <p>{translate('revisions.findings.none')}</p>
      ) : (
        <ul>
          {findings.map(({ message, severity }, at) => (
            <li key={at}>
              {translate(`revisions.findings.${severity}`)}
              {translate('app.colon')}
              {message}
            </li>
          ))}
        </ul>
      )}
      {cases && <p>{translate('revisions.print.caseLine', { total: cases.total, passed: cases.passed })}</p>}
    </>
  );
}
