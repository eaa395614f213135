import Box from '@mui/material/Box';
import type { FactExplanation } from '@xinheng/grading';
import { useTranslate } from 'react-admin';
import { Day } from '../display/Instant.js';
import { Fold } from '../evaluations/Fold.js';
import type { EditorContext } from '../resource-editors/editor-props.js';
import { useLocaleTag } from '../resource-editors/form/use-locale-tag.js';
import { valueWords } from './value-words.js';

/** Every fact with its value, its window and the records that it counted. */
export function TriedFacts({ facts, context }: { facts: readonly FactExplanation[]; context: EditorContext }) {
  const locale = useLocaleTag();
  return (
    <Box sx={{ display: 'grid', gap: 0.5 }}>
      {facts.map((fact) => (
        <Fold
          key={fact.key}
          summary={
            <>
              <span lang="zh-CN">{fact.title}</span> <strong>{valueWords(fact.value, fact.unit, locale)}</strong>
            </>
          }
        >
          <Counted fact={fact} context={context} />
        </Fold>
      ))}
    </Box>
  );
}

function Counted({ fact, context }: { fact: FactExplanation; context: EditorContext }) {
  const translate = useTranslate();
  const { window, records } = fact;
  const titleOf = (item: string) => context.items.find(({ plugin, key }) => `${plugin}:${key}` === item)?.title ?? item;
  return (
    <>
      {window && <Box sx={{ color: 'text.secondary' }}>{translate('explanation.window', window)}</Box>}
      {records.length === 0 ? (
        <Box>{translate('explanation.noRecords')}</Box>
      ) : (
        <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
          {records.map((record, at) => (
            <Box component="li" key={`${record.id} ${at}`} sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.25 }}>
              <Day value={record.decidedOn} />
              <span lang="zh-CN">{titleOf(record.item)}</span>
            </Box>
          ))}
        </Box>
      )}
    </>
  );
}
