import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import { readSheets, type Sheet, type TableChange, type TableResource } from '@xinheng/plugin-kit';
import { renderIssue } from '@xinheng/problem';
import { useMemo, useState } from 'react';
import { useTranslate } from 'react-admin';
import { ActDialog } from '../../acts/ActDialog.js';
import { useLocaleTag } from '../form/use-locale-tag.js';
import type { RawObject } from '../raw-object.js';

/** So many changes are listed; all are accepted. */
const MOST = 500;

export interface WorkbookDialogProps {
  readonly resource: TableResource;
  /** The resource as it is being edited. */
  readonly value: RawObject;
  readonly sheets: readonly Sheet[];
  readonly onAccept: (next: RawObject) => void;
  readonly onClose: () => void;
}

/** A workbook held against the draft: each cell that differs, before and after, to be accepted or left. */
export function WorkbookDialog({ resource, value, sheets, onAccept, onClose }: WorkbookDialogProps) {
  const translate = useTranslate();
  const locale = useLocaleTag();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const all = useMemo(() => readSheets(resource, value, sheets).changes, [resource, value, sheets]);
  const read = useMemo(() => readSheets(resource, value, sheets, left), [resource, value, sheets, left]);
  const isWrong = read.findings.some(({ severity }) => severity === 'error');
  const count = all.filter(({ id }) => !left.has(id)).length;
  const choose = (id: string, isTaken: boolean) => {
    const next = new Set(left);
    if (isTaken) next.delete(id);
    else next.add(id);
    setLeft(next);
  };
  return (
    <ActDialog
      title={translate('editors.workbook.title')}
      sentence={translate(all.length === 0 ? 'editors.workbook.same' : 'editors.workbook.sentence', {
        count: all.length,
      })}
      confirmLabel={translate('editors.workbook.accept', { count })}
      isReady={count > 0 && !isWrong}
      act={() => Promise.resolve(read.value)}
      onDone={onAccept}
      onClose={onClose}
    >
      {read.findings.length > 0 && (
        <Alert severity={isWrong ? 'error' : 'warning'}>
          <Box component="ul" sx={{ m: 0, pl: 2, overflowWrap: 'anywhere' }}>
            {read.findings.map((found) => (
              <li key={`${found.sheet} ${found.cell ?? ''} ${found.code}`}>
                {[found.sheet, found.cell].filter(Boolean).join(' ')} {renderIssue(found, locale)}
              </li>
            ))}
          </Box>
        </Alert>
      )}
      <Box
        component="ul"
        aria-label={translate('editors.workbook.changes')}
        sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 0.5, gridTemplateColumns: 'minmax(0, 1fr)' }}
      >
        {all.slice(0, MOST).map((change) => (
          <ChangeLine
            key={change.id}
            change={change}
            isTaken={!left.has(change.id)}
            onChoose={(isTaken) => choose(change.id, isTaken)}
          />
        ))}
      </Box>
      {all.length > MOST && translate('editors.workbook.more', { count: all.length - MOST })}
    </ActDialog>
  );
}

interface ChangeLineProps {
  readonly change: TableChange;
  readonly isTaken: boolean;
  readonly onChoose: (isTaken: boolean) => void;
}

function ChangeLine({ change, isTaken, onChoose }: ChangeLineProps) {
  const translate = useTranslate();
  const { kind, sheet, cell, row, column, before, after } = change;
  const place = [sheet, cell].filter(Boolean).join(' ');
  const what =
    kind === 'cell' ? [row, column].filter(Boolean).join(' · ') : `${translate(`editors.workbook.${kind}`)} ${row}`;
  return (
    <Box component="li" sx={{ display: 'flex', gap: 1, alignItems: 'flex-start', minWidth: 0 }}>
      <Checkbox
        size="small"
        sx={{ p: 0.25 }}
        checked={isTaken}
        onChange={({ target }) => onChoose(target.checked)}
        slotProps={{ input: { 'aria-label': `${place} ${what}` } }}
      />
      <Box sx={{ minWidth: 0, overflowWrap: 'anywhere', opacity: isTaken ? 1 : 0.7 }}>
        <Box component="span" sx={{ color: 'text.secondary' }}>
          {place}
        </Box>{' '}
        {what}
        <Box>
          {before !== '' && <Box component="del">{before}</Box>} {before !== '' && after !== '' && '→'}{' '}
          {after !== '' && (
            <Box component="ins" sx={{ textDecoration: 'none', fontWeight: 600 }}>
              {after}
            </Box>
          )}
          {before === '' && after === '' && translate('editors.workbook.blank')}
        </Box>
      </Box>
    </Box>
  );
}
