import Box from '@mui/material/Box';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Figures } from '../display/Figures.js';
import { Panel } from '../display/Panel.js';
import { GradeFlow } from './GradeFlow.js';
import { MoveGroups } from './MoveGroups.js';
import { MoveList } from './MoveList.js';
import { MoveMatrix } from './MoveMatrix.js';
import type { SimulatedCell, SimulationResult, SimulationRow } from './simulation-row.js';

export interface SimulationResultPanelsProps {
  readonly simulation: SimulationRow;
  readonly result: SimulationResult;
}

/** Whom a simulation would move: in numbers, as a flow, as a table, by name, by region and industry. */
export function SimulationResultPanels({ simulation, result }: SimulationResultPanelsProps) {
  const translate = useTranslate();
  const [cell, setCell] = useState<SimulatedCell | null>(null);
  const { worse, better, other, unchanged } = result;
  const { parked } = simulation.progress;
  return (
    <>
      <Figures
        label={translate('simulations.result')}
        figures={[
          { label: translate('simulations.worse'), value: worse, isBad: worse > 0 },
          { label: translate('simulations.better'), value: better },
          ...(other > 0
            ? [{ label: translate('simulations.other'), value: other, hint: translate('simulations.otherHint') }]
            : []),
          { label: translate('simulations.unchanged'), value: unchanged },
          ...(parked > 0
            ? [{ label: translate('simulations.parked'), value: parked, hint: translate('simulations.parkedHint') }]
            : []),
        ]}
      />
      <Panel title={translate('simulations.flow')}>
        <GradeFlow result={result} onPick={setCell} />
        <Box sx={{ mt: 2, mx: -2, mb: -2 }}>
          <MoveMatrix result={result} onPick={setCell} />
        </Box>
      </Panel>
      <MoveList simulation={simulation} cell={cell} onClear={() => setCell(null)} />
      {result.regions.length > 0 && (
        <Box
          sx={{
            display: 'grid',
            gap: 2,
            gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(2, minmax(0, 1fr))' },
          }}
        >
          <MoveGroups title={translate('simulations.byRegion')} groups={result.regions} />
          <MoveGroups title={translate('simulations.bySection')} groups={result.sections} />
        </Box>
      )}
    </>
  );
}
