import { useState } from 'react';
import Button from '@mui/material/Button';
import { useNotify, useTranslate } from 'react-admin';
import { requestJson } from '../http/request.js';
import { useMay } from '../layout/use-may.js';
import { useSystem } from '../layout/use-system.js';
import { failureText } from '../http/request-error.js';

/** Leads an administrator to the board of the queues, where there are any. */
export function QueueBoardButton() {
  const translate = useTranslate();
  const notify = useNotify();
  const mayLook = useMay('system', 'queueBoard');
  const { data: system } = useSystem();
  const [isEntering, setEntering] = useState(false);
  if (!mayLook || system?.carrier !== 'bull') return null;
  const enter = async (): Promise<void> => {
    setEntering(true);
    try {
      const { path } = await requestJson<{ path: string }>('/system/queue-board', { method: 'POST' });
      window.open(path, '_blank', 'noopener');
    } catch (error) {
      notify(failureText(error), { type: 'error' });
    } finally {
      setEntering(false);
    }
  };
  return (
    <Button variant="outlined" disabled={isEntering} onClick={() => void enter()}>
      {translate('runs.queueBoard')}
    </Button>
  );
}
