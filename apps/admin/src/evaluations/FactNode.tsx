import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { BasisButton, pluginOf } from './BasisButton.js';
import type { ExplainedFact } from './explanation.js';
import { Fold } from './Fold.js';
import { RecordLines } from './RecordLines.js';

export interface FactNodeProps {
  readonly fact: ExplainedFact;
  /** All facts of the explanation: some are computed from others. */
  readonly facts: readonly ExplainedFact[];
}

/** One fact: what it came to, over which days, and the records it counted. */
export function FactNode({ fact, facts }: FactNodeProps) {
  const translate = useTranslate();
  const parts = fact.reads.flatMap((id) => facts.find((other) => other.id === id) ?? []);
  const isOfRecords = fact.records.length > 0 || fact.window !== null;
  return (
    <Fold
      summary={
        <>
          <span lang="zh-CN">{fact.title}</span>
          {translate('app.colon')}
          <strong>{fact.text}</strong>
        </>
      }
      beside={<BasisButton basis={fact.basis} plugin={pluginOf(fact.id)} />}
    >
      {fact.sentence && <Box sx={{ color: 'text.secondary' }}>{fact.sentence}</Box>}
      {isOfRecords && (
        <Box sx={{ color: 'text.secondary' }}>
          {fact.window ? translate('explanation.window', fact.window) : translate('explanation.noWindow')}
        </Box>
      )}
      {fact.records.length > 0 ? (
        <RecordLines records={fact.records} />
      ) : (
        isOfRecords && <Box>{translate('explanation.noRecords')}</Box>
      )}
      {parts.length > 0 && (
        <Box>
          <Box sx={{ color: 'text.secondary' }}>{translate('explanation.computed')}</Box>
          {parts.map((part) => (
            <FactNode key={part.id} fact={part} facts={facts} />
          ))}
        </Box>
      )}
    </Fold>
  );
}
