import { useTranslate } from 'react-admin';
import { Tabs } from '../display/Tabs.js';
import type { EvaluationRoundRow } from './evaluation-round-row.js';
import { RoundReportPanel } from './RoundReportPanel.js';
import { RoundResults } from './RoundResults.js';

/** What a round found: the report, everybody on the register, who was corrected, and who has no data. */
export function RoundFindings({ round }: { round: EvaluationRoundRow }) {
  const translate = useTranslate();
  return (
    <Tabs
      label={translate('rounds.findings')}
      pages={[
        { key: 'report', label: translate('rounds.report.title'), content: <RoundReportPanel round={round} /> },
        {
          key: 'results',
          label: translate('rounds.results.title'),
          content: <RoundResults key="results" round={round} rows="results" />,
        },
        {
          key: 'corrected',
          label: translate('rounds.corrected.title'),
          content: <RoundResults key="corrected" round={round} rows="corrected" />,
        },
        {
          key: 'without-data',
          label: translate('rounds.withoutData'),
          content: <RoundResults key="without-data" round={round} rows="without-data" />,
        },
      ]}
    />
  );
}
