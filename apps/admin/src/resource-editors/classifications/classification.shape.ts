import type { FormShape } from '../form/form-field.js';
import { BASIS, EDITION, SEVERITIES, TITLE } from '../form/recurring.shape.js';

/** How a regulation weighs the records of some items. */
export const classificationShape: FormShape = [
  {
    title: 'classification',
    fields: [
      { ...TITLE, isRequired: false },
      { kind: 'names', at: '/items', of: 'items', isRequired: true, isWide: true },
      { kind: 'choice', at: '/severity', set: 'severity', of: SEVERITIES, isRequired: true },
      { kind: 'condition', at: '/when', scope: 'record', itemsAt: '/items', hint: 'classificationWhen' },
      BASIS,
    ],
  },
  EDITION,
];
