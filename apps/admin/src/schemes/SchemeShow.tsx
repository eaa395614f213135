import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import { Link, useParams } from 'react-router-dom';
import { CopyButton } from '../display/CopyButton.js';
import { GradeMarks } from '../display/GradeMarks.js';
import { Identifier } from '../display/Identifier.js';
import { LoadingLines } from '../display/Loading.js';
import { PageHeader } from '../display/PageHeader.js';
import { Panel } from '../display/Panel.js';
import { ProblemAlert } from '../display/ProblemAlert.js';
import { Properties } from '../display/Properties.js';
import { Tabs } from '../display/Tabs.js';
import { useWhole } from '../http/use-whole.js';
import { pageOf, RouteLink, rowsAt } from '../display/RouteLink.js';
import { useValue, useValueList } from '../display/use-value.js';
import { Words } from '../display/Words.js';
import { useMay } from '../layout/use-may.js';
import { PluginRegions } from '../plugins/PluginRegions.js';
import { ReviseButton } from '../revisions/entry/ReviseButton.js';
import { HistoryButton } from '../revisions/history/HistoryButton.js';
import { TryItOfScheme } from '../try-it/TryItOfScheme.js';
import { ClassificationPanel } from './ClassificationPanel.js';
import { FactPanel } from './FactPanel.js';
import { ParameterPanel } from './ParameterPanel.js';
import { RulePanel } from './RulePanel.js';
import { ScorePanels } from './ScorePanels.js';
import type { SchemeDetail } from './scheme-row.js';
import { useCycle } from './use-cycle.js';

/** One scheme: its rules in order with the articles they stand on, and everything they read. */
export function SchemeShow() {
  const { id = '' } = useParams();
  const translate = useTranslate();
  const mayTry = useMay('revisions', 'list');
  const { data: scheme, error, refetch } = useWhole<SchemeDetail>('schemes', id);
  if (error)
    return <ProblemAlert error={error} title={translate('problem.loadFailed')} onRetry={() => void refetch()} />;
  if (!scheme) return <LoadingLines count={10} />;
  return (
    <>
      <PageHeader
        title={scheme.title}
        actions={
          <>
            <Button variant="outlined" component={Link} to={rowsAt('evaluations', { scheme: id, current: true })}>
              {translate('schemes.subjects')}
            </Button>
            <HistoryButton plugin={scheme.plugin} of={{ resource: 'schemes', key: scheme.key, title: scheme.title }} />
            <ReviseButton resource="schemes" id={scheme.id} title={scheme.title} />
          </>
        }
      >
        <GradeMarks grades={scheme.grades} />
      </PageHeader>
      {mayTry ? (
        <Tabs
          label={translate('tryIt.tabs')}
          pages={[
            { key: 'rules', label: translate('tryIt.rulesTab'), content: <Rules scheme={scheme} /> },
            { key: 'try', label: translate('tryIt.tab'), content: <TryItOfScheme id={id} /> },
          ]}
        />
      ) : (
        <Rules scheme={scheme} />
      )}
    </>
  );
}

function Rules({ scheme }: { scheme: SchemeDetail }) {
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <About scheme={scheme} />
      {scheme.score ? <ScorePanels scheme={scheme} score={scheme.score} /> : <RulePanel scheme={scheme} />}
      <FactPanel facts={scheme.facts} />
      <ParameterPanel parameters={scheme.parameters} />
      <ClassificationPanel rows={scheme.classifications} />
    </Box>
  );
}

function About({ scheme }: { scheme: SchemeDetail }) {
  const translate = useTranslate();
  const read = useValue();
  const readAll = useValueList();
  const cycle = useCycle();
  const { inForceFrom } = scheme;
  return (
    <Panel title={translate('schemes.about')}>
      <Properties
        rows={[
          [translate('schemes.subjectKinds'), readAll('subjectKind', scheme.subjectKinds)],
          [translate('schemes.appliesTo'), scheme.appliesTo],
          [translate('schemes.regions'), <PluginRegions key="regions" regions={scheme.regions} />],
          [translate('schemes.method'), read('method', scheme.method)],
          [translate('schemes.cycle'), cycle(scheme)],
          [translate('schemes.disclosure'), read('disclosure', scheme.disclosure)],
          [
            translate('schemes.inForce'),
            inForceFrom ? translate('schemes.inForceFrom', { from: inForceFrom }) : translate('schemes.inForceAlways'),
          ],
          [
            translate('schemes.plugin'),
            <RouteLink key="plugin" to={pageOf('plugins', scheme.plugin)}>
              <Words>{scheme.pluginTitle ?? scheme.plugin}</Words>
            </RouteLink>,
          ],
          [translate('schemes.version'), scheme.version],
          [
            translate('schemes.hash'),
            <span key="hash">
              <Identifier value={scheme.definitionsHash.slice(0, 16)} /> <CopyButton value={scheme.definitionsHash} />
            </span>,
          ],
        ]}
      />
    </Panel>
  );
}
