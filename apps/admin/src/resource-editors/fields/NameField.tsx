import type { Json } from '@xinheng/logic';
import { isObject, textAt, textsAt, valueAt } from '../form/at.js';
import { optionsOf, type FormField, type Option } from '../form/form-field.js';
import { useField, useForm, type FormState } from '../form/form-state.js';
import { useWords } from '../form/use-words.js';
import type { FieldProps } from './field-props.js';
import { PickMany } from './PickMany.js';
import { PickOne } from './PickOne.js';

type OneKind = 'name' | 'own' | 'grade';
type ManyKind = 'names' | 'owns' | 'grades' | 'texts';

/** One thing by its title: of another file, or of what the resource itself declares. */
export function NameField({ field, at, owner }: FieldProps<OneKind>) {
  const form = useForm();
  const { set, readOnly, isWrong, message } = useField(at);
  const { label, hint } = useWords(field);
  return (
    <PickOne
      label={label}
      hint={message || hint}
      isWrong={isWrong}
      isRequired={field.isRequired}
      readOnly={readOnly}
      options={optionsFor(field, form, owner)}
      value={textAt(form.root, at)}
      onChange={(key) => set(key === '' ? undefined : key)}
    />
  );
}

/** Several by their titles; texts are typed freely. */
export function NamesField({ field, at, owner }: FieldProps<ManyKind>) {
  const form = useForm();
  const { value, set, readOnly, isWrong, message } = useField(at);
  const { label, hint } = useWords(field);
  // A transition may name its one state as a text.
  const isBare = typeof value === 'string';
  const keys = isBare ? [value] : textsAt(form.root, at);
  return (
    <PickMany
      label={label}
      hint={message || hint}
      isWrong={isWrong}
      isRequired={field.isRequired}
      readOnly={readOnly}
      isFree={field.kind === 'texts'}
      options={optionsFor(field, form, owner)}
      value={keys}
      onChange={(next) => set(writtenAs(next, isBare, field.isRequired === true))}
    />
  );
}

function writtenAs(keys: readonly string[], isBare: boolean, isRequired: boolean): Json | undefined {
  const [only] = keys;
  if (only === undefined && !isRequired) return undefined;
  return isBare && keys.length === 1 && only !== undefined ? only : [...keys];
}

function optionsFor(field: FormField, { context, root }: FormState, owner: string): readonly Option[] {
  switch (field.kind) {
    case 'name':
    case 'names':
      return context[field.of].map(({ reference, title }) => ({ key: reference, title }));
    case 'own':
    case 'owns': {
      const own = valueAt(root, owner);
      return field.of(root, isObject(own) ? own : {});
    }
    case 'grade':
    case 'grades': {
      const scheme = textAt(valueAt(root, owner), field.schemeAt);
      const found = context.schemes.find(({ reference }) => reference === scheme);
      return optionsOf(found?.value['grades']).map(({ key, title }) => ({ key, title: `${key} ${title}` }));
    }
    default:
      return [];
  }
}
