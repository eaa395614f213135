import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { Panel } from '../../display/Panel.js';
import type { ChangeLine, ChangeText } from '../revision-row.js';
import { useCaseWords } from './use-case-words.js';

export interface DiffPanelProps {
  readonly diff: readonly ChangeText[];
  readonly title?: string;
  /** Opens the resource; absent where it cannot be opened. */
  readonly onOpen?: (change: ChangeText) => void;
}

/** What is changed, as sentences: each resource with its lines, before and after. */
export function DiffPanel({ diff, title, onOpen }: DiffPanelProps) {
  const translate = useTranslate();
  if (diff.length === 0) return <Typography color="text.secondary">{translate('revisions.diff.none')}</Typography>;
  const rules = diff.filter(({ resource }) => resource !== 'cases');
  const cases = diff.filter(({ resource }) => resource === 'cases');
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      {rules.length > 0 && (
        <Panel title={title ?? translate('revisions.diff.rules')}>
          <Changes diff={rules} onOpen={onOpen} />
        </Panel>
      )}
      {cases.length > 0 && (
        <Panel title={translate('revisions.diff.cases')}>
          <Changes diff={cases} onOpen={onOpen} />
        </Panel>
      )}
    </Box>
  );
}

/** The same without panels, for dialogs. */
export function Changes({ diff, onOpen }: Pick<DiffPanelProps, 'diff' | 'onOpen'>) {
  const translate = useTranslate();
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      {diff.map((change) => (
        <Box key={`${change.resource} ${change.key} ${change.title}`}>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: 1 }}>
            <Typography variant="h3" lang="zh-CN">
              {onOpen ? (
                <Link
                  component="button"
                  type="button"
                  onClick={() => onOpen(change)}
                  aria-label={translate('revisions.diff.open', { name: change.title })}
                  sx={{ font: 'inherit', textAlign: 'left' }}
                >
                  {change.title}
                </Link>
              ) : (
                change.title
              )}
            </Typography>
            <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
              {translate(`revisions.kind.${change.resource}`, { _: change.resource })}
            </Box>
            {change.kind !== 'changed' && (
              <Chip size="small" variant="outlined" label={translate(`revisions.diff.kind.${change.kind}`)} />
            )}
          </Box>
          <Box component="ul" sx={{ listStyle: 'none', m: 0, mt: 0.5, p: 0, display: 'grid', gap: 0.5 }}>
            {change.lines.map((line, at) => (
              <Line key={at} line={line} />
            ))}
          </Box>
        </Box>
      ))}
    </Box>
  );
}

function Line({ line }: { line: ChangeLine }) {
  const translate = useTranslate();
  const say = useCaseWords();
  const { label, kind } = line;
  const [before, after] = [say(line.before), say(line.after)];
  return (
    <Box component="li" lang="zh-CN" sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1, overflowWrap: 'anywhere' }}>
      <Box component="span" sx={{ color: 'text.secondary' }}>
        {label}
        {kind !== 'changed' && `（${translate(`revisions.diff.kind.${kind}`)}）`}
      </Box>
      {before !== null && (
        <Box component="del" sx={{ color: 'text.secondary' }}>
          {before}
        </Box>
      )}
      {before !== null && after !== null && <span aria-hidden="true">→</span>}
      {after !== null && (
        <Box component="ins" sx={{ textDecoration: 'none', fontWeight: 600 }}>
          {after}
        </Box>
      )}
    </Box>
  );
}
