import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { Instant } from '../display/Instant.js';
import { Properties } from '../display/Properties.js';
import { Words } from '../display/Words.js';
import type { CaseDetail, CaseEvent, CaseStep } from './case-row.js';
import { formProperties } from './form-properties.js';
import { formOfStep } from './office-forms.js';
import { useCaseWords } from './use-case-words.js';
import { useFormWords } from './use-form-words.js';

/** All that happened to a case, the last first; the legal day apart from when it was entered. */
export function CaseTimeLine({ file }: { file: CaseDetail }) {
  return (
    <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {[...file.events].reverse().map((event) => (
        <Entry key={event.sequence} event={event} />
      ))}
    </Box>
  );
}

function Entry({ event }: { event: CaseEvent }) {
  const translate = useTranslate();
  const words = useCaseWords();
  const formWords = useFormWords();
  const { schema, names } = formOfStep(stepOf(event), (key) => translate(`cases.${key}`));
  const rows =
    event.kind === 'opened'
      ? []
      : formProperties(schema, event.form, { ...formWords, names: { ...formWords.names, ...names } });
  return (
    <Box
      component="li"
      sx={{ borderLeft: '2px solid', borderColor: 'divider', pl: 2, pb: 2, opacity: event.isUndone ? 0.75 : undefined }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5, alignItems: 'baseline' }}>
        <Box component="time" dateTime={event.on} sx={{ fontWeight: 600 }}>
          {event.on}
        </Box>
        <Box component="span" sx={{ textDecoration: event.isUndone ? 'line-through' : undefined }}>
          <Words>{words.step(event.key, event.title)}</Words>
        </Box>
        {event.isUndone && <span>{translate('cases.undone')}</span>}
        {event.to !== null && event.to !== event.from && (
          <Box component="span" sx={{ color: 'text.secondary' }}>
            → <Words>{words.state(event.to, event.toTitle ?? event.to)}</Words>
          </Box>
        )}
      </Box>
      <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem', mb: rows.length > 0 ? 0.5 : 0 }}>
        <Words>{event.by?.title ?? translate('cases.bySystem')}</Words> {translate('cases.enteredWord')}{' '}
        <Instant value={event.at} />
      </Box>
      {rows.length > 0 && <Properties rows={rows} />}
    </Box>
  );
}

/** The step that an event was, for the names of what it says. */
function stepOf({ key, kind, title, formSchema }: CaseEvent): CaseStep {
  return {
    key,
    kind: kind === 'transition' ? 'transition' : 'office',
    title,
    form: formSchema,
    requires: [],
    by: [],
    effects: [],
    basis: null,
    isAllowed: true,
    refusals: [],
  };
}
