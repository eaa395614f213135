import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { formatNumber } from '../../display/format-number.js';
import { Panel } from '../../display/Panel.js';
import { ProblemAlert } from '../../display/ProblemAlert.js';
import { requestJson } from '../../http/request.js';
import { useReread } from '../../http/use-reread.js';
import { Changes } from '../../revisions/panels/DiffPanel.js';
import type { ChangeText } from '../../revisions/revision-row.js';
import type { MergeItem, PluginLife } from './plugin-life-row.js';

/** So many resources of a kind of change are listed; a plugin that is new brings hundreds. */
const LISTED = 100;
/** In this order; what has to be decided comes first. */
const OUTCOMES: readonly MergeItem['outcome'][] = [
  'conflict',
  'changed',
  'renamed',
  'removed',
  'kept',
  'converged',
  'added',
];

/** What the package that waits would change, resource by resource, and what has to be decided first. */
export function CandidatePanel({ life }: { life: PluginLife }) {
  const translate = useTranslate();
  const { candidate } = life;
  if (!candidate) return null;
  return (
    <>
      {OUTCOMES.map((outcome) => {
        const items = candidate.items.filter((item) => item.outcome === outcome);
        if (items.length === 0) return null;
        return (
          <Panel
            key={outcome}
            title={translate(`pluginLife.outcome.${outcome}`, { count: formatNumber(items.length) })}
          >
            <Typography color="text.secondary" sx={{ mb: 1.5 }}>
              {translate(`pluginLife.outcomeHint.${outcome}`)}
            </Typography>
            {outcome === 'conflict' ? (
              <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
                {items.map((item) => (
                  <Conflict key={item.name} life={life} item={item} />
                ))}
              </Box>
            ) : outcome === 'added' || outcome === 'kept' || outcome === 'converged' ? (
              <Names items={items} />
            ) : (
              <Changes diff={items.slice(0, LISTED).map(asChange)} />
            )}
          </Panel>
        );
      })}
    </>
  );
}

function Names({ items }: { items: readonly MergeItem[] }) {
  const translate = useTranslate();
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75 }}>
      {items.slice(0, LISTED).map(({ name, title }) => (
        <Chip key={name} size="small" variant="outlined" label={title} lang="zh-CN" />
      ))}
      {items.length > LISTED && (
        <Typography color="text.secondary">
          {translate('pluginLife.more', { count: formatNumber(items.length - LISTED) })}
        </Typography>
      )}
    </Box>
  );
}

/** Both sides of what the package and people here changed, and the choice between them. */
function Conflict({ life, item }: { life: PluginLife; item: MergeItem }) {
  const translate = useTranslate();
  const notify = useNotify();
  const reread = useReread();
  const [error, setError] = useState<unknown>(null);
  const [isSending, setSending] = useState(false);
  const take = async (side: 'ours' | 'theirs') => {
    setSending(true);
    setError(null);
    try {
      await requestJson(`/plugins/${encodeURIComponent(life.id)}/conflicts/${encodeURIComponent(item.name)}`, {
        method: 'POST',
        body: { take: side },
      });
      notify('pluginLife.decided', { type: 'success' });
      reread();
    } catch (failure) {
      setError(failure);
    } finally {
      setSending(false);
    }
  };
  return (
    <Box role="group" aria-label={item.title} sx={{ borderLeft: '3px solid', borderColor: 'warning.main', pl: 1.5 }}>
      <Changes diff={[asChange(item)]} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mt: 1 }}>
        {(['ours', 'theirs'] as const).map((side) => (
          <Button
            key={side}
            size="small"
            variant={item.decision === side ? 'contained' : 'outlined'}
            aria-pressed={item.decision === side}
            disabled={!life.may.upload || isSending}
            onClick={() => void take(side)}
          >
            {translate(`pluginLife.take.${side}`)}
          </Button>
        ))}
        {item.decision === null && (
          <Typography color="warning.main" component="span">
            {translate('pluginLife.undecided')}
          </Typography>
        )}
      </Box>
      <ProblemAlert error={error} />
    </Box>
  );
}

function asChange({ resource, key, title, outcome, lines, theirs, ours }: MergeItem): ChangeText {
  const isGone = outcome === 'removed' || (outcome === 'conflict' && theirs.length === 0);
  const isNew = outcome === 'conflict' && ours.length === 0;
  return { resource, key, title, kind: isGone ? 'removed' : isNew ? 'added' : 'changed', lines };
}
