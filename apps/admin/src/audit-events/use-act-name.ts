import { useCallback } from 'react';
import { useTranslate } from 'react-admin';

/** Names an act (`account.create`) and a kind of object in the reader's language; an unknown one stays as it is. */
export function useActName(): (set: 'act' | 'object', value: string) => string {
  const translate = useTranslate();
  return useCallback(
    (set, value) => translate(`audit.${set === 'act' ? 'actOf' : 'objectOf'}.${value}`, { _: value }),
    [translate],
  );
}
