import type { FormShape } from '../form/form-field.js';
import { BASIS, EDITION, LEVELS, REGIONS, TITLE } from '../form/recurring.shape.js';

/** A matter that departments inspect, with the duty it stands on. */
export const supervisionItemShape: FormShape = [
  {
    title: 'supervisionItem',
    fields: [
      TITLE,
      { kind: 'text', at: '/duty', isRequired: true, isWide: true },
      { kind: 'text', at: '/department', isRequired: true },
      { kind: 'choice', at: '/level', set: 'unitLevel', of: LEVELS, isRequired: true },
      BASIS,
    ],
  },
  EDITION,
];

/** How one grade is inspected. */
export const treatmentShape: FormShape = [
  {
    title: 'treatment',
    fields: [
      { ...TITLE, isRequired: false },
      { kind: 'name', at: '/scheme', of: 'schemes', isRequired: true },
      { kind: 'grade', at: '/grade', schemeAt: '/scheme', isRequired: true },
      { kind: 'ratio', at: '/ratio', isRequired: true },
      { kind: 'number', at: '/perYear', mayBeParameter: true },
      { kind: 'choice', at: '/onSite', set: 'onSite', of: ['normal', 'triggered-only', 'required'] },
      { kind: 'choices', at: '/triggers', set: 'trigger', of: ['complaint', 'lead', 'data', 'law'] },
      REGIONS,
      BASIS,
    ],
  },
  EDITION,
];

/** Where the grade does not lower inspection. */
export const overrideShape: FormShape = [
  {
    title: 'override',
    fields: [
      { ...TITLE, isRequired: false },
      { kind: 'condition', at: '/when', scope: 'subject-and-facts', isRequired: true },
      { kind: 'ratio', at: '/minRatio', isRequired: true },
      { kind: 'choices', at: '/levels', set: 'unitLevel', of: LEVELS },
      { kind: 'text', at: '/reason', isWide: true },
      REGIONS,
      BASIS,
    ],
  },
  EDITION,
];
