import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTheme } from '@mui/material/styles';
import { useTranslate } from 'react-admin';
import type { ScoreCount } from '../../resource-editors/editor-props.js';
import type { RawObject } from '../../resource-editors/raw-object.js';
import { TONES, toneOf } from '../../theme/tones.js';
import { useSchemeView } from '../parts/scheme-view.js';
import { binsOf, countsByBand, edgesOf, placeOf, roomOf, type Scale } from './band-scale.js';
import { EdgeHandle } from './EdgeHandle.js';
import { useParameterNumber } from './use-parameter-value.js';

export interface BandRulerProps {
  readonly bands: readonly RawObject[];
  readonly scale: Scale;
  readonly scores: readonly ScoreCount[];
  readonly onMove: (band: number, min: number) => void;
}

const BINS = 60;

/** The bands on one line, with edges that are moved, over the scores that subjects have now. */
export function BandRuler({ bands, scale, scores, onMove }: BandRulerProps) {
  const translate = useTranslate();
  const { palette } = useTheme();
  const { grades, context, readOnly } = useSchemeView();
  const parameterNumber = useParameterNumber();
  const edges = edgesOf(bands, parameterNumber);
  const counts = countsByBand(bands, scores, parameterNumber);
  const total = scores.reduce((sum, { count }) => sum + count, 0);
  const pieces = bands.map((band, at) => {
    const from = edges.find((edge) => edge.at === at)?.min ?? scale.from;
    const to = edges.filter((edge) => edge.at < at).at(-1)?.min ?? scale.to;
    return { grade: typeof band['grade'] === 'string' ? band['grade'] : '', from, to, count: counts[at] };
  });
  return (
    <Box
      role="group"
      aria-label={translate('builder.score.rulerOf', { min: scale.from, max: scale.to })}
      sx={{ px: 1.5 }}
    >
      {total > 0 && (
        <Histogram bins={binsOf(scores, scale, BINS)} label={translate('builder.score.histogram', { count: total })} />
      )}
      <Box sx={{ position: 'relative', height: 44, userSelect: 'none' }}>
        {pieces.map(({ grade, from, to, count }, at) => {
          const order = grades.findIndex(({ key }) => key === grade);
          const [left, right] = [placeOf(from, scale), placeOf(to, scale)];
          return (
            <Box
              key={at}
              style={{ left: `${left * 100}%`, width: `${Math.max(0, right - left) * 100}%` }}
              sx={{
                position: 'absolute',
                top: 0,
                height: 28,
                overflow: 'hidden',
                textAlign: 'center',
                whiteSpace: 'nowrap',
                lineHeight: '28px',
                fontSize: '0.75rem',
                color: '#fff',
                bgcolor: TONES[palette.mode][toneOf(order, grades.length)].fill,
              }}
            >
              {grade} {total > 0 && translate('builder.score.inBand', { count: count.toLocaleString() })}
            </Box>
          );
        })}
        {edges.map((edge, order) => (
          <EdgeHandle
            key={edge.at}
            edge={edge}
            scale={scale}
            room={roomOf(edges, order, scale)}
            onMove={(min) => onMove(edge.at, min)}
            readOnly={readOnly}
            heldBy={context.parameters.find(({ reference }) => reference === edge.parameter)?.title ?? edge.parameter}
          />
        ))}
      </Box>
      <Box sx={{ display: 'flex', justifyContent: 'space-between', color: 'text.secondary', fontSize: '0.75rem' }}>
        <span>{scale.from}</span>
        <span>{scale.to}</span>
      </Box>
      {!readOnly && (
        <Typography sx={{ color: 'text.secondary', fontSize: '0.75rem' }}>
          {translate('builder.score.bandsHint')}
        </Typography>
      )}
    </Box>
  );
}

function Histogram({ bins, label }: { bins: readonly number[]; label: string }) {
  const most = Math.max(1, ...bins);
  return (
    <Box
      component="svg"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${bins.length} 40`}
      preserveAspectRatio="none"
      sx={{ width: 1, height: 72, display: 'block', color: 'text.disabled' }}
    >
      {bins.map((count, at) => (
        <rect
          key={at}
          x={at + 0.1}
          width={0.8}
          y={40 - (count / most) * 40}
          height={(count / most) * 40}
          fill="currentColor"
        />
      ))}
    </Box>
  );
}
