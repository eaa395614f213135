import Box from '@mui/material/Box';
import { useCallback, useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { Panel } from '../../display/Panel.js';
import type { ScoreCount } from '../../resource-editors/editor-props.js';
import { rowsAt } from '../../resource-editors/form/at.js';
import type { RawObject } from '../../resource-editors/raw-object.js';
import { useSchemeView } from '../parts/scheme-view.js';
import { SchemeRows } from '../rows/SchemeRows.js';
import { withParts, withRow } from '../rows/edit-rows.js';
import { edgesOf, numberOf, scaleOf } from './band-scale.js';
import { BandForm, BandSummary } from './BandRows.js';
import { BandRuler } from './BandRuler.js';
import type { ScorePanelProps } from './score-panel.js';
import { useParameterNumber } from './use-parameter-value.js';

const NO_SCORES: readonly ScoreCount[] = [];
const textOf = (row: RawObject): string => JSON.stringify(row);

/** The bands: on the ruler, and one by one. */
export function BandPanel({ value, onChange, findings, readOnly = false, scores = NO_SCORES }: ScorePanelProps) {
  const translate = useTranslate();
  const { grades } = useSchemeView();
  const parameterNumber = useParameterNumber();
  const { bands: written, min, max } = value;
  const bands = useMemo(() => rowsAt({ bands: written ?? [] }, '/bands'), [written]);
  const set = useCallback((rows: readonly RawObject[]) => onChange({ ...value, bands: rows }), [value, onChange]);
  const bounds = { min: numberOf(min, parameterNumber), max: numberOf(max, parameterNumber) };
  return (
    <Panel title={translate('builder.score.bands')}>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        <BandRuler
          bands={bands}
          scale={scaleOf(edgesOf(bands, parameterNumber), bounds, scores)}
          scores={scores}
          onMove={(at, edge) => set(withRow(bands, at, withParts(bands[at], { min: edge })))}
        />
        <SchemeRows
          list="bands"
          label={translate('builder.score.bands')}
          rows={bands}
          onChange={set}
          findings={findings}
          readOnly={readOnly}
          Summary={BandSummary}
          Form={BandForm}
          textOf={textOf}
          hasGrades
          add={{
            label: translate('builder.score.addBand'),
            make: () => ({ grade: grades.at(-1)?.key ?? '' }),
          }}
        />
      </Box>
    </Panel>
  );
}
