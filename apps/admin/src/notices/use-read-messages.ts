import { useCallback } from 'react';
import { useNotify } from 'react-admin';
import { failureText } from '../http/request-error.js';
import { requestJson } from '../http/request.js';
import { useReread } from '../http/use-reread.js';

/** Marks one message of the reader as read, or, by null, all of them. */
export function useReadMessages(): (id: string | null) => void {
  const notify = useNotify();
  const reread = useReread();
  return useCallback(
    (id) => {
      const path = id === null ? '/inbox-messages/read' : `/inbox-messages/${encodeURIComponent(id)}/read`;
      requestJson(path, { method: 'POST', body: {} }).then(reread, (error: unknown) =>
        notify(failureText(error), { type: 'error' }),
      );
    },
    [notify, reread],
  );
}
