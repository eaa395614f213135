import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useGetList, useTranslate, type RaRecord } from 'react-admin';

/** What a case is about. */
export interface CaseObject {
  readonly kind: string;
  readonly id: string;
}

interface ObjectKind {
  readonly resource: string;
  readonly nameOf: (row: Readonly<Record<string, unknown>>) => string;
}

const KINDS: Readonly<Record<string, ObjectKind>> = {
  record: { resource: 'records', nameOf: (row) => `${said(row['itemTitle'])} ${said(row['decidedOn'])}` },
  'list-entry': { resource: 'list-entries', nameOf: (row) => `${said(row['listTitle'])} ${said(row['number'])}` },
  'measure-application': {
    resource: 'measure-applications',
    nameOf: (row) => `${said(row['title'])} ${said(row['startedOn'])}`,
  },
  evaluation: {
    resource: 'evaluations',
    nameOf: (row) => `${said(row['schemeTitle'])} ${said(row['gradeTitle'])} ${said(row['asOf'])}`,
  },
};

export interface ObjectFieldsProps {
  readonly subject: string;
  readonly value: CaseObject | null;
  readonly onChange: (object: CaseObject | null) => void;
}

/** Which record, entry, measure or result of the subject a case is about; or none. */
export function ObjectFields({ subject, value, onChange }: ObjectFieldsProps) {
  const translate = useTranslate();
  const [kind, setKind] = useState('');
  const chosen = KINDS[kind];
  const { data = [] } = useGetList<RaRecord>(
    chosen?.resource ?? 'records',
    { filter: { subject }, pagination: { page: 1, perPage: 200 }, sort: { field: 'id', order: 'DESC' } },
    { enabled: chosen !== undefined },
  );
  return (
    <>
      <TextField
        select
        label={translate('cases.object')}
        value={kind}
        onChange={(event) => {
          setKind(event.target.value);
          onChange(null);
        }}
      >
        <MenuItem value="">{translate('cases.objects.none')}</MenuItem>
        {Object.keys(KINDS).map((one) => (
          <MenuItem key={one} value={one}>
            {translate(`cases.objects.${one}`)}
          </MenuItem>
        ))}
      </TextField>
      {chosen && (
        <TextField
          select
          required
          label={translate(`cases.objects.${kind}`)}
          value={value?.id ?? ''}
          onChange={(event) => onChange({ kind, id: event.target.value })}
        >
          {data.map((row) => (
            <MenuItem key={row.id} value={String(row.id)} lang="zh-CN">
              {chosen.nameOf(row as Readonly<Record<string, unknown>>)}
            </MenuItem>
          ))}
        </TextField>
      )}
    </>
  );
}

function said(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
