import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId, useState, type FormEvent, type ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { ProblemAlert } from '../display/ProblemAlert.js';
import { newIdempotencyKey } from '../http/request.js';

export interface ActDialogProps<T> {
  readonly title: string;
  /** What will be so afterwards, said before the button. */
  readonly sentence: ReactNode;
  readonly confirmLabel: string;
  /** Absent: cancel; where the act itself cancels something, two such buttons would be mistaken for one another. */
  readonly closeLabel?: string;
  /** Cannot be undone. */
  readonly isGrave?: boolean;
  readonly isReady?: boolean;
  /** The fields of the decision. */
  readonly children?: ReactNode;
  /** Sends the act; pressing again after a failed line sends it under the same key. */
  readonly act: (idempotencyKey: string) => Promise<T>;
  readonly onDone: (result: T) => void;
  readonly onClose: () => void;
}

/** A decision: the sentence, its fields, then the button that does it. */
export function ActDialog<T>(props: ActDialogProps<T>) {
  const { title, sentence, confirmLabel, closeLabel, isGrave, isReady = true, children, act, onDone, onClose } = props;
  const translate = useTranslate();
  const id = useId();
  const [key, setKey] = useState(newIdempotencyKey);
  const [isSending, setSending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setSending(true);
    setError(null);
    try {
      onDone(await act(key));
    } catch (failure) {
      setError(failure);
      // Only an act that the server never answered may be the same act again.
      if (!(failure instanceof TypeError)) setKey(newIdempotencyKey());
    } finally {
      setSending(false);
    }
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby={id}>
      <Box component="form" noValidate onSubmit={(event: FormEvent) => void submit(event)} sx={{ display: 'contents' }}>
        <DialogTitle id={id}>{title}</DialogTitle>
        <DialogContent>
          <Box sx={{ borderLeft: '3px solid', borderColor: isGrave ? 'error.main' : 'primary.main', pl: 1.5, mb: 2 }}>
            {sentence}
          </Box>
          <Box sx={{ display: 'grid', gap: 2 }}>{children}</Box>
          <ProblemAlert error={error} />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{closeLabel ?? translate('app.cancel')}</Button>
          <Button
            type="submit"
            variant="contained"
            color={isGrave ? 'error' : 'primary'}
            disabled={!isReady || isSending}
          >
            {confirmLabel}
          </Button>
        </DialogActions>
      </Box>
    </Dialog>
  );
}
