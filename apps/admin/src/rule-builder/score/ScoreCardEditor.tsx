import type { ResourceEditorProps } from '../../resource-editors/editor-props.js';
import { FormFields } from '../../resource-editors/fields/FormFieldView.js';
import type { FormField } from '../../resource-editors/form/form-field.js';
import { FormPanel } from '../../resource-editors/form/FormPanel.js';
import { SchemeFrame } from '../parts/SchemeFrame.js';
import { BandPanel } from './BandPanel.js';
import { IndicatorPanels } from './IndicatorPanels.js';
import { VetoPanel } from './VetoPanel.js';

const OWN = ['bands', 'indicators', 'vetoes', 'groups', 'base', 'min', 'max'];

const BOUNDS: readonly FormField[] = [
  { kind: 'number', at: '/base', isRequired: true, mayBeParameter: true },
  { kind: 'number', at: '/min', label: 'scoreMin', mayBeParameter: true },
  { kind: 'number', at: '/max', label: 'scoreMax', mayBeParameter: true },
];

const GROUPS: readonly FormField[] = [
  {
    kind: 'rows',
    at: '/groups',
    label: 'indicatorGroup',
    add: 'group',
    empty: { key: '', title: '' },
    nameOf: (row) => (typeof row['title'] === 'string' ? row['title'] : ''),
    fields: [
      { kind: 'text', at: '/title', isRequired: true },
      { kind: 'key', at: '/key' },
      { kind: 'number', at: '/min', label: 'groupMin', mayBeParameter: true },
      { kind: 'number', at: '/max', label: 'groupMax', mayBeParameter: true },
    ],
  },
];

/** A score card: bands on a ruler, vetoes, and what gives and takes points, group by group. */
export function ScoreCardEditor(props: ResourceEditorProps) {
  return (
    <SchemeFrame {...props} own={OWN}>
      {(findings) => (
        <>
          <BandPanel {...props} findings={findings} />
          <FormPanel title="bounds" isFolded={false}>
            <FormFields fields={BOUNDS} owner="" />
          </FormPanel>
          <IndicatorPanels {...props} findings={findings} />
          <VetoPanel {...props} findings={findings} />
          <FormPanel title="groups" isFolded>
            <FormFields fields={GROUPS} owner="" />
          </FormPanel>
        </>
      )}
    </SchemeFrame>
  );
}
