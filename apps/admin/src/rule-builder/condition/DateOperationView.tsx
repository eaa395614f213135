import { useTranslate } from 'react-admin';
import type { ValueType } from '@xinheng/logic';
import type { OperationPart } from '../expression/expression.js';
import { useBuilder } from './builder-state.js';
import { DurationLine } from './DurationLine.js';
import { Inline } from './Inline.js';

const DATE: ValueType = { kind: 'date', isNullable: false };

/** Days between two dates, a date so much later, the year of a date: said in words around their operands. */
export function DateOperationView({ part, label }: { part: OperationPart; label: string }) {
  const translate = useTranslate();
  const { views } = useBuilder();
  const { operator, operands } = part;
  const words = (place: string) => translate(`builder.dates.${operator}.${place}`);
  const [first, second] = operands;
  if (first === undefined) return null;
  return (
    <Inline label={label}>
      {words('before')}
      <views.Operand part={first} label={translate('builder.dateOf', { n: 1 })} wanted={DATE} />
      {words('between')}
      {second !== undefined &&
        (second.kind === 'duration' ? (
          <DurationLine part={second} />
        ) : (
          <views.Operand part={second} label={translate('builder.dateOf', { n: 2 })} wanted={DATE} />
        ))}
      {words('after')}
    </Inline>
  );
}
