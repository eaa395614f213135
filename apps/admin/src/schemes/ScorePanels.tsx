import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { DataTable } from '../charts/DataTable.js';
import { Basis } from '../display/Basis.js';
import { GradeMark } from '../display/GradeMark.js';
import { Panel } from '../display/Panel.js';
import { Properties } from '../display/Properties.js';
import { Words } from '../display/Words.js';
import { RulesWithArticle } from './RulePanel.js';
import type { SchemeDetail } from './scheme-row.js';

type Score = NonNullable<SchemeDetail['score']>;

/** A score card: vetoes first, then bands, then what gives and takes points. */
export function ScorePanels({ scheme, score }: { scheme: SchemeDetail; score: Score }) {
  const translate = useTranslate();
  const vetoes = score.vetoes.map((veto, at) => ({
    ...veto,
    name: `${at + 1}`,
    sentence: veto.sentence ?? null,
    basis: veto.basis ?? scheme.basis ?? null,
  }));
  return (
    <>
      {vetoes.length > 0 && (
        <Panel title={translate('schemes.score.vetoes')}>
          <Typography sx={{ color: 'text.secondary', mb: 1.5 }}>{translate('schemes.score.vetoesHint')}</Typography>
          <RulesWithArticle scheme={scheme} rows={vetoes} />
        </Panel>
      )}
      <Bands scheme={scheme} score={score} />
      <Indicators score={score} />
    </>
  );
}

function Bands({ scheme, score }: { scheme: SchemeDetail; score: Score }) {
  const translate = useTranslate();
  const title = translate('schemes.score.bands');
  return (
    <Panel title={title} isFlush>
      <Box sx={{ px: 2, pb: 1 }}>
        <Properties
          rows={[
            [translate('schemes.score.base'), score.base],
            [translate('schemes.score.bounds'), `${score.min ?? '−∞'} – ${score.max ?? '∞'}`],
          ]}
        />
      </Box>
      <DataTable
        label={title}
        numbersFrom={3}
        head={[translate('schemes.grades'), translate('schemes.score.band'), translate('schemes.basis')]}
        rows={score.bands.map(({ grade, min, basis }) => {
          const order = scheme.grades.findIndex(({ key }) => key === grade);
          return [
            <GradeMark
              key="grade"
              grade={grade}
              title={scheme.grades[order]?.title}
              order={order}
              count={scheme.grades.length}
            />,
            min === null ? translate('schemes.score.bandRest') : translate('schemes.score.bandFrom', { min }),
            <Basis key="basis" basis={basis} />,
          ];
        })}
      />
    </Panel>
  );
}

function Indicators({ score }: { score: Score }) {
  const translate = useTranslate();
  return (
    <>
      {score.groups.map((group) => (
        <Panel
          key={group.key}
          isFlush
          title={
            group.min === null && group.max === null
              ? group.title
              : translate('schemes.score.group', { title: group.title, min: group.min ?? '', max: group.max ?? '' })
          }
        >
          <DataTable
            label={group.title}
            numbersFrom={5}
            head={[
              translate('schemes.score.indicator'),
              translate('schemes.when'),
              translate('schemes.score.points'),
              translate('schemes.score.cap'),
              translate('schemes.basis'),
            ]}
            rows={score.indicators
              .filter((indicator) => indicator.group === group.key)
              .map((indicator) => [
                <Words key="reason">{indicator.reason}</Words>,
                indicator.sentence ?? translate('schemes.always'),
                indicator.each ? `${indicator.points} × ${indicator.each}` : indicator.points,
                indicator.cap ?? '—',
                <Basis key="basis" basis={indicator.basis} />,
              ])}
          />
        </Panel>
      ))}
    </>
  );
}
