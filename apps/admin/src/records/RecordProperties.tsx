import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { Day, Instant } from '../display/Instant.js';
import { Properties, type Property } from '../display/Properties.js';
import { pageOf, RouteLink } from '../display/RouteLink.js';
import { ValueText } from '../display/ValueText.js';
import type { RecordRow } from './record-row.js';
import { useFieldText } from './use-field-text.js';
import { useItem } from './use-item.js';

/** What a record says: its days, its document, and the fields of its kind. What is empty is left out. */
export function RecordProperties({ record }: { record: RecordRow }) {
  const translate = useTranslate();
  const fieldText = useFieldText();
  const { item, titleOf } = useItem(record.item);
  const named = item?.fields.map(({ name }) => name) ?? [];
  const names = [...named, ...Object.keys(record.fields).filter((name) => !named.includes(name))];
  const fields: Property[] = names
    .filter((name) => record.fields[name] !== undefined && record.fields[name] !== null)
    .map((name) => [titleOf(name), <span key={name}>{fieldText(record.fields[name])}</span>]);
  return (
    <>
      <Properties columns={128} rows={useRows(record)} />
      <Box>
        <Typography variant="h3" sx={{ mb: 0.5 }}>
          {translate('records.fields')}
        </Typography>
        {fields.length > 0 ? (
          <Properties columns={128} rows={fields} />
        ) : (
          <Box sx={{ color: 'text.secondary' }}>{translate('records.noFields')}</Box>
        )}
      </Box>
    </>
  );
}

function useRows(record: RecordRow): Property[] {
  const translate = useTranslate();
  const document = record.basisDocument;
  const day = (key: string, value: string | null): Property[] =>
    value === null ? [] : [[translate(`records.${key}`), <Day key={key} value={value} />]];
  const text = (key: string, value: string | null | undefined): Property[] =>
    value ? [[translate(`records.${key}`), <span key={key}>{value}</span>]] : [];
  const shown = { from: record.publicFrom ?? '…', until: record.publicUntil ?? translate('app.openEnded') };
  return [
    ...day('decidedOn', record.decidedOn),
    ...day('occurredOn', record.occurredOn),
    ...day('countsFrom', record.countsFrom === record.decidedOn ? null : record.countsFrom),
    ...day('endedOn', record.endedOn),
    ...day('repairedOn', record.repairedOn),
    ...day('voidedOn', record.voidedOn),
    ...day('unpublishedOn', record.unpublishedOn),
    [translate('records.nature'), <ValueText key="nature" set="nature" value={record.nature} />],
    ...(document ? [documentKind(translate('records.documentKind'), document.kind)] : []),
    ...text('documentNumber', document?.number),
    ...text('documentIssuer', document?.issuer),
    ...day('documentIssuedOn', document?.issuedOn ?? null),
    ...text('provider', record.provider),
    ...text('publicity', record.publicFrom ? translate('records.publicityRange', shown) : null),
    ...text('unit', record.unit?.title),
    [translate('records.recordedAt'), <Instant key="at" value={record.recordedAt} />],
    ...moved(translate, 'movedFrom', record.movedFrom),
    ...moved(translate, 'movedTo', record.movedTo),
    ...(record.import
      ? [
          [
            translate('records.import'),
            <RouteLink key="import" to={pageOf('imports', record.import)}>
              {translate('records.viewMoved')}
            </RouteLink>,
          ] as const,
        ]
      : []),
  ];
}

function documentKind(label: string, kind: string): Property {
  return [label, <ValueText key="kind" set="basisKind" value={kind} />];
}

/** A record that stood on the wrong subject leads to its other half. */
function moved(translate: (key: string) => string, key: 'movedFrom' | 'movedTo', other: string | null): Property[] {
  if (!other) return [];
  return [
    [
      translate(`records.${key}`),
      <RouteLink key={key} to={`/records?open=${encodeURIComponent(other)}`}>
        {translate('records.viewMoved')}
      </RouteLink>,
    ],
  ];
}
