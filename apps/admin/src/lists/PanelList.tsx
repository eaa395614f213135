import Box from '@mui/material/Box';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useTheme } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { ListBase, useListContext, useTranslate, type RaRecord, type SortPayload } from 'react-admin';
import { LoadingLines } from '../display/Loading.js';
import { Panel } from '../display/Panel.js';
import { ProblemAlert } from '../display/ProblemAlert.js';
import type { Column } from './column.js';
import { LedgerTable } from './LedgerTable.js';
import { ListPages } from './ListPages.js';

export interface PanelListProps<T extends RaRecord> {
  /** A resource, or rows below one: `imports/12/findings`. */
  readonly resource: string;
  readonly title: string;
  readonly filter?: object;
  readonly sort: SortPayload;
  readonly columns: readonly Column<T>[];
  readonly empty: ReactNode;
  readonly actions?: ReactNode;
  readonly addressOf?: (row: T) => string;
  readonly onOpen?: (row: T) => void;
}

/** Rows that cannot be read say so in their place, and not a second time in a corner. */
const QUIET = { onError: () => undefined };

/** Rows that belong to the page's own row, in pages; nothing of it stands in the address. */
export function PanelList<T extends RaRecord>({ resource, filter, sort, ...rest }: PanelListProps<T>) {
  return (
    <ListBase<T>
      resource={resource}
      filter={filter}
      sort={sort}
      perPage={25}
      exporter={false}
      queryOptions={QUIET}
      storeKey={false}
      disableSyncWithLocation
      disableAuthentication
    >
      <Panel title={rest.title} isFlush actions={rest.actions}>
        <Rows {...rest} />
        <ListPages />
      </Panel>
    </ListBase>
  );
}

function Rows<T extends RaRecord>(props: Omit<PanelListProps<T>, 'resource' | 'filter' | 'sort'>) {
  const { title, columns, empty, addressOf, onOpen } = props;
  const translate = useTranslate();
  const { breakpoints } = useTheme();
  const isPhone = useMediaQuery(breakpoints.down('sm'));
  const { data, isPending, error, refetch, sort, setSort } = useListContext<T>();
  if (error)
    return (
      <Box sx={{ px: 2, pb: 1 }}>
        <ProblemAlert error={error} title={translate('problem.loadFailed')} onRetry={() => void refetch()} />
      </Box>
    );
  if (isPending)
    return (
      <Box sx={{ px: 2, pb: 2 }}>
        <LoadingLines count={5} />
      </Box>
    );
  if (data.length === 0) return empty;
  return (
    <LedgerTable
      label={translate('list.table', { name: title })}
      rows={data}
      columns={columns}
      sort={sort}
      onSort={setSort}
      addressOf={addressOf}
      onOpen={onOpen}
      isPhone={isPhone}
    />
  );
}
