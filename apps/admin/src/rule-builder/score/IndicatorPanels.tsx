import { useCallback, useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { Panel } from '../../display/Panel.js';
import { rowsAt } from '../../resource-editors/form/at.js';
import { optionsOf } from '../../resource-editors/form/form-field.js';
import type { RawObject } from '../../resource-editors/raw-object.js';
import { useSchemeView } from '../parts/scheme-view.js';
import { freeKey } from '../rows/edit-rows.js';
import { rowText } from '../rows/row-text.js';
import { SchemeRows } from '../rows/SchemeRows.js';
import { IndicatorForm } from './IndicatorForm.js';
import { IndicatorSummary } from './IndicatorRows.js';
import type { ScorePanelProps } from './score-panel.js';

/** The indicators, a panel for each group; those whose group is none come last. */
export function IndicatorPanels({ value, onChange, findings, readOnly = false }: ScorePanelProps) {
  const translate = useTranslate();
  const { say } = useSchemeView();
  const { indicators: written, groups: writtenGroups } = value;
  const indicators = useMemo(() => rowsAt({ indicators: written ?? [] }, '/indicators'), [written]);
  const panels = useMemo(() => {
    const groups = optionsOf(writtenGroups ?? []);
    const placesOf = (isIn: (group: unknown) => boolean) =>
      indicators.flatMap((indicator, at) => (isIn(indicator['group']) ? [at] : []));
    const strangers = placesOf((group) => !groups.some(({ key }) => key === group));
    return [
      ...groups.map(({ key, title }) => ({ key, title, places: placesOf((group) => group === key) })),
      ...(strangers.length > 0 ? [{ key: '', title: '', places: strangers }] : []),
    ];
  }, [indicators, writtenGroups]);
  const set = useCallback((rows: readonly RawObject[]) => onChange({ ...value, indicators: rows }), [value, onChange]);
  const textOf = useCallback((row: RawObject) => rowText(row, say), [say]);
  return panels.map(({ key, title, places }) => {
    const label = key === '' ? translate('builder.score.noGroup') : translate('builder.score.indicators', { title });
    return (
      <Panel key={key} title={label}>
        <SchemeRows
          list="indicators"
          label={label}
          rows={indicators}
          places={places}
          onChange={set}
          findings={findings}
          readOnly={readOnly}
          Summary={IndicatorSummary}
          Form={IndicatorForm}
          textOf={textOf}
          add={{
            label: translate('builder.score.addIndicator'),
            make: (rows) => ({ key: freeKey(rows, 'indicator'), group: key, points: 0, reason: '' }),
          }}
        />
      </Panel>
    );
  });
}
