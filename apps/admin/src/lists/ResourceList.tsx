import CloseIcon from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Paper from '@mui/material/Paper';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useTheme } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { ListBase, useListContext, useTranslate, type RaRecord, type SortPayload } from 'react-admin';
import { useNavigate, useSearchParams } from 'react-router-dom';
import { EmptyState } from '../display/EmptyState.js';
import { LoadingLines } from '../display/Loading.js';
import { PageHeader } from '../display/PageHeader.js';
import { ProblemAlert } from '../display/ProblemAlert.js';
import type { Column, FilterField } from './column.js';
import { FilterBar } from './FilterBar.js';
import { LedgerTable } from './LedgerTable.js';
import { ColumnsButton, ExportButton, ViewsButton } from './ListActions.js';
import { ListPages } from './ListPages.js';
import { RowDialog } from './RowDialog.js';
import { useColumns } from './use-columns.js';

export interface ResourceListProps<T extends RaRecord> {
  readonly resource: string;
  readonly title: string;
  /** One sentence: what these rows are. */
  readonly hint?: ReactNode;
  readonly columns: readonly Column<T>[];
  readonly filters?: readonly FilterField[];
  readonly sort: SortPayload;
  readonly hasSearch?: boolean;
  readonly actions?: ReactNode;
  /** What stands here while there is no row at all. */
  readonly empty: ReactNode;
  readonly addressOf?: (row: T) => string;
  /** Opens beside the list where there is room; elsewhere a row leads to its page, or, having none, into a dialog. */
  readonly preview?: (id: string) => ReactNode;
}

/** What a list keeps of its columns while a row lies open beside it on a small screen; the row itself tells the rest. */
const BESIDE_COLUMNS = 3;

/** A list that cannot be read says so in its place, and not a second time in a corner. */
const QUIET = { onError: () => undefined };

/** A list as every list of the back office is: header, filters in the address and nowhere else, table, pages, and a row beside it. */
export function ResourceList<T extends RaRecord>(props: ResourceListProps<T>) {
  return (
    <ListBase<T>
      resource={props.resource}
      sort={props.sort}
      perPage={25}
      exporter={false}
      queryOptions={QUIET}
      storeKey={false}
    >
      <PageHeader title={props.title} actions={props.actions}>
        {props.hint}
      </PageHeader>
      <Body {...props} />
    </ListBase>
  );
}

function Body<T extends RaRecord>(props: ResourceListProps<T>) {
  const { resource, title, columns, filters = [], hasSearch, addressOf, preview } = props;
  const { breakpoints } = useTheme();
  const isPhone = useMediaQuery(breakpoints.down('sm'));
  const isWide = useMediaQuery(breakpoints.up('lg'));
  const hasRoom = useMediaQuery(breakpoints.up('xl'));
  const { shown, hidden, toggle } = useColumns(resource, columns);
  const [search, setSearch] = useSearchParams();
  const navigate = useNavigate();
  const translate = useTranslate();
  const openId = preview && (isWide || !addressOf) ? search.get('open') : null;
  const setOpen = (id: string | null) => {
    const next = new URLSearchParams(search);
    if (id) next.set('open', id);
    else next.delete('open');
    setSearch(next, { replace: true });
  };
  const open = (row: T) => {
    if (preview && (isWide || !addressOf)) setOpen(String(row.id));
    else if (addressOf) void navigate(addressOf(row));
  };
  const label = translate('list.preview', { name: title });
  return (
    <Box sx={{ display: 'flex', gap: 2, alignItems: 'flex-start' }}>
      <Paper variant="outlined" sx={{ flex: 1, minWidth: 0 }}>
        <FilterBar name={title} filters={filters} hasSearch={hasSearch}>
          <ViewsButton />
          {!isPhone && <ColumnsButton columns={columns} hidden={hidden} onToggle={toggle} />}
          <ExportButton columns={columns} title={title} />
        </FilterBar>
        <Content
          {...props}
          shown={openId && isWide && !hasRoom ? shown.slice(0, BESIDE_COLUMNS) : shown}
          isPhone={isPhone}
          openId={openId}
          onOpen={addressOf || preview ? open : undefined}
        />
        <ListPages />
      </Paper>
      {openId && isWide && (
        <Beside key={openId} label={label} onClose={() => setOpen(null)}>
          {preview?.(openId)}
        </Beside>
      )}
      {openId && !isWide && (
        <RowDialog label={label} onClose={() => setOpen(null)}>
          {preview?.(openId)}
        </RowDialog>
      )}
    </Box>
  );
}

interface ContentProps<T extends RaRecord> extends ResourceListProps<T> {
  readonly shown: readonly Column<T>[];
  readonly isPhone: boolean;
  readonly openId: string | null;
  readonly onOpen?: (row: T) => void;
}

function Content<T extends RaRecord>({ title, shown, empty, ...rest }: ContentProps<T>) {
  const translate = useTranslate();
  const { data, isPending, error, refetch, filterValues, setFilters, sort, setSort } = useListContext<T>();
  if (error) {
    return (
      <Box sx={{ px: 2, pb: 1 }}>
        <ProblemAlert error={error} title={translate('problem.loadFailed')} onRetry={() => void refetch()} />
      </Box>
    );
  }
  if (isPending)
    return (
      <Box sx={{ px: 2, pb: 2 }}>
        <LoadingLines count={10} />
      </Box>
    );
  if (data.length === 0) {
    return Object.keys(filterValues as object).length === 0 ? (
      empty
    ) : (
      <EmptyState
        title={translate('list.emptyFiltered')}
        action={
          <Button variant="outlined" onClick={() => setFilters({}, {})}>
            {translate('list.clearFilters')}
          </Button>
        }
      >
        {translate('list.emptyFilteredHint')}
      </EmptyState>
    );
  }
  return (
    <LedgerTable
      label={translate('list.table', { name: title })}
      rows={data}
      columns={shown}
      sort={sort}
      onSort={setSort}
      addressOf={rest.addressOf}
      onOpen={rest.onOpen}
      openId={rest.openId}
      isPhone={rest.isPhone}
    />
  );
}

interface BesideProps {
  readonly label: string;
  readonly children: ReactNode;
  readonly onClose: () => void;
}

function Beside({ label, children, onClose }: BesideProps) {
  const translate = useTranslate();
  return (
    <Paper
      component="aside"
      variant="outlined"
      aria-label={label}
      sx={{
        width: { lg: 400, xl: 440 },
        flexShrink: 0,
        position: 'sticky',
        top: 72,
        maxHeight: 'calc(100vh - 88px)',
        overflowY: 'auto',
      }}
    >
      <Box sx={{ position: 'absolute', right: 6, top: 6 }}>
        <IconButton size="small" aria-label={translate('list.closePreview')} onClick={onClose}>
          <CloseIcon fontSize="small" />
        </IconButton>
      </Box>
      {/* What could not be read leaves the way out free. */}
      <Box sx={{ p: 2, '& > [role="alert"]:first-of-type': { mt: 4 } }}>{children}</Box>
    </Paper>
  );
}
