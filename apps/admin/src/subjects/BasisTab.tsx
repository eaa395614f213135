import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { EmptyState } from '../display/EmptyState.js';
import { Panel } from '../display/Panel.js';
import { CounterfactualPanel } from '../evaluations/counterfactuals/CounterfactualPanel.js';
import { Explanation } from '../evaluations/Explanation.js';
import type { SubjectDetail } from './subject-row.js';

/** 依据: what would lift the current result under a scheme, and how it came about. */
export function BasisTab({ subject }: { subject: SubjectDetail }) {
  const translate = useTranslate();
  const graded = subject.currentGrades.filter(({ evaluation }) => evaluation !== null);
  const [chosen, setChosen] = useState<string | null>(null);
  const current = graded.find(({ scheme }) => scheme === chosen) ?? graded[0];
  if (!current?.evaluation) {
    const isEnded = subject.status === 'ended';
    return (
      <Panel>
        <EmptyState title={translate(isEnded ? 'subjects.endedTitle' : 'explanation.none')}>
          {translate(isEnded ? 'subjects.endedBasis' : 'explanation.noneHint')}
        </EmptyState>
      </Panel>
    );
  }
  return (
    <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      {graded.length > 1 && (
        <TextField
          select
          label={translate('subjects.scheme')}
          value={current.scheme}
          onChange={(event) => setChosen(event.target.value)}
          sx={{ maxWidth: 360 }}
        >
          {graded.map(({ scheme, schemeTitle }) => (
            <MenuItem key={scheme} value={scheme}>
              {schemeTitle}
            </MenuItem>
          ))}
        </TextField>
      )}
      <CounterfactualPanel key={`lifting ${current.evaluation}`} id={current.evaluation} />
      <Explanation key={current.evaluation} id={current.evaluation} />
    </Box>
  );
}
