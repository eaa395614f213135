import Box from '@mui/material/Box';
import { FormFields } from '../../resource-editors/fields/FormFieldView.js';
import { BASIS } from '../../resource-editors/form/common.shape.js';
import type { FormField } from '../../resource-editors/form/form-field.js';
import { GradeAt } from '../parts/GradeAt.js';
import { ReasonField } from '../parts/ReasonField.js';
import { WhenField } from '../parts/WhenField.js';

const FIELDS: readonly FormField[] = [
  { ...BASIS, isRequired: false },
  { kind: 'key', at: '/key' },
];

interface RowPartsProps {
  /** Where the row stands in the scheme: `/rules/2`. */
  readonly owner: string;
  readonly hasCondition: boolean;
  readonly fields?: readonly FormField[];
}

/** The fields of what gives a grade: when, which grade, why, and on which article. */
export function GradeRowFields({ owner, hasCondition, fields = FIELDS }: RowPartsProps) {
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      {hasCondition && <WhenField at={`${owner}/when`} />}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'flex-start' }}>
        <GradeAt at={`${owner}/grade`} />
        <Box sx={{ flex: '1 1 320px', minWidth: 0 }}>
          <ReasonField at={`${owner}/reason`} />
        </Box>
      </Box>
      <FormFields fields={fields} owner={owner} />
    </Box>
  );
}

/** A row of the decision table, opened. */
export function RuleForm({ at }: { at: number }) {
  return <GradeRowFields owner={`/rules/${at}`} hasCondition />;
}
