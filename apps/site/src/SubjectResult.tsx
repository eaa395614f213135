import type { Messages } from './i18n/zh-CN';
import type { PublicRecord, PublicSubject } from './public-subject';

export interface SubjectResultProps {
  readonly subject: PublicSubject;
  /** `2022-06-30 09:05`, in China's time. */
  readonly answeredAt: string | null;
  readonly messages: Messages;
}

/** What the law lets everybody see of one subject, as a page that prints as it stands. */
export function SubjectResult({ subject, answeredAt, messages }: SubjectResultProps) {
  const particulars: [string, string][] = [
    [messages.code, groupCode(subject.code)],
    [messages.kind, messages.kinds[subject.kind as keyof Messages['kinds']] ?? subject.kind],
    [messages.region, subject.regionTitle],
    [messages.status, subject.status === 'active' ? messages.active : messages.ended],
    [messages.registeredOn, subject.registeredOn ?? '—'],
  ];
  return (
    <article class="result" aria-labelledby="result-name">
      <h2 id="result-name">
        {subject.name ?? messages.nameHidden}
        {subject.isSample && <span class="sample">{messages.sample}</span>}
      </h2>
      {subject.isSample && <p class="notice">{messages.sampleNotice}</p>}
      <dl>
        {particulars.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd class={term === messages.code ? 'code' : undefined}>{value}</dd>
          </div>
        ))}
      </dl>
      <h3>{messages.openRecords}</h3>
      {subject.records.length === 0 ? (
        <p>{messages.noOpenRecords}</p>
      ) : (
        <OpenRecords records={subject.records} messages={messages} />
      )}
      <div class="closing">
        <span>{answeredAt !== null && messages.answeredAt.replace('{at}', answeredAt)}</span>
        <button type="button" class="plain" onClick={() => print()}>
          {messages.print}
        </button>
      </div>
    </article>
  );
}

/** A table; on a phone each row is a card, which the roles keep a row of a table for who hears it. */
function OpenRecords({ records, messages }: { records: readonly PublicRecord[]; messages: Messages }) {
  const { item, decidedOn, document, provider, publicUntil } = messages;
  return (
    <div class="table" role="region" aria-label={messages.openRecords} tabIndex={0}>
      <table role="table">
        <thead role="rowgroup">
          <tr role="row">
            {[item, decidedOn, document, provider, publicUntil].map((title) => (
              <th key={title} role="columnheader" scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {records.map((record) => (
            <tr key={record.id} role="row">
              <th role="rowheader" scope="row">
                {record.itemTitle}
                {record.isObjected && <span class="mark">{messages.objected}</span>}
              </th>
              <td role="cell" data-label={decidedOn} class="day">
                {record.decidedOn}
              </td>
              <td role="cell" data-label={document}>
                {record.basisDocument?.number ?? '—'}
              </td>
              <td role="cell" data-label={provider}>
                {record.providerTitle ?? '—'}
              </td>
              <td role="cell" data-label={publicUntil} class="day">
                {record.publicUntil === null ? messages.publicLong : dayBefore(record.publicUntil)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Grouped for reading: registrar and region, organisation, check character. */
function groupCode(code: string): string {
  return `${code.slice(0, 8)} ${code.slice(8, 17)} ${code.slice(17)}`;
}

/** The day before a civil day; both count in UTC, where every day has 24 hours. */
function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}
