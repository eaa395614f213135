import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useGetOne, useTranslate } from 'react-admin';
import { Basis } from '../display/Basis.js';
import { Identifier } from '../display/Identifier.js';
import { LoadingLines } from '../display/Loading.js';
import { ProblemAlert } from '../display/ProblemAlert.js';
import { Properties } from '../display/Properties.js';
import { pageOf, RouteLink } from '../display/RouteLink.js';
import { StateChip } from '../display/StateChip.js';
import { useSayDuration } from '../display/use-say-duration.js';
import { useValue } from '../display/use-value.js';
import { Words } from '../display/Words.js';
import { ReviseButton } from '../revisions/entry/ReviseButton.js';
import type { ListRow } from './list-row.js';

/** One list or register: what is on it, who is assigned where, when an entry is proposed. */
export function ListPreview({ id }: { id: string }) {
  const translate = useTranslate();
  const read = useValue();
  const say = useSayDuration();
  const { data: list, error, refetch } = useGetOne<ListRow>('lists', { id });
  if (error)
    return <ProblemAlert error={error} title={translate('problem.loadFailed')} onRetry={() => void refetch()} />;
  if (!list) return <LoadingLines count={6} />;
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Box sx={{ pr: 4 }}>
        <Typography variant="h2">{list.title}</Typography>
        <Identifier value={list.id} />
        <Box sx={{ mt: 1 }}>
          <ReviseButton resource="lists" id={list.id} title={list.title} size="small" />
        </Box>
      </Box>
      <Properties
        columns={160}
        rows={[
          [translate('registers.kind'), read('listKind', list.kind)],
          [translate('registers.of'), read('listOf', list.of)],
          [translate('registers.status'), <StateChip key="status" set="listStatus" value={list.status} />],
          [translate('registers.period'), list.period ? say(list.period) : translate('registers.periodNone')],
          [translate('registers.disclosure'), read('disclosure', list.disclosure)],
          [
            translate('registers.plugin'),
            <RouteLink key="plugin" to={pageOf('plugins', list.plugin)}>
              <Words>{list.pluginTitle}</Words>
            </RouteLink>,
          ],
          [translate('registers.basis'), <Basis key="basis" basis={list.basis} isFull />],
        ]}
      />
      <Assign list={list} />
      <Propose list={list} />
    </Box>
  );
}

function Assign({ list }: { list: ListRow }) {
  const translate = useTranslate();
  const read = useValue();
  if (list.assign.length === 0) return null;
  return (
    <Box>
      <Typography variant="h3">{translate('registers.assign')}</Typography>
      <Typography sx={{ color: 'text.secondary' }}>{translate('registers.assignHint')}</Typography>
      <Box component="ol" sx={{ m: 0, pl: 2.5 }}>
        {list.assign.map((row, at) => (
          <Box component="li" key={at} sx={{ mt: 1 }}>
            <strong>{read('unitLevel', row.to)}</strong> {row.sentence ?? translate('registers.otherwise')}
            {row.reason && (
              <Box sx={{ color: 'text.secondary' }}>
                <Words>{row.reason}</Words>
              </Box>
            )}
            <Basis basis={row.basis} />
          </Box>
        ))}
      </Box>
    </Box>
  );
}

function Propose({ list }: { list: ListRow }) {
  const translate = useTranslate();
  if (list.propose.length === 0) return null;
  return (
    <Box>
      <Typography variant="h3">{translate('registers.propose')}</Typography>
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {list.propose.map((row, at) => (
          <li key={at}>
            {row.sentence} <Words>{row.reason}</Words>
          </li>
        ))}
      </Box>
    </Box>
  );
}
