import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Typography from '@mui/material/Typography';
import { useMemo, useState } from 'react';
import { useTranslate } from 'react-admin';
import { ActDialog } from '../../acts/ActDialog.js';
import { DataTable } from '../../charts/DataTable.js';
import { MONO } from '../../theme/theme.js';
import { contentsOf } from '../revision-row.js';
import { jsonDifferences } from './json-differences.js';
import { clashesOf, mergeDrafts, type Clash, type Side } from './merge-drafts.js';
import type { DraftConflict, DraftControl } from './use-draft.js';

/** More places than these are read in the editor. */
const MOST = 12;

/** Two people saved: both versions side by side, and for each resource that both changed, whose holds. */
export function ConflictDialog({ conflict, draft }: { conflict: DraftConflict; draft: DraftControl }) {
  const translate = useTranslate();
  const { base, theirs } = conflict;
  const mine = draft.contents;
  const other = useMemo(() => contentsOf(theirs), [theirs]);
  const clashes = useMemo(() => clashesOf(base, mine, other), [base, mine, other]);
  const [chosen, setChosen] = useState<Readonly<Record<string, Side>>>({});
  const [isHidden, setHidden] = useState(false);
  const who = theirs.editors.at(-1)?.displayName ?? '';
  if (isHidden) return null;
  return (
    <ActDialog
      title={translate('revisions.conflict.title')}
      sentence={translate(clashes.length > 0 ? 'revisions.conflict.sentence' : 'revisions.conflict.merge', { who })}
      confirmLabel={translate('revisions.conflict.confirm')}
      closeLabel={translate('revisions.conflict.later')}
      isReady={clashes.every(({ place }) => chosen[place] !== undefined)}
      act={() => Promise.resolve(mergeDrafts(base, { mine, theirs: other }, chosen))}
      onDone={draft.resolve}
      onClose={() => setHidden(true)}
    >
      {clashes.map((clash) => (
        <ClashChoice
          key={clash.place}
          clash={clash}
          side={chosen[clash.place] ?? null}
          onChoose={(side) => setChosen({ ...chosen, [clash.place]: side })}
        />
      ))}
    </ActDialog>
  );
}

interface ClashChoiceProps {
  readonly clash: Clash;
  readonly side: Side | null;
  readonly onChoose: (side: Side) => void;
}

function ClashChoice({ clash, side, onChoose }: ClashChoiceProps) {
  const translate = useTranslate();
  const name = useClashName(clash.place);
  const show = (value: unknown) =>
    value === undefined || value === null ? translate('revisions.conflict.absent') : JSON.stringify(value);
  return (
    <Box>
      <Typography variant="h3">{name}</Typography>
      <DataTable
        label={name}
        head={['place', 'mine', 'theirs'].map((key) => translate(`revisions.conflict.${key}`))}
        numbersFrom={3}
        rows={jsonDifferences(clash.mine, clash.theirs)
          .slice(0, MOST)
          .map(({ path, one, other }) => [
            <Code key="path">{path || translate('revisions.conflict.whole')}</Code>,
            <Code key="one">{show(one)}</Code>,
            <Code key="other">{show(other)}</Code>,
          ])}
      />
      <RadioGroup row aria-label={name} value={side ?? ''} onChange={(_, next) => onChoose(next as Side)}>
        {(['mine', 'theirs'] as const).map((one) => (
          <FormControlLabel key={one} value={one} control={<Radio />} label={translate(`revisions.conflict.${one}`)} />
        ))}
      </RadioGroup>
    </Box>
  );
}

function useClashName(place: string): string {
  const translate = useTranslate();
  const at = place.lastIndexOf('/');
  if (at < 0) return translate(`revisions.${place === 'title' ? 'name' : place}`);
  const [, kind = '', key = ''] = /^(supervision\/[a-z]+|[a-z]+)\/(.*)$/.exec(place) ?? [];
  return `${translate(`revisions.kind.${kind}`, { _: kind })} ${key}`;
}

function Code({ children }: { children: string }) {
  return (
    <Box component="code" sx={{ fontFamily: MONO, fontSize: '0.8125rem', overflowWrap: 'anywhere' }}>
      {children}
    </Box>
  );
}
