import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useNotify, useRefresh, useTranslate } from 'react-admin';
import { useQueryClient } from '@tanstack/react-query';
import { ActDialog } from '../acts/ActDialog.js';
import { formatNumber } from '../display/format-number.js';
import { requestJson } from '../http/request.js';
import { useMay } from './use-may.js';
import { useSystem } from './use-system.js';

/** Says on every page that the data is invented, and offers to take it away. */
export function SampleBanner() {
  const translate = useTranslate();
  const { data } = useSystem();
  const mayRemove = useMay('system', 'removeSample');
  const [isAsking, setAsking] = useState(false);
  if (!data?.sample?.present) return null;
  return (
    <Box
      component="aside"
      aria-label={translate('app.sample')}
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        columnGap: 1.5,
        px: { xs: 2, sm: 3 },
        py: 0.5,
        minHeight: 40,
        bgcolor: 'background.paper',
        borderBottom: '1px dashed',
        borderColor: 'text.secondary',
        fontSize: '0.8125rem',
      }}
    >
      <strong>{translate('app.sample')}</strong>
      <span>{translate('sample.banner')}</span>
      {mayRemove && <Button onClick={() => setAsking(true)}>{translate('sample.remove')}</Button>}
      {isAsking && <RemoveSample sample={data.sample} onClose={() => setAsking(false)} />}
    </Box>
  );
}

function RemoveSample({ sample, onClose }: { sample: { subjects: number; records: number }; onClose: () => void }) {
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const client = useQueryClient();
  return (
    <ActDialog
      title={translate('sample.dialog')}
      sentence={translate('sample.sentence', {
        subjects: formatNumber(sample.subjects),
        records: formatNumber(sample.records),
      })}
      confirmLabel={translate('sample.confirm')}
      isGrave
      act={(key) =>
        requestJson('/system/remove-sample', { method: 'POST', body: { confirm: true }, idempotencyKey: key })
      }
      onDone={() => {
        notify('sample.removed', { type: 'success' });
        void client.invalidateQueries();
        refresh();
        onClose();
      }}
      onClose={onClose}
    />
  );
}
