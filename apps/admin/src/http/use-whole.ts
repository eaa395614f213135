import { useGetOne, type RaRecord, type UseGetOneHookValue } from 'react-admin';

/** Apart from the rows of lists, which react-admin takes for the whole: they lack what only the single row says. */
const WHOLE = { meta: { isWhole: true } } as const;

/** Reads one row with everything the server says of it. */
export function useWhole<T extends RaRecord>(resource: string, id: string): UseGetOneHookValue<T> {
  return useGetOne<T>(resource, { id, ...WHOLE });
}
