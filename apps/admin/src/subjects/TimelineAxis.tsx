import Box from '@mui/material/Box';
import { useTheme } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { TONES, toneOf } from '../theme/tones.js';
import { placeOf, stretchesOf, ticksOf, type GradeStretch, type Span } from './timeline-scale.js';
import { TimelineSign } from './TimelineSign.js';
import type { TimelineChange, TimelineEvaluation, TimelineRecord, TimelineRow } from './timeline-row.js';

export interface TimelineAxisProps {
  readonly name: string;
  readonly rows: readonly TimelineRow[];
  readonly span: Span;
}

/** A lane of grades for each scheme, one of records, one of changes, over the same days. The list below says the same. */
export function TimelineAxis({ name, rows, span }: TimelineAxisProps) {
  const translate = useTranslate();
  const evaluations = rows.filter((row): row is TimelineEvaluation => row.kind === 'evaluation');
  const records = rows.filter((row): row is TimelineRecord => row.kind === 'record');
  const changes = rows.filter((row): row is TimelineChange => row.kind === 'event');
  const schemes = [...new Map(evaluations.map((row) => [row.scheme, row.schemeTitle]))];
  const within = ({ on }: TimelineRow) => on >= span.from && on <= span.until;
  const label = translate('subjects.history.axisLabel', {
    name,
    ...span,
    evaluations: evaluations.length,
    records: records.length,
    changes: changes.length,
  });
  return (
    <Box>
      <Box role="img" aria-label={label} sx={{ display: 'grid', rowGap: 0.5 }}>
        {schemes.map(([scheme, title]) => (
          <Lane key={scheme} title={schemes.length > 1 ? title : translate('subjects.history.gradeLane')} span={span}>
            {stretchesOf(
              evaluations.filter((row) => row.scheme === scheme),
              span,
            ).map((stretch) => (
              <Stretch key={stretch.evaluation.id} stretch={stretch} span={span} />
            ))}
          </Lane>
        ))}
        <Lane title={translate('subjects.history.recordLane')} span={span}>
          {records.filter(within).map((row) => (
            <At key={row.id} day={row.on} span={span} title={`${row.on} ${row.title}`}>
              <TimelineSign sign={row.state === 'void' ? 'void' : (row.nature ?? 'basic')} />
            </At>
          ))}
        </Lane>
        {changes.length > 0 && (
          <Lane title={translate('subjects.history.changeLane')} span={span}>
            {changes.filter(within).map((row) => (
              <At key={row.id} day={row.on} span={span} title={`${row.on} ${row.to ?? ''}`}>
                <TimelineSign sign="change" />
              </At>
            ))}
          </Lane>
        )}
        <Ticks span={span} />
      </Box>
      <Legend hasChanges={changes.length > 0} />
    </Box>
  );
}

function Lane({ title, span, children }: { title: string; span: Span; children: ReactNode }) {
  return (
    <Box sx={ROW}>
      <Box lang="zh-CN" sx={{ color: 'text.secondary', fontSize: '0.8125rem', lineHeight: '28px', overflow: 'hidden' }}>
        {title}
      </Box>
      <Box sx={{ position: 'relative', height: 28, bgcolor: 'action.hover', borderRadius: 0.5 }}>
        {ticksOf(span).map((day) => (
          <Box
            key={day}
            sx={{
              position: 'absolute',
              left: `${placeOf(day, span)}%`,
              top: 0,
              bottom: 0,
              borderLeft: '1px solid',
              borderColor: 'divider',
            }}
          />
        ))}
        {children}
      </Box>
    </Box>
  );
}

function Stretch({ stretch, span }: { stretch: GradeStretch; span: Span }) {
  const translate = useTranslate();
  const { palette } = useTheme();
  const { evaluation, from, until, isNewVersion } = stretch;
  const left = placeOf(from, span);
  const title = [
    evaluation.on,
    `${evaluation.grade ?? '—'} ${evaluation.gradeTitle ?? ''}`,
    translate('subjects.history.version', { version: evaluation.version }),
  ].join(' ');
  return (
    <Box
      title={title}
      sx={{
        position: 'absolute',
        // A grade of today only would have no width; it keeps enough for its letter and ends where the day ends.
        left: `min(${left}%, calc(100% - 24px))`,
        width: `max(24px, ${placeOf(until, span) - left}%)`,
        top: 4,
        height: 20,
        lineHeight: '20px',
        px: 0.75,
        bgcolor: TONES[palette.mode][toneOf(evaluation.gradeOrder, evaluation.gradeCount)].fill,
        color: '#fff',
        fontSize: '0.75rem',
        fontWeight: 700,
        overflow: 'hidden',
        whiteSpace: 'nowrap',
        borderLeft: isNewVersion ? '3px dotted' : '1px solid',
        borderColor: 'background.paper',
      }}
    >
      {evaluation.grade ?? '—'}
    </Box>
  );
}

function At({ day, span, title, children }: { day: string; span: Span; title: string; children: ReactNode }) {
  return (
    <Box title={title} sx={{ position: 'absolute', left: `calc(${placeOf(day, span)}% - 6px)`, top: 6, lineHeight: 0 }}>
      {children}
    </Box>
  );
}

function Ticks({ span }: { span: Span }) {
  const days = ticksOf(span);
  const isLong = days.every((day) => day.endsWith('-01-01'));
  return (
    <Box sx={ROW}>
      <span />
      <Box sx={{ position: 'relative', height: 20, fontSize: '0.75rem', color: 'text.secondary' }}>
        {days.map((day) => (
          <Box
            key={day}
            component="span"
            sx={{
              position: 'absolute',
              left: `${placeOf(day, span)}%`,
              transform: 'translateX(-50%)',
              whiteSpace: 'nowrap',
            }}
          >
            {isLong ? day.slice(0, 4) : day.slice(0, 7)}
          </Box>
        ))}
      </Box>
    </Box>
  );
}

function Legend({ hasChanges }: { hasChanges: boolean }) {
  const translate = useTranslate();
  const signs = ['negative', 'positive', 'basic', 'void'] as const;
  return (
    <Box
      sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, mt: 1, fontSize: '0.8125rem', color: 'text.secondary' }}
    >
      {signs.map((sign) => (
        <Entry key={sign} sign={<TimelineSign sign={sign} />} text={translate(`subjects.history.${sign}`)} />
      ))}
      {hasChanges && <Entry sign={<TimelineSign sign="change" />} text={translate('subjects.history.changeLane')} />}
      <Entry
        sign={<Box component="span" sx={{ borderLeft: '3px dotted', height: 14, display: 'inline-block' }} />}
        text={translate('subjects.history.versionLine')}
      />
    </Box>
  );
}

function Entry({ sign, text }: { sign: ReactNode; text: string }) {
  return (
    <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5 }}>
      {sign}
      {text}
    </Box>
  );
}

const ROW = { display: 'grid', gridTemplateColumns: { xs: '64px 1fr', sm: '96px 1fr' }, columnGap: 1 } as const;
