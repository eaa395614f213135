import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { memo, useCallback, useLayoutEffect, useMemo, useRef } from 'react';
import { useTranslate } from 'react-admin';
import { OptionLine } from '../../resource-editors/fields/OptionLine.js';
import type { Option } from '../../resource-editors/form/form-field.js';
import { useField, useForm } from '../../resource-editors/form/form-state.js';
import { ReasonText } from './ReasonText.js';
import { withPlaceholder } from './reason-parts.js';
import { useSchemeView } from './scheme-view.js';

const NONE: readonly string[] = [];

interface ReasonFieldProps {
  /** Where the reason stands in the scheme. */
  readonly at: string;
  /** Placeholders that the method itself fills. */
  readonly filled?: readonly string[];
  readonly isRequired?: boolean;
}

/** The reason a row gives: words, and facts put in at the caret from a list. Below, how it will be read. */
export function ReasonField({ at, filled = NONE, isRequired = true }: ReasonFieldProps) {
  const translate = useTranslate();
  const { scope } = useSchemeView();
  const { value, set, readOnly, isWrong, message } = useField(at);
  const input = useRef<HTMLTextAreaElement>(null);
  const caret = useRef<number | null>(null);
  const text = typeof value === 'string' ? value : '';
  useLayoutEffect(() => {
    if (caret.current === null || input.current === null) return;
    input.current.focus();
    input.current.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  }, [text]);
  const options = useMemo(
    () => [
      ...filled.map((key) => ({ key, title: translate(`builder.score.${key}`) })),
      ...scope.names().map((key) => ({ key, title: scope.variable(key)?.title ?? key })),
    ],
    [filled, scope, translate],
  );
  const put = useForm().set;
  const insert = useCallback(
    ({ key }: Option) => {
      const { current } = input;
      if (current === null) return;
      const next = withPlaceholder(current.value, key, { from: current.selectionStart, to: current.selectionEnd });
      caret.current = next.caret;
      put(at, next.reason);
    },
    [put, at],
  );
  return (
    <Box sx={{ minWidth: 0 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'flex-start' }}>
        <TextField
          required={isRequired}
          label={translate('builder.reason')}
          value={text}
          error={isWrong}
          helperText={message || undefined}
          inputRef={input}
          onChange={({ target }) => set(target.value === '' && !isRequired ? undefined : target.value)}
          sx={GROWING}
          // A plain one: MUI's own measures the page with every letter.
          slotProps={{ input: { inputComponent: 'textarea' }, htmlInput: { readOnly, lang: 'zh-CN', rows: 1 } }}
        />
        {!readOnly && <InsertFact options={options} onInsert={insert} />}
      </Box>
      {text.includes('{') && (
        <Box sx={{ mt: 0.75, color: 'text.secondary' }}>
          {translate('builder.preview')} <ReasonText text={text} />
        </Box>
      )}
    </Box>
  );
}

const GROWING = {
  flex: '3 1 260px',
  '& textarea': { fieldSizing: 'content', height: 'auto', minHeight: '1.4375em', resize: 'vertical' },
} as const;

/** The list that facts are put in from. */
const InsertFact = memo(function InsertFact(props: {
  readonly options: readonly Option[];
  readonly onInsert: (option: Option) => void;
}) {
  const { options, onInsert } = props;
  const translate = useTranslate();
  return (
    <Autocomplete<Option>
      options={options}
      value={null}
      blurOnSelect
      clearOnBlur
      getOptionLabel={({ title }) => title}
      getOptionKey={({ key }) => key}
      onChange={(_, option) => option !== null && onInsert(option)}
      noOptionsText={translate('builder.noNames')}
      openText={translate('builder.openNames')}
      closeText={translate('app.close')}
      sx={{ flex: '1 1 160px' }}
      renderOption={({ key, ...option }, one) => <OptionLine key={key} props={option} option={one} />}
      renderInput={(input) => <TextField {...input} label={translate('builder.insertFact')} />}
    />
  );
});
