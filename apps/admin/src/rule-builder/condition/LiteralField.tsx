import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import InputAdornment from '@mui/material/InputAdornment';
import type { Json, ValueType } from '@xinheng/logic';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { LiteralPart } from '../expression/expression.js';
import { readNumber } from '../../resource-editors/form/typed-number.js';
import { useBuilder } from './builder-state.js';

export interface LiteralFieldProps {
  readonly part: LiteralPart;
  readonly label: string;
  readonly wanted: ValueType | null;
  readonly onChange: (json: Json) => void;
  readonly unit?: string | undefined;
  /** What readers are shown for the members of an enum. */
  readonly titles?: Readonly<Record<string, string>> | undefined;
}

/** A value as its type is entered: a number with its unit, yes or no, one of the members, a text. */
export function LiteralField(props: LiteralFieldProps) {
  const { part, wanted } = props;
  const kind = typeof part.value === 'number' ? 'number' : typeof part.value;
  if (part.value === null) return <NothingField {...props} />;
  if (kind === 'boolean') return <YesOrNo {...props} />;
  if (kind === 'number') return <NumberLine {...props} />;
  return wanted?.values === undefined ? <TextLiteral {...props} /> : <MemberField {...props} values={wanted.values} />;
}

const NARROW = { width: 130, maxWidth: '100%' } as const;
const WIDE = { width: 200, maxWidth: '100%' } as const;

function NumberLine({ part, label, onChange, unit }: LiteralFieldProps) {
  const { readOnly, messages } = useBuilder();
  const shown = String(part.value);
  const [typed, setTyped] = useState({ of: part.value, text: shown });
  const text = typed.of === part.value ? typed.text : shown;
  const isWrong = readNumber(text)?.number === undefined;
  return (
    <TextField
      label={label}
      value={text}
      error={isWrong || messages.has(part.pointer)}
      onChange={({ target }) => {
        const number = readNumber(target.value)?.number;
        setTyped({ of: number ?? part.value, text: target.value });
        if (number !== undefined && number !== part.value) onChange(number);
      }}
      sx={NARROW}
      slotProps={{
        htmlInput: { inputMode: 'decimal', readOnly },
        input: unit === undefined ? {} : { endAdornment: <InputAdornment position="end">{unit}</InputAdornment> },
      }}
    />
  );
}

function YesOrNo({ part, label, onChange }: LiteralFieldProps) {
  const translate = useTranslate();
  const { readOnly } = useBuilder();
  return (
    <TextField
      select
      label={label}
      value={String(part.value)}
      onChange={({ target }) => onChange(target.value === 'true')}
      sx={NARROW}
      slotProps={{ select: { readOnly } }}
    >
      <MenuItem value="true">{translate('builder.yes')}</MenuItem>
      <MenuItem value="false">{translate('builder.no')}</MenuItem>
    </TextField>
  );
}

function MemberField({
  part,
  label,
  onChange,
  values,
  titles = {},
}: LiteralFieldProps & { values: readonly string[] }) {
  const { readOnly, messages } = useBuilder();
  const value = String(part.value);
  return (
    <TextField
      select
      label={label}
      value={value}
      error={messages.has(part.pointer)}
      onChange={({ target }) => onChange(target.value)}
      sx={WIDE}
      slotProps={{ select: { readOnly } }}
    >
      {[...new Set([...values, value])].map((member) => (
        <MenuItem key={member} value={member} lang="zh-CN">
          {Object.hasOwn(titles, member) ? titles[member] : member}
        </MenuItem>
      ))}
    </TextField>
  );
}

function TextLiteral({ part, label, onChange }: LiteralFieldProps) {
  const { readOnly, messages } = useBuilder();
  return (
    <TextField
      label={label}
      value={String(part.value)}
      error={messages.has(part.pointer)}
      onChange={({ target }) => onChange(target.value)}
      sx={WIDE}
      slotProps={{ htmlInput: { readOnly } }}
    />
  );
}

/** There is nothing to enter about nothing. */
function NothingField({ part, label }: LiteralFieldProps) {
  const translate = useTranslate();
  const { messages } = useBuilder();
  return (
    <TextField
      label={label}
      value={translate('builder.nothing')}
      error={messages.has(part.pointer)}
      sx={NARROW}
      slotProps={{ htmlInput: { readOnly: true } }}
    />
  );
}
