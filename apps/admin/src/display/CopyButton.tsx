import CopyIcon from '@mui/icons-material/ContentCopyOutlined';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import { useNotify, useTranslate } from 'react-admin';

/** Copies a value whole, without the spaces it is shown with. */
export function CopyButton({ value }: { value: string }) {
  const translate = useTranslate();
  const notify = useNotify();
  const copy = () => {
    void writeClipboard(value).then(() => notify('app.copied', { type: 'info' }));
  };
  return (
    <Tooltip title={translate('app.copy')}>
      <IconButton size="small" aria-label={translate('app.copy')} onClick={copy}>
        <CopyIcon fontSize="inherit" />
      </IconButton>
    </Tooltip>
  );
}

/** The clipboard API is missing where the page comes without TLS; a selected field serves there. */
async function writeClipboard(value: string): Promise<void> {
  const clipboard = (navigator as { clipboard?: Clipboard }).clipboard;
  if (clipboard) return clipboard.writeText(value);
  const field = document.createElement('textarea');
  field.value = value;
  document.body.append(field);
  field.select();
  document.execCommand('copy');
  field.remove();
}
