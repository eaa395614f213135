import { useState } from 'react';

/** The same list for as long as its entries are the same ones, so that what is made from it is not made anew. */
export function useSameWhileEqual<T>(list: readonly T[]): readonly T[] {
  const [kept, setKept] = useState(list);
  const isSame = list.length === kept.length && list.every((one, at) => one === kept[at]);
  if (!isSame) setKept(list);
  return isSame ? kept : list;
}
