import { localStorageStore, type Store } from 'react-admin';

/** What is of the desk and not of whoever sits at it: language, ground, columns, saved views. */
const STAYS = /^(locale|theme|.+\.hidden-columns|.+\.views)$/;

/** The choices a browser remembers. Signing out forgets what was being done, not how the desk is arranged. */
export function createStore(): Store {
  const store = localStorageStore('1', 'xinheng');
  return {
    ...store,
    reset() {
      for (const key of Object.keys(store.listItems?.() ?? {})) if (!STAYS.test(key)) store.removeItem(key);
    },
  };
}
