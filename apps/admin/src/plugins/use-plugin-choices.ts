import { useGetList } from 'react-admin';
import type { Choice } from '../lists/column.js';
import type { PluginRow } from './plugin-row.js';

/** The plugins as choices of a filter. */
export function usePluginChoices(): readonly Choice[] {
  const { data = [] } = useGetList<PluginRow>('plugins', {
    pagination: { page: 1, perPage: 200 },
    sort: { field: 'id', order: 'ASC' },
  });
  return data.map(({ id, title }) => ({ id, name: title }));
}
