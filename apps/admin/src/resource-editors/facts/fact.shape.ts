import type { FormField, FormShape } from '../form/form-field.js';
import type { RawObject } from '../raw-object.js';
import { BASIS, EDITION, TITLE } from '../form/recurring.shape.js';

const TYPES = ['integer', 'decimal', 'boolean', 'string', 'date', 'enum', 'set'] as const;
const hasValues = ({ type, values }: RawObject): boolean => type === 'enum' || type === 'set' || values !== undefined;
const isNumber = ({ type, unit }: RawObject): boolean => type === 'integer' || type === 'decimal' || unit !== undefined;

/** What a fact is called and of which type; where it comes from is asked apart. */
const WHAT: readonly FormField[] = [
  TITLE,
  { kind: 'choice', at: '/type', set: 'factType', of: TYPES, isRequired: true },
  { kind: 'text', at: '/unit', when: isNumber },
  { kind: 'texts', at: '/values', when: hasValues, hint: 'values', isRequired: true },
  { ...BASIS, isRequired: false },
];

export const factShape: FormShape = [{ title: 'fact', fields: WHAT }, EDITION];

/** The fields that the source of a fact shows, for the places of findings. */
export const factSourceFields: readonly FormField[] = [
  { kind: 'choice', at: '/from', set: 'factSource', of: [] },
  { kind: 'choice', at: '/window', set: 'factSource', of: [] },
  { kind: 'choice', at: '/aggregate', set: 'aggregate', of: [] },
  { kind: 'text', at: '/field' },
  { kind: 'text', at: '/absent' },
];
