import {
  general,
  input,
  licenceRevoked,
  onSeriousList,
  penalty,
  record,
  utilityArrears,
} from '../plugins/hebei-input.js';
import { shipped } from '../plugins/plugin-folders.js';
import { product } from './gate-comparison.js';
import type { Enumerated } from './gate-enumeration.js';

export const hebei = shipped('hebei');
export const hebeiKey = 'hebei:enterprise-grade';

/** Every enterprise that the grades of Hebei can tell apart, and a few more. */
export const hebeiEnterprises: readonly Enumerated[] = product(
  [0, 1, 2, 3, 4, 5, 6, 7],
  [0, 1, 2, 3, 4, 6],
  [0, 1],
  [0, 1],
  [0, 1],
  [0, 1],
  [0, 1],
)
  .filter(([times, , severe]) => severe === 0 || times > 0)
  // Two ways onto the list, two ways of losing the licence: either alone is enough to tell.
  .filter(([, , , member, reported, state, revoked]) => member + reported < 2 && state + revoked < 2)
  .map(([times, serious, severe, member, reported, state, revoked]) => ({
    input: input(
      [
        ...general(times - severe),
        ...(severe ? [utilityArrears('2022-03-01', { fields: { severeConsequence: true } })] : []),
        ...Array.from({ length: serious }, () => penalty('2022-03-02', { orderedToClose: true })),
        ...(reported ? [record('national:serious-list-entry', '2022-03-03')] : []),
        ...(state ? [licenceRevoked('2022-03-03')] : []),
        ...(revoked ? [penalty('2022-03-04', { businessLicenceRevoked: true })] : []),
      ],
      member ? [onSeriousList('2022-03-04')] : [],
    ),
    adverse: {
      'general-dishonesty-12m': times,
      'serious-dishonesty-12m': serious,
      'severe-consequence-12m': severe,
      'serious-list-membership': member,
      'serious-list-reported': reported,
      'licence-revoked-state': state,
      'licence-revoked-penalty': revoked,
    },
    neutral: '',
  }));

export const hebeiFacts: Readonly<Record<string, string>> = {
  'general-dishonesty-12m': 'integer',
  'serious-dishonesty-12m': 'integer',
  'severe-consequence-12m': 'boolean',
  'on-serious-list': 'boolean',
  'licence-revoked': 'boolean',
};
