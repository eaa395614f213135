import TextField, { type TextFieldProps } from '@mui/material/TextField';
import { useState } from 'react';

export interface TypedTextProps<V> extends Omit<TextFieldProps, 'value' | 'onChange'> {
  /** The value as text. */
  readonly text: string;
  /** What a typed text means; null where it means nothing. */
  readonly read: (typed: string) => V | null;
  readonly onRead: (value: V) => void;
  /** What to say of a text that means nothing. */
  readonly wrong: string;
  readonly isReadOnly?: boolean;
}

/** A text that means something else: what is half typed stays on the screen, and only what can be read is passed on. */
export function TypedText<V>(props: TypedTextProps<V>) {
  const { text, read, onRead, wrong, isReadOnly, slotProps, ...rest } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const isWrong = typed !== null && read(typed) === null;
  return (
    <TextField
      fullWidth
      {...rest}
      value={typed ?? text}
      error={isWrong || rest.error === true}
      helperText={isWrong ? wrong : rest.helperText}
      onChange={(event) => {
        setTyped(event.target.value);
        const value = read(event.target.value);
        if (value !== null) onRead(value);
      }}
      // What cannot be read goes back to what holds, so that the screen never shows what is not kept.
      onBlur={() => setTyped(null)}
      slotProps={{
        ...slotProps,
        htmlInput: {
          inputMode: 'decimal',
          readOnly: isReadOnly === true,
          ...(slotProps?.htmlInput as object | undefined),
        },
      }}
    />
  );
}
