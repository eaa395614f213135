import type { FormField, FormSection } from './form-field.js';

export const TITLE: FormField = { kind: 'text', at: '/title', isRequired: true, isWide: true };
export const BASIS: FormField = { kind: 'basis', at: '/basis', isRequired: true };
export const REGIONS: FormField = { kind: 'texts', at: '/regions', hint: 'regions' };

export const SUBJECT_KINDS = [
  'enterprise',
  'individual-business',
  'cooperative',
  'institution',
  'organ',
  'association',
  'other-organisation',
  'person',
] as const;
export const LEVELS = ['national', 'province', 'city', 'county'] as const;
export const SEVERITIES = ['none', 'general', 'serious'] as const;
export const NATURES = ['positive', 'negative', 'basic'] as const;
export const LINK_ROLES = [
  'legal-representative',
  'actual-controller',
  'responsible-person',
  'employer',
  'parent',
] as const;
export const DISCLOSURES = ['open', 'authorised', 'self', 'internal'] as const;
export const DOCUMENT_KINDS = [
  'judgment',
  'arbitral-award',
  'penalty-decision',
  'adjudication',
  'reconsideration-decision',
  'other-decision',
  'court-list',
  'contract',
  'commitment',
  'commendation',
  'report',
  'registration',
] as const;

/** Which edition of its key a resource is. */
export const EDITION: FormSection = {
  title: 'edition',
  isFolded: true,
  fields: [
    { kind: 'day', at: '/inForceFrom', hint: 'inForceFrom' },
    { kind: 'day', at: '/inForceUntil', hint: 'inForceUntil' },
    { kind: 'text', at: '/renamedFrom', hint: 'renamedFrom', isCode: true },
  ],
};
