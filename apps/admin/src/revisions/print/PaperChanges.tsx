import { useTranslate } from 'react-admin';
import { useCaseWords } from '../panels/use-case-words.js';
import type { ChangeText } from '../revision-row.js';

/** What is changed, each resource as a small table: what it was, what it becomes. */
export function PaperChanges({ diff }: { diff: readonly ChangeText[] }) {
  const translate = useTranslate();
  const say = useCaseWords();
  if (diff.length === 0) return <p>{translate('revisions.print.none')}</p>;
  return (
    <>
      {diff.map(({ resource, key, title, kind, lines }) => (
        <section key={`${resource} ${key} ${title}`}>
          <h3 lang="zh-CN">
            {title}（{translate(`revisions.kind.${resource}`, { _: resource })}，
            {translate(`revisions.diff.kind.${kind}`)}）
          </h3>
          {lines.length > 0 && (
            <table lang="zh-CN">
              <thead>
                <tr>
                  <th scope="col" aria-label={translate('revisions.print.subject')} />
                  <th scope="col">{translate('revisions.print.before')}</th>
                  <th scope="col">{translate('revisions.print.after')}</th>
                </tr>
              </thead>
              <tbody>
                {lines.map(({ path, label, before, after }, at) => (
                  <tr key={`${at} ${path}`}>
                    <td>{label}</td>
                    <td>{say(before) ?? '—'}</td>
                    <td>{say(after) ?? '—'}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </section>
      ))}
    </>
  );
}
