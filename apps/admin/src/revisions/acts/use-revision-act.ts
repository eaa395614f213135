import { useNotify } from 'react-admin';
import { requestJson } from '../../http/request.js';
import { useReread } from '../../http/use-reread.js';
import { revisionPath, type RevisionRow } from '../revision-row.js';

export interface RevisionStep<T> {
  readonly act: (idempotencyKey: string) => Promise<T>;
  readonly onDone: (result: T) => void;
}

/** Sends a step of a revision's life; when it is done says so, closes, and reads everything anew. */
export function useRevisionAct(
  revision: RevisionRow,
  step: string,
  options: {
    readonly body?: object;
    readonly done: string;
    readonly words?: object;
    readonly onClose: () => void;
    readonly then?: (result: RevisionRow) => void;
  },
): RevisionStep<RevisionRow> {
  const notify = useNotify();
  const reread = useReread();
  const { body, done, words = {}, onClose, then } = options;
  return {
    act: (idempotencyKey) =>
      requestJson<RevisionRow>(revisionPath(revision.id, step), {
        method: 'POST',
        idempotencyKey,
        ...(body && { body }),
      }),
    onDone: (result) => {
      notify(done, { type: 'success', messageArgs: words });
      onClose();
      reread();
      then?.(result);
    },
  };
}
