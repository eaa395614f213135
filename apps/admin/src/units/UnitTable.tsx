import OpenIcon from '@mui/icons-material/ExpandMore';
import ClosedIcon from '@mui/icons-material/ChevronRight';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslate } from 'react-admin';
import { RouteLink, rowsAt } from '../display/RouteLink.js';
import { SampleMark } from '../display/SampleMark.js';
import { useValue } from '../display/use-value.js';
import { useMay } from '../layout/use-may.js';
import type { UnitAct } from './UnitDialog.js';
import type { UnitPlace } from './unit-tree.js';

export interface UnitTableProps {
  readonly places: readonly UnitPlace[];
  readonly closed: ReadonlySet<string>;
  readonly onToggle: (id: string) => void;
  readonly onAct: (act: UnitAct) => void;
}

/** The tree as a table: what is below stands indented, and can be folded away. */
export function UnitTable({ places, closed, onToggle, onAct }: UnitTableProps) {
  const translate = useTranslate();
  const read = useValue();
  const mayEdit = useMay('units', 'edit');
  const mayListAccounts = useMay('accounts', 'list');
  const label = translate('units.tree');
  return (
    <Box role="group" aria-label={label} tabIndex={0} sx={{ overflowX: 'auto' }}>
      <Table size="small" aria-label={label}>
        <TableHead>
          <TableRow>
            {['name', 'level', 'region', 'department'].map((key) => (
              <TableCell key={key}>{translate(`units.${key}`)}</TableCell>
            ))}
            <TableCell>
              <Box component="span" sx={HIDDEN}>
                {translate('app.more')}
              </Box>
            </TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {places.map((place) => (
            <TableRow key={place.unit.id}>
              <TableCell>
                <Name place={place} isClosed={closed.has(place.unit.id)} onToggle={onToggle} />
              </TableCell>
              <TableCell sx={{ whiteSpace: 'nowrap' }}>{read('unitLevel', place.unit.level)}</TableCell>
              <TableCell>{place.unit.region}</TableCell>
              <TableCell>
                {place.unit.department ? read('department', place.unit.department) : translate('units.noDepartment')}
              </TableCell>
              <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
                {mayListAccounts && (
                  <RouteLink to={rowsAt('accounts', { unit: place.unit.id })} sx={{ mr: 1 }}>
                    {translate('units.accounts')}
                  </RouteLink>
                )}
                {mayEdit && (
                  <>
                    <Button
                      aria-label={`${translate('units.edit')} ${place.unit.title}`}
                      onClick={() => onAct({ kind: 'edit', unit: place.unit })}
                    >
                      {translate('units.edit')}
                    </Button>
                    <Button
                      aria-label={`${translate('units.below')} ${place.unit.title}`}
                      onClick={() => onAct({ kind: 'create', parent: place.unit })}
                    >
                      {translate('units.below')}
                    </Button>
                  </>
                )}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}

interface NameProps {
  readonly place: UnitPlace;
  readonly isClosed: boolean;
  readonly onToggle: (id: string) => void;
}

function Name({ place: { unit, depth, hasBelow }, isClosed, onToggle }: NameProps) {
  const translate = useTranslate();
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5, pl: depth * 2.5, minWidth: 180 + depth * 20 }}>
      {hasBelow ? (
        <IconButton
          size="small"
          aria-expanded={!isClosed}
          aria-label={translate(isClosed ? 'units.expand' : 'units.collapse', { name: unit.title })}
          onClick={() => onToggle(unit.id)}
        >
          {isClosed ? <ClosedIcon fontSize="small" /> : <OpenIcon fontSize="small" />}
        </IconButton>
      ) : (
        <Box sx={{ width: 30, flexShrink: 0 }} />
      )}
      <span lang="zh-CN">{unit.title}</span> <SampleMark isSample={unit.isSample} />
    </Box>
  );
}

/** Read out, not seen. */
const HIDDEN = {
  position: 'absolute',
  width: '1px',
  height: '1px',
  overflow: 'hidden',
  clipPath: 'inset(50%)',
} as const;
