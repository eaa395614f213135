import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { DurationInput } from '../../resource-editors/fields/DurationInput.js';
import { durationOf, durationParts } from '../../resource-editors/form/duration-parts.js';
import { replacePart } from '../expression/edit-expression.js';
import type { DurationPart } from '../expression/expression.js';
import { useBuilder } from './builder-state.js';
import { OpaqueView } from './OpaqueView.js';

/** How much later than a date. */
export function DurationLine({ part }: { part: DurationPart }) {
  const translate = useTranslate();
  const { json, change, readOnly, messages } = useBuilder();
  const parts = durationParts(part.length);
  if (parts.kind !== 'none' && parts.kind !== 'single') return <OpaqueView part={part} />;
  return (
    <Box sx={{ width: 180 }}>
      <DurationInput
        label={translate('builder.length')}
        isWrong={messages.has(part.pointer)}
        isRequired
        readOnly={readOnly}
        hasWorkingDays
        parts={parts}
        onChange={(count, unit) =>
          count !== null && change(replacePart(json, part.pointer, { duration: durationOf(count, unit, false) }))
        }
      />
    </Box>
  );
}
