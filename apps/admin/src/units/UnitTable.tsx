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
import useMediaQuery from '@mui/material/useMediaQuery';
import { useTheme } from '@mui/material/styles';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { rowsAt } from '../display/RouteLink.js';
import { SampleMark } from '../display/SampleMark.js';
import { useValue } from '../display/use-value.js';
import { Words } from '../display/Words.js';
import { useMay } from '../layout/use-may.js';
import type { UnitAct } from './UnitDialog.js';
import type { UnitPlace } from './unit-tree.js';
import type { UnitRow } from './unit-row.js';

export interface UnitTableProps {
  readonly places: readonly UnitPlace[];
  readonly closed: ReadonlySet<string>;
  readonly onToggle: (id: string) => void;
  readonly onAct: (act: UnitAct) => void;
}

/** The tree as a table: what is below stands indented, and can be folded away; on a phone as a list. */
export function UnitTable({ places, closed, onToggle, onAct }: UnitTableProps) {
  const translate = useTranslate();
  const read = useValue();
  const { breakpoints } = useTheme();
  const isPhone = useMediaQuery(breakpoints.down('sm'));
  const label = translate('units.tree');
  const department = ({ department: key }: UnitRow) =>
    key ? read('department', key) : translate('units.noDepartment');
  if (isPhone) {
    return (
      <Box component="ul" aria-label={label} sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {places.map((place) => (
          <Box component="li" key={place.unit.id} sx={{ px: 1, py: 1, borderTop: '1px solid', borderColor: 'divider' }}>
            <Name place={place} isClosed={closed.has(place.unit.id)} onToggle={onToggle} />
            <Box sx={{ pl: place.depth * 1.5 + 4.25, color: 'text.secondary' }}>
              {[read('unitLevel', place.unit.level), place.unit.region, department(place.unit)].join(' · ')}
            </Box>
            <Box sx={{ pl: place.depth * 1.5 + 3.5 }}>
              <Acts unit={place.unit} onAct={onAct} />
            </Box>
          </Box>
        ))}
      </Box>
    );
  }
  return (
    <Box role="group" aria-label={label} tabIndex={0} sx={{ overflowX: 'auto', position: 'relative' }}>
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
              <TableCell>{department(place.unit)}</TableCell>
              <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
                <Acts unit={place.unit} onAct={onAct} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}

function Acts({ unit, onAct }: { unit: UnitRow; onAct: UnitTableProps['onAct'] }) {
  const translate = useTranslate();
  const mayEdit = useMay('units', 'edit');
  const mayListAccounts = useMay('accounts', 'list');
  return (
    <>
      {mayListAccounts && (
        <Button component={Link} to={rowsAt('accounts', { unit: unit.id })}>
          {translate('units.accounts')}
        </Button>
      )}
      {mayEdit && (
        <>
          <Button aria-label={`${translate('units.edit')} ${unit.title}`} onClick={() => onAct({ kind: 'edit', unit })}>
            {translate('units.edit')}
          </Button>
          <Button
            aria-label={`${translate('units.below')} ${unit.title}`}
            onClick={() => onAct({ kind: 'create', parent: unit })}
          >
            {translate('units.below')}
          </Button>
        </>
      )}
    </>
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
    <Box
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 0.5,
        pl: { xs: depth * 1.5, sm: depth * 2.5 },
        minWidth: { sm: 180 + depth * 20 },
      }}
    >
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
      <Words>{unit.title}</Words> <SampleMark isSample={unit.isSample} />
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
