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
  /** Opens beside the list where there is room; elsewhere a row leads to its page. */
  readonly preview?: (id: string) => ReactNode;
}

/** A list as every list of the back office is: header, filters in the address, table, pages, and a row beside it. */
export function ResourceList<T extends RaRecord>(props: ResourceListProps<T>) {
  return (
    <ListBase<T> resource={props.resource} sort={props.sort} perPage={25} exporter={false}>
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
  const { shown, hidden, toggle } = useColumns(resource, columns);
  const [search, setSearch] = useSearchParams();
  const navigate = useNavigate();
  const openId = preview && isWide ? search.get('open') : null;
  const setOpen = (id: string | null) => {
    const next = new URLSearchParams(search);
    if (id) next.set('open', id);
    else next.delete('open');
    setSearch(next, { replace: true });
  };
  const open = (row: T) => {
    if (preview && isWide) setOpen(String(row.id));
    else if (addressOf) void navigate(addressOf(row));
  };
  return (
    <Box sx={{ display: 'flex', gap: 2, alignItems: 'flex-start' }}>
      <Paper variant="outlined" sx={{ flex: 1, minWidth: 0 }}>
        <FilterBar name={title} filters={filters} hasSearch={hasSearch}>
          <ViewsButton />
          {!isPhone && <ColumnsButton columns={columns} hidden={hidden} onToggle={toggle} />}
          <ExportButton columns={columns} title={title} />
        </FilterBar>
        <Content {...props} shown={shown} isPhone={isPhone} openId={openId} onOpen={addressOf && open} />
        <ListPages />
      </Paper>
      {openId && <Beside key={openId} title={title} id={openId} preview={preview} onClose={() => setOpen(null)} />}
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
  readonly title: string;
  readonly id: string;
  readonly preview?: (id: string) => ReactNode;
  readonly onClose: () => void;
}

function Beside({ title, id, preview, onClose }: BesideProps) {
  const translate = useTranslate();
  return (
    <Paper
      component="aside"
      variant="outlined"
      aria-label={translate('list.preview', { name: title })}
      sx={{
        width: 420,
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
      <Box sx={{ p: 2 }}>{preview?.(id)}</Box>
    </Paper>
  );
}
