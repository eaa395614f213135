import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import { ProblemAlert } from '../../display/ProblemAlert.js';
import { HistoryButtons } from '../../rule-builder/history/HistoryButtons.js';
import { useHistoryKeys } from '../../rule-builder/history/use-history-keys.js';
import type { UnsavedControl } from '../../rule-builder/history/use-unsaved-work.js';
import type { DraftContents, Person } from '../revision-row.js';
import type { DraftControl } from './use-draft.js';

export interface SaveLineProps {
  readonly draft: DraftControl;
  readonly unsaved: UnsavedControl<DraftContents>;
  readonly others: readonly Person[];
}

/** Undo and redo, whether the draft is saved, what an earlier visit left, and who else is here. */
export function SaveLine({ draft, unsaved, others }: SaveLineProps) {
  const translate = useTranslate();
  const { history, state, error, retry } = draft;
  useHistoryKeys(history, draft.conflict !== null);
  const names = others.map(({ displayName }) => displayName).join(translate('revisions.list.join'));
  return (
    <Box sx={{ display: 'grid', gap: 1, mb: 1.5 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: 1 }}>
        <HistoryButtons
          history={history as DraftControl['history'] & Parameters<typeof HistoryButtons>[0]['history']}
        />
        <Box component="span" role="status" sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
          {translate(`revisions.save.${state}`)}
        </Box>
        {names !== '' && (
          <Box component="span" role="status" sx={{ color: 'warning.main', fontSize: '0.8125rem' }}>
            {translate('revisions.save.presence', { names })}
          </Box>
        )}
      </Box>
      {error !== null && <ProblemAlert error={error} title={translate('revisions.save.failed')} onRetry={retry} />}
      {!unsaved.isKept && <Alert severity="warning">{translate('revisions.save.noRoom')}</Alert>}
      {unsaved.offer && (
        <Alert
          severity="info"
          action={
            <>
              <Button
                color="inherit"
                onClick={() => {
                  if (unsaved.offer) draft.set(unsaved.offer.value);
                  unsaved.accept();
                }}
              >
                {translate('revisions.save.take')}
              </Button>
              <Button color="inherit" onClick={unsaved.dismiss}>
                {translate('revisions.save.drop')}
              </Button>
            </>
          }
        >
          {translate('revisions.save.offer')}
        </Alert>
      )}
    </Box>
  );
}
