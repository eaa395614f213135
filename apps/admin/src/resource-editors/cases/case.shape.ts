import type { NamedResource } from '../editor-context.js';
import { isObject, rowsAt, textAt } from '../form/at.js';
import { optionsOf, type FormField, type FormShape, type Option } from '../form/form-field.js';
import type { RawObject } from '../raw-object.js';
import { DOCUMENT_KINDS, SUBJECT_KINDS, TITLE } from '../form/recurring.shape.js';
import { attributeValues, factValues, recordValues } from './declared-values.js';

const STATES = ['kept', 'broken', 'pending'] as const;
const day = (at: string, isRequired = false): FormField => ({ kind: 'day', at, isRequired });

const RECORD: readonly FormField[] = [
  { kind: 'name', at: '/item', of: 'items', isRequired: true, isWide: true },
  day('/decidedOn'),
  day('/occurredOn'),
  day('/endedOn'),
  day('/countsFrom'),
  day('/voidedOn'),
  day('/repairedOn'),
  { kind: 'choice', at: '/basisDocument/kind', label: 'documentKind', set: 'basisKind', of: DOCUMENT_KINDS },
  { kind: 'declared', at: '/fields', label: 'recordFields', of: recordValues },
];

/** One worked case: a subject and its records in, a grade out. */
export function caseShape(scheme: NamedResource | undefined): FormShape {
  return [
    { title: 'case', fields: [TITLE, { ...day('/asOf', true), label: 'asOf' }] },
    {
      title: 'subject',
      fields: [
        {
          kind: 'choice',
          at: '/subject/kind',
          label: 'subjectKind',
          set: 'subjectKind',
          of: SUBJECT_KINDS,
          isRequired: true,
        },
        { kind: 'text', at: '/subject/code', label: 'code', isRequired: true, isCode: true },
        { kind: 'text', at: '/subject/region', label: 'region', isRequired: true, isCode: true },
        { kind: 'text', at: '/subject/industry', label: 'industry', isCode: true },
        { kind: 'text', at: '/subject/name', label: 'subjectName' },
        day('/subject/registeredOn'),
        { kind: 'declared', at: '/subject/attributes', label: 'attributes', of: attributeValues },
      ],
    },
    {
      title: 'given',
      fields: [
        {
          kind: 'rows',
          at: '/records',
          add: 'record',
          empty: { item: '', decidedOn: '', fields: {} },
          nameOf: (row) => textAt(row, '/decidedOn') || textAt(row, '/occurredOn'),
          fields: RECORD,
        },
        {
          kind: 'rows',
          at: '/lists',
          add: 'membership',
          empty: { list: '', enteredOn: '' },
          fields: [
            { kind: 'name', at: '/list', of: 'lists', isRequired: true },
            day('/enteredOn', true),
            day('/endedOn'),
          ],
        },
        {
          kind: 'rows',
          at: '/evaluations',
          add: 'evaluation',
          empty: { scheme: scheme?.reference ?? '', asOf: '', grade: '' },
          fields: [
            { kind: 'name', at: '/scheme', of: 'schemes', isRequired: true },
            day('/asOf', true),
            { kind: 'grade', at: '/grade', schemeAt: '/scheme', isRequired: true },
            { kind: 'number', at: '/score' },
          ],
        },
        {
          kind: 'rows',
          at: '/commitments',
          add: 'commitment',
          empty: { kind: '', madeOn: '', state: 'pending' },
          fields: [
            { kind: 'text', at: '/kind', label: 'commitmentKind', isRequired: true },
            {
              kind: 'choice',
              at: '/state',
              label: 'commitmentState',
              set: 'commitmentState',
              of: STATES,
              isRequired: true,
            },
            day('/madeOn', true),
            day('/dueOn'),
            day('/keptOn'),
            day('/brokenOn'),
          ],
        },
      ],
    },
    {
      title: 'expect',
      fields: [
        { kind: 'own', at: '/expect/grade', of: () => gradesOf(scheme) },
        { kind: 'own', at: '/expect/rule', of: () => rulesOf(scheme) },
        { kind: 'number', at: '/expect/score' },
        { kind: 'choice', at: '/expect/status', set: 'caseStatus', of: ['graded', 'out-of-scope', 'set-aside'] },
        { kind: 'day', at: '/expect/nextChangeOn' },
        { kind: 'text', at: '/expect/refused', hint: 'refused' },
        { kind: 'texts', at: '/expect/reasons', isWide: true },
        { kind: 'declared', at: '/expect/facts', label: 'expectedFacts', of: factValues, isSparse: true },
      ],
    },
  ];
}

const gradesOf = (scheme: NamedResource | undefined): readonly Option[] =>
  optionsOf(scheme?.value['grades']).map(({ key, title }) => ({ key, title: `${key} ${title}` }));

/** The rules that may decide: those of a table and what closes it, or vetoes and bands. */
function rulesOf(scheme: NamedResource | undefined): readonly Option[] {
  const value = scheme?.value ?? {};
  const option = (row: RawObject): Option => {
    const key = textAt(row, '/key');
    return { key, title: textAt(row, '/reason') || key };
  };
  const otherwise = isObject(value['otherwise']) ? [{ ...option(value['otherwise']), key: 'otherwise' }] : [];
  const bands = rowsAt(value, '/bands').map((row) => {
    const key = `band:${textAt(row, '/grade')}`;
    return { key, title: textAt(row, '/reason') || key };
  });
  return [...rowsAt(value, '/rules').map(option), ...otherwise, ...rowsAt(value, '/vetoes').map(option), ...bands];
}
