import Box from '@mui/material/Box';
import { useTheme } from '@mui/material/styles';
import { useTranslate } from 'react-admin';
import { formatNumber } from '../display/format-number.js';
import { TONES, toneOf } from '../theme/tones.js';
import { flowLayout, type FlowBar, type FlowRibbon } from './flow-layout.js';
import { gradesIn } from './grades-in.js';
import type { SimulatedCell, SimulationResult } from './simulation-row.js';

const WIDTH = 720;
const LABEL = 150;
const BAR = 14;
const GAP = 14;
/** Above the bars, for the headings, and below them, for the name of a bar that is a line. */
const HEAD = 24;
const FOOT = 12;

export interface GradeFlowProps {
  readonly result: SimulationResult;
  readonly onPick: (cell: SimulatedCell) => void;
}

/** Who goes from which grade to which: old grades on the left, new ones on the right; a ribbon shows its movers. */
export function GradeFlow({ result, onPick }: GradeFlowProps) {
  const translate = useTranslate();
  const grades = gradesIn(result);
  const height = 60 * grades.length;
  const flow = flowLayout(result.matrix, grades, { height, gap: GAP });
  const colourOf = useColours(result);
  const nameOf = (grade: string | null) => {
    const title = result.grades.find(({ key }) => key === grade)?.title;
    return grade === null ? translate('simulations.noGrade') : `${grade} ${title ?? ''}`.trim();
  };
  const moves = flow.ribbons.filter(({ from, to }) => from !== to);
  const summary = moves
    .map(({ from, to, count }) => `${nameOf(from)} → ${nameOf(to)} ${formatNumber(count)}`)
    .join(translate('simulations.comma'));
  return (
    <Box role="group" aria-label={translate('simulations.flow')} tabIndex={0} sx={{ overflowX: 'auto' }}>
      <Box
        component="svg"
        viewBox={`0 0 ${WIDTH} ${HEAD + height + FOOT}`}
        role="img"
        aria-label={translate('simulations.flowLabel', { summary: summary || translate('simulations.noMoves') })}
        sx={{ width: '100%', minWidth: 480, maxWidth: WIDTH, display: 'block', mx: 'auto', fontSize: 13 }}
      >
        <Heading x={LABEL} anchor="end">
          {translate('simulations.before')}
        </Heading>
        <Heading x={WIDTH - LABEL} anchor="start">
          {translate('simulations.after')}
        </Heading>
        <g transform={`translate(0 ${HEAD})`}>
          {flow.ribbons.map((ribbon) => (
            <Ribbon
              key={`${ribbon.from} ${ribbon.to}`}
              ribbon={ribbon}
              fill={colourOf(ribbon.to)}
              title={`${nameOf(ribbon.from)} → ${nameOf(ribbon.to)} ${formatNumber(ribbon.count)}`}
              onPick={onPick}
            />
          ))}
          {flow.before.map((bar) => (
            <Bar
              key={`from ${bar.grade}`}
              bar={bar}
              side="before"
              fill={colourOf(bar.grade)}
              name={nameOf(bar.grade)}
            />
          ))}
          {flow.after.map((bar) => (
            <Bar key={`to ${bar.grade}`} bar={bar} side="after" fill={colourOf(bar.grade)} name={nameOf(bar.grade)} />
          ))}
        </g>
      </Box>
    </Box>
  );
}

function Heading({ x, anchor, children }: { x: number; anchor: 'start' | 'end'; children: string }) {
  const { palette } = useTheme();
  return (
    <text x={x} y={12} textAnchor={anchor} fill={palette.text.secondary}>
      {children}
    </text>
  );
}

interface RibbonProps {
  readonly ribbon: FlowRibbon;
  readonly fill: string;
  readonly title: string;
  readonly onPick: (cell: SimulatedCell) => void;
}

/** Those who stay are pale; those who move can be pressed. The table below says the same to a keyboard. */
function Ribbon({ ribbon, fill, title, onPick }: RibbonProps) {
  const isMove = ribbon.from !== ribbon.to;
  const { fromY, toY, height } = ribbon;
  const [left, right] = [LABEL + BAR, WIDTH - LABEL - BAR];
  const middle = (left + right) / 2;
  const path =
    `M${left} ${fromY} C${middle} ${fromY} ${middle} ${toY} ${right} ${toY} ` +
    `V${toY + height} C${middle} ${toY + height} ${middle} ${fromY + height} ${left} ${fromY + height} Z`;
  return (
    <path
      d={path}
      fill={fill}
      fillOpacity={isMove ? 0.65 : 0.14}
      cursor={isMove ? 'pointer' : undefined}
      onClick={isMove ? () => onPick(ribbon) : undefined}
    >
      <title>{title}</title>
    </path>
  );
}

function Bar({ bar, side, fill, name }: { bar: FlowBar; side: 'before' | 'after'; fill: string; name: string }) {
  const { palette } = useTheme();
  const isBefore = side === 'before';
  if (bar.count === 0) return null;
  const y = bar.y + Math.max(bar.height / 2, 6);
  return (
    <g>
      <rect x={isBefore ? LABEL : WIDTH - LABEL - BAR} y={bar.y} width={BAR} height={bar.height} fill={fill} />
      <text
        x={isBefore ? LABEL - 8 : WIDTH - LABEL + 8}
        y={y}
        dominantBaseline="middle"
        textAnchor={isBefore ? 'end' : 'start'}
        fill={palette.text.primary}
      >
        {`${name} ${formatNumber(bar.count)}`}
      </text>
    </g>
  );
}

function useColours({ grades }: SimulationResult): (grade: string | null) => string {
  const { palette } = useTheme();
  return (grade) => {
    const order = grades.findIndex(({ key }) => key === grade);
    return TONES[palette.mode][toneOf(order < 0 ? null : order, grades.length)].fill;
  };
}
