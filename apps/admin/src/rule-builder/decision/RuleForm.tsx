import Box from '@mui/material/Box';
import { memo } from 'react';
import { FormFields } from '../../resource-editors/fields/FormFieldView.js';
import { BASIS } from '../../resource-editors/form/recurring.shape.js';
import type { FormField } from '../../resource-editors/form/form-field.js';
import { GradeAt } from '../parts/GradeAt.js';
import { PartScope } from '../parts/PartScope.js';
import { ReasonField } from '../parts/ReasonField.js';
import { WhenField } from '../parts/WhenField.js';

const BASIS_FIELD: readonly FormField[] = [{ ...BASIS, isRequired: false }];
const KEY_FIELD: readonly FormField[] = [{ kind: 'key', at: '/key' }];

interface GradeRowFieldsProps {
  /** Where the row stands in the scheme: `/rules/2`. */
  readonly owner: string;
  /** Whether it is a row among others, with a condition and a key; what is given otherwise has neither. */
  readonly isRow: boolean;
}

/** The fields of what gives a grade: when, which grade, why, and on which article. */
export const GradeRowFields = memo(function GradeRowFields({ owner, isRow }: GradeRowFieldsProps) {
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      {isRow && (
        <PartScope owner={owner} first="when">
          <WhenField at={`${owner}/when`} />
        </PartScope>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'flex-start' }}>
        <PartScope owner={owner} first="grade">
          <GradeAt at={`${owner}/grade`} />
        </PartScope>
        <Box sx={{ flex: '1 1 320px', minWidth: 0 }}>
          <PartScope owner={owner} first="reason">
            <ReasonField at={`${owner}/reason`} />
          </PartScope>
        </Box>
      </Box>
      <PartScope owner={owner} first="basis">
        <FormFields fields={BASIS_FIELD} owner={owner} />
      </PartScope>
      {isRow && (
        <PartScope owner={owner} first="key">
          <FormFields fields={KEY_FIELD} owner={owner} />
        </PartScope>
      )}
    </Box>
  );
});

/** A row of the decision table, opened. */
export function RuleForm({ at }: { at: number }) {
  return <GradeRowFields owner={`/rules/${at}`} isRow />;
}
