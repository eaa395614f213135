import SearchIcon from '@mui/icons-material/Search';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import InputAdornment from '@mui/material/InputAdornment';
import Paper from '@mui/material/Paper';
import TextField from '@mui/material/TextField';
import { useMemo, useState } from 'react';
import { useTranslate } from 'react-admin';
import { EmptyState } from '../display/EmptyState.js';
import { LoadingLines } from '../display/Loading.js';
import { PageHeader } from '../display/PageHeader.js';
import { ProblemAlert } from '../display/ProblemAlert.js';
import { UnitDialog, type UnitAct } from './UnitDialog.js';
import { UnitTable } from './UnitTable.js';
import { treeOf, visibleOf } from './unit-tree.js';
import { useUnits } from './use-units.js';

/** The tree of units, with what may be done to each. */
export function UnitList() {
  const translate = useTranslate();
  const { units, isPending, error, refetch } = useUnits();
  const tree = useMemo(() => treeOf(units), [units]);
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [q, setQ] = useState('');
  const [act, setAct] = useState<UnitAct | null>(null);
  const visible = visibleOf(tree, closed, q);
  const toggle = (id: string) => {
    const next = new Set(closed);
    if (!next.delete(id)) next.add(id);
    setClosed(next);
  };
  const parents = tree.filter(({ hasBelow, depth }) => hasBelow && depth > 0).map(({ unit }) => unit.id);
  return (
    <>
      <PageHeader title={translate('units.title')}>{translate('units.hint')}</PageHeader>
      <ProblemAlert error={error} title={translate('problem.loadFailed')} onRetry={() => void refetch()} />
      {!error && (
        <Paper variant="outlined">
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', px: 2, py: 1.25 }}>
            <TextField
              type="search"
              value={q}
              onChange={(event) => setQ(event.target.value)}
              placeholder={translate('units.search')}
              sx={{ width: { xs: '100%', sm: 260 } }}
              slotProps={{
                htmlInput: { 'aria-label': translate('units.search') },
                input: {
                  startAdornment: (
                    <InputAdornment position="start">
                      <SearchIcon fontSize="small" />
                    </InputAdornment>
                  ),
                },
              }}
            />
            <Button onClick={() => setClosed(new Set())}>{translate('units.expandAll')}</Button>
            <Button onClick={() => setClosed(new Set(parents))}>{translate('units.collapseAll')}</Button>
          </Box>
          {isPending && (
            <Box sx={{ px: 2 }}>
              <LoadingLines count={8} />
            </Box>
          )}
          {!isPending && units.length === 0 && (
            <EmptyState title={translate('units.empty')}>{translate('units.emptyHint')}</EmptyState>
          )}
          {units.length > 0 && visible.length === 0 && (
            <EmptyState title={translate('units.nothing', { q: q.trim() })} />
          )}
          {visible.length > 0 && (
            <UnitTable places={visible} closed={q.trim() === '' ? closed : NONE} onToggle={toggle} onAct={setAct} />
          )}
        </Paper>
      )}
      {act && <UnitDialog act={act} onClose={() => setAct(null)} />}
    </>
  );
}

const NONE: ReadonlySet<string> = new Set();
