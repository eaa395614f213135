import { memo } from 'react';
import { FormFields } from '../../resource-editors/fields/FormFieldView.js';
import { DISCLOSURES, EDITION, REGIONS, SUBJECT_KINDS, TITLE } from '../../resource-editors/form/recurring.shape.js';
import type { FormField } from '../../resource-editors/form/form-field.js';
import { FormPanel } from '../../resource-editors/form/FormPanel.js';

const GRADES: readonly FormField[] = [
  {
    kind: 'rows',
    at: '/grades',
    label: 'gradesBestFirst',
    add: 'grade',
    isRequired: true,
    empty: { key: '', title: '' },
    nameOf: (row) => [row['key'], row['title']].filter((one) => typeof one === 'string').join(' '),
    fields: [
      { kind: 'text', at: '/key', isCode: true, isRequired: true },
      { kind: 'text', at: '/title', isRequired: true },
      { kind: 'text', at: '/symbol' },
    ],
  },
];

const WHOM: readonly FormField[] = [
  TITLE,
  { kind: 'choices', at: '/subjectKinds', set: 'subjectKind', of: SUBJECT_KINDS, isRequired: true, isWide: true },
  { kind: 'condition', at: '/appliesTo', scope: 'applies-to', hint: 'appliesTo' },
  {
    kind: 'choice',
    at: '/cycle/mode',
    label: 'cycle',
    set: 'cycleMode',
    of: ['rolling', 'event', 'calendar-year'],
    isRequired: true,
  },
  { kind: 'duration', at: '/cycle/every', label: 'every', isIsoOnly: true },
  { kind: 'choice', at: '/disclosure', set: 'disclosure', of: DISCLOSURES },
  REGIONS,
  { kind: 'basis', at: '/basis', label: 'schemeBasis' },
];

/** The grades of a scheme, whom it grades and when: what is rarely changed, folded until asked for. */
export const SchemeHead = memo(function SchemeHead() {
  return (
    <>
      <FormPanel title="grades" isFolded>
        <FormFields fields={GRADES} owner="" />
      </FormPanel>
      <FormPanel title="scheme" isFolded>
        <FormFields fields={WHOM} owner="" />
      </FormPanel>
      <FormPanel title="edition" isFolded>
        <FormFields fields={EDITION.fields} owner="" />
      </FormPanel>
    </>
  );
});
