import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { DataTable } from '../charts/DataTable.js';
import { EmptyState } from '../display/EmptyState.js';
import { GradeMark } from '../display/GradeMark.js';
import { Identifier } from '../display/Identifier.js';
import { Day } from '../display/Instant.js';
import { Panel } from '../display/Panel.js';
import { pageOf, RouteLink } from '../display/RouteLink.js';
import { useValue } from '../display/use-value.js';
import { Words } from '../display/Words.js';
import { useSchemes } from '../schemes/use-schemes.js';
import type { PluginDetail } from './plugin-row.js';

type Case = PluginDetail['cases'][number];

/** The schemes of a plugin, each with the worked cases that hold it. */
export function PluginSchemes({ plugin }: { plugin: PluginDetail }) {
  const translate = useTranslate();
  const read = useValue();
  if (plugin.schemes.length === 0) {
    return (
      <Panel title={translate('plugins.tab.schemes')}>
        <EmptyState title={translate('plugins.scheme.none')}>{translate('plugins.scheme.noneHint')}</EmptyState>
      </Panel>
    );
  }
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      {plugin.schemes.map((scheme) => (
        <Panel
          key={scheme.id}
          isFlush
          title={
            <RouteLink to={pageOf('schemes', scheme.id)}>
              <Words>{scheme.title}</Words>
            </RouteLink>
          }
        >
          <Typography sx={{ px: 2, color: 'text.secondary' }}>
            {[
              read('method', scheme.method),
              translate('plugins.scheme.rules', { count: scheme.ruleCount }),
              translate('plugins.scheme.cases', { count: scheme.caseCount }),
            ].join(' · ')}
          </Typography>
          <Typography variant="h3" sx={{ px: 2, pt: 1.5 }}>
            {translate('plugins.scheme.worked')}
          </Typography>
          <Typography sx={{ px: 2, color: 'text.secondary' }}>{translate('plugins.scheme.workedHint')}</Typography>
          <DataTable
            label={`${scheme.title} ${translate('plugins.scheme.worked')}`}
            numbersFrom={4}
            head={['case', 'asOf', 'expected', 'rule'].map((key) => translate(`plugins.scheme.${key}`))}
            rows={plugin.cases
              .filter((one) => one.scheme === scheme.id)
              .map((one) => [
                <Words key="case">{one.title}</Words>,
                <Day key="asOf" value={one.asOf} />,
                <Expected key="expected" one={one} />,
                one.expected.rule ? <Identifier key="rule" value={one.expected.rule} /> : '',
              ])}
          />
        </Panel>
      ))}
    </Box>
  );
}

function Expected({ one: { scheme, expected } }: { one: Case }) {
  const translate = useTranslate();
  const { gradeOf } = useSchemes();
  if (expected.refused) return <>{translate('plugins.scheme.refused', { reason: expected.refused })}</>;
  if (expected.grade) return <GradeMark {...gradeOf(scheme, expected.grade)} />;
  return <>{expected.status === 'out-of-scope' ? translate('plugins.scheme.outOfScope') : '—'}</>;
}
