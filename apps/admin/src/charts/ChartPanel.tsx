import Button from '@mui/material/Button';
import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { Suspense, useState, type ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { Panel } from '../display/Panel.js';

export interface ChartPanelProps {
  readonly title: string;
  readonly chart: ReactNode;
  readonly table: ReactNode;
  /** Beside the switch: an export. */
  readonly actions?: ReactNode;
}

/** A picture with the table behind it one press away. */
export function ChartPanel({ title, chart, table, actions }: ChartPanelProps) {
  const translate = useTranslate();
  const [isTable, setTable] = useState(false);
  return (
    <Panel
      title={title}
      isFlush
      actions={
        <>
          {actions}
          <Button onClick={() => setTable(!isTable)}>{translate(isTable ? 'app.asChart' : 'app.asTable')}</Button>
        </>
      }
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
