import type { FormField } from './form-field.js';
import { findingsAt, findingsElsewhere } from './field-findings.js';

const finding = (pointer: string) => ({ pointer, message: pointer });
const fields: readonly FormField[] = [
  { kind: 'text', at: '/title' },
  { kind: 'basis', at: '/basis' },
  { kind: 'rows', at: '/causes', add: 'cause', empty: {}, fields: [{ kind: 'text', at: '/scheme' }] },
];

describe('findings of a form', () => {
  it('stand at the field they are on, or above the form where no field has the place', () => {
    const all = ['', '/title', '/basis/article', '/causes', '/causes/0', '/causes/1/scheme', '/causes/1/odd', '/other'];
    expect(findingsElsewhere(all.map(finding), fields).map(({ pointer }) => pointer)).toEqual([
      '',
      '/causes/1/odd',
      '/other',
    ]);
  });

  it('take what is below a field that is edited as a whole', () => {
    const all = ['/basis', '/basis/article', '/basis2'].map(finding);
    expect(findingsAt(all, '/basis', true).map(({ pointer }) => pointer)).toEqual(['/basis', '/basis/article']);
    expect(findingsAt(all, '/basis', false).map(({ pointer }) => pointer)).toEqual(['/basis']);
  });
});
