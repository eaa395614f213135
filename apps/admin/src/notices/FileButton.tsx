import Button from '@mui/material/Button';
import { useNotify } from 'react-admin';
import { download } from '../http/download.js';
import { failureText } from '../http/request-error.js';

/** Saves a file of the server. */
export function FileButton({ path, name, label }: { path: string; name: string; label: string }) {
  const notify = useNotify();
  return (
    <Button
      size="small"
      onClick={() => {
        download(path, name).catch((error: unknown) => notify(failureText(error), { type: 'error' }));
      }}
    >
      {label}
    </Button>
  );
}
