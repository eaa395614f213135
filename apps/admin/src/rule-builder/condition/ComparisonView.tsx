import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import type { Json, ValueType } from '@xinheng/logic';
import { useTranslate } from 'react-admin';
import { replacePart } from '../expression/edit-expression.js';
import { typeOf } from '../expression/expression-issues.js';
import type { NamePart, OperationPart } from '../expression/expression.js';
import { firstCondition, firstValue } from '../expression/first-condition.js';
import { relationsOf, withRelation, type Comparison, type Relation } from '../expression/relations.js';
import { familyOf } from '../expression/value-families.js';
import { writeExpression } from '../expression/write-expression.js';
import { useBuilder, type ConditionProps } from './builder-state.js';
import { ConditionFrame } from './ConditionFrame.js';
import type { NameOption } from './name-options.js';
import { NameView } from './NameView.js';
import { PartMessage } from './PartMessage.js';

type ComparisonViewProps = ConditionProps & { readonly part: OperationPart; readonly comparison: Comparison };

/** A value, what is said of it, and what it is compared to. */
export function ComparisonView({ part, comparison, label, actions }: ComparisonViewProps) {
  const translate = useTranslate();
  const { json, change, scope, today, readOnly, views } = useBuilder();
  const { subject, objects, relation } = comparison;
  const type = typeOf(writeExpression(subject), scope);
  const wanted = objectType(relation, type) ?? typeOf(writeExpression(objects[0] ?? subject), scope);
  const variable = subject.kind === 'name' ? scope.variable(subject.name) : undefined;
  const offered = relationsOf(type);
  const words = familyOf(type) === 'date' ? 'dateRelation' : 'relation';
  const set = (next: Json) => change(replacePart(json, part.pointer, next));
  const subjectLabel = translate('builder.subject');
  return (
    <ConditionFrame pointer={part.pointer} label={label} actions={actions}>
      {subject.kind === 'name' ? (
        <NameView part={subject} label={subjectLabel} wanted="any" onPick={(option) => pick(subject, option)} />
      ) : (
        <views.Operand part={subject} label={subjectLabel} wanted={type} />
      )}
      <TextField
        select
        label={translate('builder.relationLabel')}
        value={relation}
        onChange={({ target }) =>
          set(withRelation(comparison, target.value as Relation, firstValue(notNull(wanted), today)))
        }
        sx={{ flex: '0 1 130px', minWidth: 110 }}
        slotProps={{ select: { readOnly } }}
      >
        {(offered.includes(relation) ? offered : [relation, ...offered]).map((one) => (
          <MenuItem key={one} value={one}>
            {translate(`builder.${words}.${one}`)}
          </MenuItem>
        ))}
      </TextField>
      {objects.map((object, at) => (
        <views.Operand
          key={object.pointer}
          part={object}
          label={objectLabel(at)}
          wanted={wanted}
          unit={variable?.unit}
          titles={variable?.valueTitles}
        />
      ))}
      {subject.kind === 'name' && <PartMessage pointer={subject.pointer} />}
    </ConditionFrame>
  );

  function objectLabel(at: number): string {
    if (objects.length === 1) return translate('builder.value');
    return translate(at === 0 ? 'builder.from' : 'builder.to');
  }

  /** Another fact of the same kind takes the place of the name alone; of another kind nothing else would fit. */
  function pick(name: NamePart, option: NameOption): void {
    const isSame = type !== null && familyOf(option.variable.type) === familyOf(type) && type.kind !== 'enum';
    if (isSame) change(replacePart(json, name.pointer, writeExpression({ ...name, name: option.name })));
    else set(firstCondition(option.variable, today));
  }
}

const notNull = (type: ValueType | null): ValueType | null => type && { ...type, isNullable: false };

/** The type of what a value is compared to: of a list, that of its elements. */
function objectType(relation: Relation, type: ValueType | null): ValueType | null {
  if (relation !== 'contains' || type?.kind !== 'set') return type;
  return (
    type.element ?? {
      kind: type.values ? 'enum' : 'string',
      isNullable: false,
      ...(type.values && { values: type.values }),
    }
  );
}
