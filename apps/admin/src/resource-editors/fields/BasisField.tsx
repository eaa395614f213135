import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import type { Json } from '@xinheng/logic';
import { useTranslate } from 'react-admin';
import { isObject, textAt } from '../form/at.js';
import { useField, useForm } from '../form/form-state.js';
import { useWords } from '../form/use-words.js';
import type { FieldProps } from './field-props.js';
import { PickOne } from './PickOne.js';

/** The document and the article something stands on; below, what the package says of that article. */
export function BasisField({ field, at }: FieldProps<'basis'>) {
  const translate = useTranslate();
  const { context } = useForm();
  const { value, set, readOnly, isWrong, message } = useField(at);
  const { label } = useWords(field);
  const document = textAt(value, '/document');
  const article = textAt(value, '/article');
  const note = context.articleNotes[`${document} ${article}`];
  const change = (part: { document?: string; article?: string }) => {
    const next = { ...(isObject(value) ? value : {}), ...part } as Record<string, Json>;
    const isEmpty = !next['document'] && !next['article'];
    set(isEmpty && field.isRequired !== true ? undefined : next);
  };
  const options = context.documents.map(({ key, title, value: of }) => ({
    key,
    title: `${title}${numberOf(of['number'])}`,
  }));
  return (
    <Box sx={{ minWidth: 0 }}>
      <Box
        sx={{
          display: 'grid',
          gap: 1.5,
          gridTemplateColumns: { xs: 'minmax(0,1fr)', sm: 'minmax(0,2fr) minmax(0,1fr)' },
        }}
      >
        <PickOne
          label={translate('editors.basisDocument', { label })}
          options={options}
          value={document}
          isRequired={field.isRequired}
          isWrong={isWrong}
          hint={message || undefined}
          readOnly={readOnly}
          onChange={(key) => change({ document: key })}
        />
        <Autocomplete<string, false, false, true>
          freeSolo
          options={[...(context.articles[document] ?? [])]}
          inputValue={article}
          value={article}
          readOnly={readOnly}
          onInputChange={(_, typed) => typed !== article && change({ article: typed })}
          clearText={translate('list.clearChoice')}
          renderInput={(input) => (
            <TextField {...input} required={field.isRequired === true} label={translate('editors.basisArticle')} />
          )}
        />
      </Box>
      {note && (
        <Box
          lang="zh-CN"
          sx={{
            mt: 0.75,
            pl: 1.5,
            borderLeft: 2,
            borderColor: 'divider',
            color: 'text.secondary',
            fontSize: '0.8125rem',
          }}
        >
          {note}
        </Box>
      )}
    </Box>
  );
}

const numberOf = (number: Json | undefined): string =>
  typeof number === 'string' && number !== '' ? `（${number}）` : '';
