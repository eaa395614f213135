import type { FormShape } from '../form/form-field.js';
import type { RawObject } from '../raw-object.js';
import { BASIS, DISCLOSURES, EDITION, REGIONS, SEVERITIES, TITLE } from '../form/recurring.shape.js';

const KINDS = ['incentive', 'constraint', 'punishment', 'association', 'reference'] as const;
const isOfScheme = (cause: RawObject): boolean => !('list' in cause);
const isOfList = (cause: RawObject): boolean => !('scheme' in cause);

/** A measure, and what brings it: grades of a scheme, or a list. */
export const measureShape: FormShape = [
  {
    title: 'measure',
    fields: [
      TITLE,
      { kind: 'choice', at: '/kind', set: 'measureKind', of: KINDS, isRequired: true },
      { kind: 'text', at: '/scope' },
      { kind: 'name', at: '/listedIn', of: 'lists', hint: 'listedIn' },
      { kind: 'choice', at: '/disclosure', set: 'disclosure', of: DISCLOSURES },
      { kind: 'duration', at: '/period', hint: 'period', mayBeParameter: true },
      { kind: 'choice', at: '/minSeverity', set: 'severity', of: SEVERITIES, hint: 'minSeverity' },
      BASIS,
    ],
  },
  {
    title: 'causes',
    fields: [
      {
        kind: 'rows',
        at: '/causes',
        add: 'cause',
        hint: 'causes',
        empty: { scheme: '', grades: [], follows: 'current' },
        others: [{ add: 'causeList', empty: { list: '' } }],
        fields: [
          { kind: 'name', at: '/scheme', of: 'schemes', when: isOfScheme },
          { kind: 'grades', at: '/grades', schemeAt: '/scheme', isRequired: true, when: isOfScheme },
          { kind: 'choice', at: '/follows', set: 'follows', of: ['current', 'announced'], when: isOfScheme },
          { kind: 'name', at: '/list', of: 'lists', when: isOfList },
        ],
      },
      { kind: 'condition', at: '/unless', label: 'unless', scope: 'subject-and-facts', hint: 'unless' },
      { kind: 'name', at: '/insteadNotice', of: 'templates', hint: 'insteadNotice' },
      { kind: 'names', at: '/behaviours', of: 'items', hint: 'behaviours' },
      REGIONS,
    ],
  },
  EDITION,
];
