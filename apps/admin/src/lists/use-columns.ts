import { useStore } from 'react-admin';
import type { Column } from './column.js';

/** The columns that are shown, as this person last chose them for this list. */
export function useColumns<T>(resource: string, columns: readonly Column<T>[]) {
  const initial = columns.filter((column) => column.isHidden).map((column) => column.key);
  const [hidden, setHidden] = useStore<string[]>(`${resource}.hidden-columns`, initial);
  const toggle = (key: string) => {
    setHidden(hidden.includes(key) ? hidden.filter((one) => one !== key) : [...hidden, key]);
  };
  return { shown: columns.filter((column) => column.isTitle || !hidden.includes(column.key)), hidden, toggle };
}
