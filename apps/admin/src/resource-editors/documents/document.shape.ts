import type { FormShape } from '../form/form-field.js';
import { TITLE } from '../form/recurring.shape.js';

const DOCUMENT_LEVELS = [
  'law',
  'administrative-regulation',
  'national-rule',
  'provincial-regulation',
  'provincial-government',
  'ministry-document',
  'provincial-department-document',
  'city-document',
  'county-document',
  'other',
] as const;

/** A regulation that the plugin puts into effect, or stands on. */
export const documentShape: FormShape = [
  {
    title: 'document',
    fields: [
      TITLE,
      { kind: 'text', at: '/number', label: 'documentNumber' },
      {
        kind: 'choice',
        at: '/level',
        label: 'documentLevel',
        set: 'documentLevel',
        of: DOCUMENT_LEVELS,
        isRequired: true,
      },
      { kind: 'text', at: '/issuer' },
      { kind: 'flag', at: '/primary', hint: 'primary' },
      { kind: 'texts', at: '/supersedes' },
      { kind: 'text', at: '/note', isLong: true, isWide: true },
    ],
  },
  {
    title: 'days',
    fields: [
      { kind: 'day', at: '/issued' },
      { kind: 'day', at: '/approvedOn' },
      { kind: 'day', at: '/publishedOn', hint: 'publishedOn' },
      { kind: 'day', at: '/inForce/from', label: 'documentFrom', emptyAs: null },
      { kind: 'day', at: '/inForce/until', label: 'documentUntil', emptyAs: null },
    ],
  },
];
