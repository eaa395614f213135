import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { DataTable } from '../charts/DataTable.js';
import { Basis } from '../display/Basis.js';
import { formatNumber } from '../display/format-number.js';
import { Day } from '../display/Instant.js';
import { Panel } from '../display/Panel.js';
import { useSayDuration } from '../display/use-say-duration.js';
import { useMay } from '../layout/use-may.js';
import { ReviseButton } from '../revisions/entry/ReviseButton.js';
import type { SchemeParameterRow } from './scheme-row.js';

/** The named numbers of a scheme, each value with its first day and its article. */
export function ParameterPanel({ parameters }: { parameters: readonly SchemeParameterRow[] }) {
  const translate = useTranslate();
  const valueOf = useParameterValue();
  const mayRevise = useMay('revisions', 'create');
  const title = translate('schemes.parameters');
  return (
    <Panel title={title} isFlush>
      <Typography sx={{ px: 2, pb: 1, color: 'text.secondary' }}>
        {translate(parameters.length > 0 ? 'schemes.parametersHint' : 'schemes.parametersNone')}
      </Typography>
      {parameters.length > 0 && (
        <DataTable
          label={title}
          numbersFrom={4}
          head={[
            ...['parameter', 'value', 'from', 'basis'].map((key) => translate(`schemes.${key}`)),
            ...(mayRevise ? [translate('revisions.revise')] : []),
          ]}
          rows={parameters.flatMap((parameter) =>
            parameter.values.map(({ from, value, basis }, at) => [
              parameter.title,
              `${valueOf(value)}${parameter.unit ?? ''}`,
              <Day key="from" value={from} />,
              <Basis key="basis" basis={basis} />,
              ...(mayRevise
                ? [
                    at === 0 && (
                      <ReviseButton
                        key="revise"
                        resource="parameters"
                        id={parameter.id}
                        title={parameter.title}
                        size="small"
                      />
                    ),
                  ]
                : []),
            ]),
          )}
        />
      )}
    </Panel>
  );
}

function useParameterValue(): (value: number | string | boolean) => string {
  const translate = useTranslate();
  const say = useSayDuration();
  return (value) => {
    if (typeof value === 'boolean') return translate(value ? 'app.yes' : 'app.no');
    if (typeof value === 'number') return formatNumber(value);
    return /^P\d/.test(value) ? say(value) : value;
  };
}
