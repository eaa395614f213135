import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { GradeMark } from '../../display/GradeMark.js';
import type { CounterfactualsRow, LiftingChoice, LiftingSet } from './counterfactuals-row.js';
import { LiftingRecordLine } from './LiftingRecordLine.js';

/** The smallest sets of records whose repair or expiry lifts the grade, or why there is none. */
export function LiftingSets({ row }: { row: CounterfactualsRow }) {
  const translate = useTranslate();
  const { sets, hasMore, isSearchedWhole } = row;
  return (
    <Box>
      <Typography variant="h3">{translate('lifting.sets')}</Typography>
      {sets.length === 0 ? (
        <Box>{translate(isSearchedWhole ? 'lifting.noSets' : 'lifting.noSetsFound')}</Box>
      ) : (
        <>
          <Box sx={{ color: 'text.secondary' }}>{translate('lifting.setsHint')}</Box>
          <Box component="ol" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1.5, mt: 1 }}>
            {sets.map((set, at) => (
              <SetItem key={at} set={set} count={row.gradeCount} />
            ))}
          </Box>
          {(hasMore || !isSearchedWhole) && (
            <Box sx={{ color: 'text.secondary', mt: 1 }}>
              {translate(hasMore ? 'lifting.more' : 'lifting.notWhole')}
            </Box>
          )}
        </>
      )}
    </Box>
  );
}

function SetItem({ set, count }: { set: LiftingSet; count: number }) {
  const translate = useTranslate();
  const { grade, title, order } = set.grade;
  return (
    <Box component="li" sx={{ borderLeft: '3px solid', borderColor: 'divider', pl: 1.5 }}>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
        <span>{translate('lifting.becomes')}</span>
        <GradeMark grade={grade} title={title} order={order} count={count} />
      </Box>
      {set.choices.map((choice, at) => (
        <Choice key={at} choice={choice} />
      ))}
      {!set.isProven && <Box sx={{ color: 'text.secondary' }}>{translate('lifting.unproven')}</Box>}
    </Box>
  );
}

function Choice({ choice }: { choice: LiftingChoice }) {
  const translate = useTranslate();
  const { take, count, records } = choice;
  const isUnstated = records.every(({ repair }) => repair.state === 'not-stated');
  return (
    <Box sx={{ mt: 0.5 }}>
      <Box>{translate(take < count ? 'lifting.some' : 'lifting.all', { take, count })}</Box>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {records.map((record) => (
          <LiftingRecordLine key={record.id} record={record} isUnstated={isUnstated} />
        ))}
      </Box>
      {isUnstated && <Box sx={{ color: 'text.secondary' }}>{translate('lifting.notStated')}</Box>}
      {records.length < count && (
        <Box sx={{ color: 'text.secondary' }}>{translate('lifting.shownOf', { shown: records.length })}</Box>
      )}
    </Box>
  );
}
