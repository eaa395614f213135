import Button from '@mui/material/Button';
import { writeExpression } from '../expression/write-expression.js';
import { useTranslate } from 'react-admin';
import type { NamePart } from '../expression/expression.js';
import { firstValue } from '../expression/first-condition.js';
import type { ValueFamily } from '../expression/value-families.js';
import { replacePart } from '../expression/edit-expression.js';
import { useBuilder } from './builder-state.js';
import type { NameOption } from './name-options.js';
import { Inline } from './Inline.js';
import { NamePicker } from './NamePicker.js';

export interface NameViewProps {
  readonly part: NamePart;
  readonly label: string;
  readonly wanted: ValueFamily;
  /** Takes another name over; by default it replaces this one and nothing else. */
  readonly onPick?: (option: NameOption) => void;
}

/** A name that is read, and what is taken where it has no value. */
export function NameView({ part, label, wanted, onPick }: NameViewProps) {
  const translate = useTranslate();
  const { json, change, scope, today, messages, readOnly, views } = useBuilder();
  const variable = scope.variable(part.name);
  const { absent } = part;
  const pick = ({ name }: NameOption) => change(replacePart(json, part.pointer, writeExpression({ ...part, name })));
  const setAbsent = (next: NamePart['absent']) =>
    change(replacePart(json, part.pointer, writeExpression({ ...part, absent: next })));
  const title = variable?.title ?? part.name;
  return (
    <>
      <NamePicker
        label={label}
        name={part.name}
        wanted={wanted}
        onChange={onPick ?? pick}
        isWrong={messages.has(part.pointer)}
      />
      {absent !== null && (
        <Inline label={translate('builder.absentOf', { title })}>
          {translate('builder.absent')}
          <views.Operand
            part={absent}
            label={translate('builder.absentOf', { title })}
            wanted={variable?.type ?? null}
          />
          {!readOnly && <Button onClick={() => setAbsent(null)}>{translate('builder.removeAbsent')}</Button>}
        </Inline>
      )}
      {absent === null && variable?.type.isNullable === true && !readOnly && (
        <Button
          onClick={() =>
            change(
              replacePart(json, part.pointer, {
                var: [part.name, firstValue({ ...variable.type, isNullable: false }, today)],
              }),
            )
          }
        >
          {translate('builder.addAbsent')}
        </Button>
      )}
    </>
  );
}
