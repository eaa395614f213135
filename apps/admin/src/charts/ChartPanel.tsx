import Button from '@mui/material/Button';
import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { Suspense, useState, type ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { Panel } from '../display/Panel.js';

/** A picture with the table behind it one press away. */
export function ChartPanel({ title, chart, table }: { title: string; chart: ReactNode; table: ReactNode }) {
  const translate = useTranslate();
  const [isTable, setTable] = useState(false);
  return (
    <Panel
      title={title}
      isFlush
      actions={<Button onClick={() => setTable(!isTable)}>{translate(isTable ? 'app.asChart' : 'app.asTable')}</Button>}
    >
      {isTable ? (
        table
      ) : (
        <Box sx={{ px: 2, pb: 2 }}>
          <Suspense fallback={<Skeleton variant="rectangular" height={220} />}>{chart}</Suspense>
        </Box>
      )}
    </Panel>
  );
}
