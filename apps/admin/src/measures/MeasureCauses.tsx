import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { GradeMark } from '../display/GradeMark.js';
import { pageOf, RouteLink } from '../display/RouteLink.js';
import type { MeasureCause } from './measure-row.js';

/** What brings a measure: grades as marks, lists by name. */
export function MeasureCauses({ causes, isShort }: { causes: readonly MeasureCause[]; isShort?: boolean }) {
  const translate = useTranslate();
  if (causes.length === 0) return <>{isShort ? '—' : translate('measures.noCause')}</>;
  return (
    <Box sx={{ display: 'grid', gap: 0.5 }}>
      {causes.map((cause, at) => (
        <Box key={at} sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1, rowGap: 0.5, alignItems: 'center' }}>
          {!isShort && cause.scheme && (
            <RouteLink to={pageOf('schemes', cause.scheme.id)}>
              {translate('measures.causeGrades', { scheme: cause.scheme.title })}
            </RouteLink>
          )}
          {cause.grades.map(({ grade, title, order, count }) => (
            <GradeMark key={grade} grade={grade} title={isShort ? null : title} order={order} count={count} />
          ))}
          {cause.list && <span>{translate('measures.causeList', { list: cause.list.title })}</span>}
          {!isShort && cause.follows === 'announced' && <span>{translate('measures.causeAnnounced')}</span>}
        </Box>
      ))}
    </Box>
  );
}
