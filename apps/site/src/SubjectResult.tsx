import type { Messages } from './i18n/zh-CN';
import type { PublicRecord, PublicSubject } from './public-subject';

/** What the law lets everybody see of one subject, as a page that prints as it stands. */
export function SubjectResult({ subject, messages }: { subject: PublicSubject; messages: Messages }) {
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
        {subject.name}
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
    </article>
  );
}

function OpenRecords({ records, messages }: { records: readonly PublicRecord[]; messages: Messages }) {
  return (
    <div class="table" role="region" aria-label={messages.openRecords} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{messages.item}</th>
            <th scope="col">{messages.decidedOn}</th>
            <th scope="col">{messages.document}</th>
            <th scope="col">{messages.provider}</th>
            <th scope="col">{messages.publicUntil}</th>
          </tr>
        </thead>
        <tbody>
          {records.map((record) => (
            <tr key={record.id}>
              <th scope="row">
                {record.itemTitle}
                {record.isObjected && <span class="mark">{messages.objected}</span>}
              </th>
              <td>{record.decidedOn}</td>
              <td>{record.basisDocument?.number ?? '—'}</td>
              <td>{record.providerTitle ?? '—'}</td>
              <td>{record.publicUntil ?? messages.publicLong}</td>
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
