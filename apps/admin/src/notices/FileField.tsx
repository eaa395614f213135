import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';

/** Chooses one file; what it is the server finds out. */
export function FileField(props: {
  label: string;
  hint: string;
  value: File | null;
  onChange: (file: File | null) => void;
}) {
  const { label, hint, value, onChange } = props;
  const translate = useTranslate();
  return (
    <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
      <Button component="label" variant="outlined">
        {label}
        <Box
          component="input"
          type="file"
          aria-label={label}
          accept=".pdf,.png,.jpg,.jpeg,.tif,.tiff,.docx,.xlsx,.ofd,.txt"
          onChange={(event: React.ChangeEvent<HTMLInputElement>) => onChange(event.target.files?.[0] ?? null)}
          sx={{ position: 'absolute', width: 1, height: 1, overflow: 'hidden', opacity: 0 }}
        />
      </Button>
      <Box sx={{ color: 'text.secondary' }}>
        {value === null ? hint : translate('notices.chosen', { name: value.name })}
      </Box>
    </Box>
  );
}
