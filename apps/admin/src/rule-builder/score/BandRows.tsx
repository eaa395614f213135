import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { GradeMark } from '../../display/GradeMark.js';
import { FormFields } from '../../resource-editors/fields/FormFieldView.js';
import { BASIS } from '../../resource-editors/form/recurring.shape.js';
import type { FormField } from '../../resource-editors/form/form-field.js';
import type { RawObject } from '../../resource-editors/raw-object.js';
import { BasisText } from '../parts/BasisText.js';
import { GradeAt } from '../parts/GradeAt.js';
import { ReasonField } from '../parts/ReasonField.js';
import { ReasonText } from '../parts/ReasonText.js';
import { useSchemeView } from '../parts/scheme-view.js';
import { useNumberText } from './use-number-text.js';

/** A band as it is read. */
export function BandSummary({ row }: { row: RawObject }) {
  const translate = useTranslate();
  const { grades } = useSchemeView();
  const say = useNumberText();
  const order = grades.findIndex(({ key }) => key === row['grade']);
  const { min, reason } = row;
  return (
    <Box component="span" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'baseline' }}>
      <GradeMark
        grade={typeof row['grade'] === 'string' ? row['grade'] : null}
        title={grades[order]?.title}
        order={order}
        count={grades.length}
      />
      <span>{min === undefined ? translate('builder.score.rest') : `≥ ${say(min)}`}</span>
      <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
        {typeof reason === 'string' && (
          <>
            <ReasonText text={reason} /> ·{' '}
          </>
        )}
        <BasisText value={row['basis']} />
      </Box>
    </Box>
  );
}

const FIELDS: readonly FormField[] = [
  { kind: 'number', at: '/min', label: 'bandMin', hint: 'bandRest', mayBeParameter: true },
  { ...BASIS, isRequired: false },
];
const FILLED = ['score'] as const;

export function BandForm({ at }: { at: number }) {
  const owner = `/bands/${at}`;
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Box>
        <GradeAt at={`${owner}/grade`} />
      </Box>
      <FormFields fields={FIELDS} owner={owner} />
      <ReasonField at={`${owner}/reason`} filled={FILLED} isRequired={false} />
    </Box>
  );
}
