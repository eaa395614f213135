import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { isObject, step, textsAt, valueAt } from '../form/at.js';
import type { DeclaredValue } from '../form/form-field.js';
import { useForm } from '../form/form-state.js';
import { findingsAt } from '../form/field-findings.js';
import { useWords } from '../form/use-words.js';
import type { FieldProps } from './field-props.js';
import { PickMany } from './PickMany.js';
import { PickOne } from './PickOne.js';
import { ScalarField } from './ScalarField.js';

/** A field for each value that something declares. */
export function DeclaredFields({ field, at, owner }: FieldProps<'declared'>) {
  const translate = useTranslate();
  const { root, context, set, readOnly } = useForm();
  const { label } = useWords(field);
  const own = valueAt(root, owner);
  const standing = valueAt(root, at);
  const written = isObject(standing) ? standing : {};
  const declared = field.of(context, root, isObject(own) ? own : {});
  const shown = field.isSparse === true ? declared.filter(({ key }) => Object.hasOwn(written, key)) : declared;
  const others = declared.filter(({ key }) => !Object.hasOwn(written, key));
  if (declared.length === 0) return null;
  return (
    <Box component="fieldset" sx={{ border: 0, m: 0, p: 0, minWidth: 0 }}>
      <Box component="legend" sx={{ fontWeight: 600, mb: 1, p: 0 }}>
        {label}
      </Box>
      <Box sx={GRID}>
        {shown.map((one) => (
          <DeclaredField key={one.key} one={one} at={at + step(one.key)} />
        ))}
        {field.isSparse === true && !readOnly && others.length > 0 && (
          <PickOne
            label={translate('editors.add.declared')}
            options={others}
            value=""
            onChange={(key) => key !== '' && set(at + step(key), firstOf(declared.find((one) => one.key === key)))}
          />
        )}
      </Box>
    </Box>
  );
}

function DeclaredField({ one, at }: { one: DeclaredValue; at: string }) {
  const { root, set, findings, readOnly } = useForm();
  const found = findingsAt(findings, at, true);
  const common = {
    label: one.title,
    readOnly,
    isWrong: found.length > 0,
    hint: found.map(({ message }) => message).join(' ') || undefined,
  };
  if (one.type === 'set') {
    return (
      <PickMany
        {...common}
        options={(one.values ?? []).map((key) => ({ key, title: key }))}
        value={textsAt(root, at)}
        onChange={(keys) => set(at, keys.length === 0 ? undefined : [...keys])}
      />
    );
  }
  return (
    <ScalarField
      {...common}
      type={one.type}
      values={one.values ?? []}
      unit={one.unit}
      value={valueAt(root, at)}
      onChange={(value) => set(at, value)}
    />
  );
}

function firstOf(one: DeclaredValue | undefined) {
  if (one?.type === 'boolean') return true;
  if (one?.type === 'integer' || one?.type === 'decimal') return 0;
  if (one?.type === 'set') return [];
  return one?.values?.[0] ?? '';
}

const GRID = {
  display: 'grid',
  gap: 1.5,
  alignItems: 'start',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))' },
} as const;
