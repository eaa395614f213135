import Box from '@mui/material/Box';
import type { Json, ValueType } from '@xinheng/logic';
import { useTranslate } from 'react-admin';
import { PickMany } from '../../resource-editors/fields/PickMany.js';
import { readNumber } from '../../resource-editors/form/typed-number.js';
import type { ListPart } from '../expression/expression.js';
import { familyOf } from '../expression/value-families.js';
import { useBuilder } from './builder-state.js';
import { OpaqueView } from './OpaqueView.js';

export interface ListFieldProps {
  readonly part: ListPart;
  readonly label: string;
  /** The type of the elements. */
  readonly wanted: ValueType | null;
  readonly titles?: Readonly<Record<string, string>> | undefined;
  readonly onChange: (json: Json) => void;
}

/** Several values: members of an enum by their titles, or whatever is typed. What is computed is only shown. */
export function ListField({ part, label, wanted, titles = {}, onChange }: ListFieldProps) {
  const translate = useTranslate();
  const { readOnly, messages } = useBuilder();
  const values = part.elements.map((element) => (element.kind === 'literal' ? element.value : undefined));
  if (values.some((value) => typeof value !== 'string' && typeof value !== 'number')) return <OpaqueView part={part} />;
  const isNumeric = familyOf(wanted) === 'number' || values.some((value) => typeof value === 'number');
  const options = (wanted?.values ?? []).map((key) => ({ key, title: Object.hasOwn(titles, key) ? titles[key] : key }));
  const read = (text: string): Json | undefined => {
    const before = values.find((value) => String(value) === text);
    return before ?? (isNumeric ? readNumber(text)?.number : text);
  };
  return (
    <Box sx={{ width: 320, maxWidth: '100%' }}>
      <PickMany
        label={label}
        hint={options.length === 0 ? translate('builder.typeValues') : undefined}
        options={options}
        value={values.map(String)}
        isFree={options.length === 0}
        isWrong={messages.has(part.pointer)}
        readOnly={readOnly}
        onChange={(texts) => onChange(texts.map(read).filter((value) => value !== undefined))}
      />
    </Box>
  );
}
