import AddIcon from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { rowsAt, withAt } from '../form/at.js';
import type { RawObject } from '../raw-object.js';
import { findingsOfCase } from './case-findings.js';
import { CaseForm, type CaseEditorProps } from './CaseForm.js';
import { CaseList } from './CaseList.js';

/** The cases of one file: the list of them, and the one that is open. */
export function CaseFileEditor(props: CaseEditorProps) {
  const { value, onChange, findings, context, readOnly } = props;
  const translate = useTranslate();
  const cases = rowsAt(value, '/cases');
  const [open, setOpen] = useState(() => Number(/^\/cases\/(\d+)/.exec(props.at ?? '')?.[1] ?? 0));
  const at = Math.min(open, cases.length - 1);
  const chosen = cases[at];
  const write = (next: readonly RawObject[]) => onChange({ ...value, cases: next });
  const insert = (one: RawObject) => {
    write([...cases.slice(0, at + 1), one, ...cases.slice(at + 1)]);
    setOpen(at + 1);
  };
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 2,
        alignItems: 'start',
        gridTemplateColumns: { xs: 'minmax(0,1fr)', md: 'minmax(220px, 1fr) minmax(0, 3fr)' },
      }}
    >
      <Box>
        <CaseList cases={cases} findings={findings} open={at} onOpen={setOpen} />
        {readOnly !== true && (
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1 }}>
            <Button startIcon={<AddIcon />} onClick={() => insert(emptyCase(context.today))}>
              {translate('editors.add.case')}
            </Button>
            {chosen && (
              <>
                <Button onClick={() => insert(chosen)}>{translate('editors.case.duplicate')}</Button>
                <Button color="error" onClick={() => write(cases.filter((_, other) => other !== at))}>
                  {translate('editors.case.remove')}
                </Button>
              </>
            )}
          </Box>
        )}
      </Box>
      {chosen && (
        <CaseForm
          {...props}
          key={at}
          value={chosen}
          findings={findingsOfCase(findings, at)}
          onChange={(next) => onChange(withAt(value, `/cases/${at}`, next))}
        />
      )}
    </Box>
  );
}

const emptyCase = (asOf: string): RawObject => ({
  title: '',
  asOf,
  subject: { kind: 'enterprise', code: '', region: '' },
  records: [],
  expect: {},
});
