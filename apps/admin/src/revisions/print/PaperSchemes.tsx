import type { Json } from '@xinheng/logic';
import { useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { conditionScope } from '../../resource-editors/conditions/condition-scope.js';
import type { EditorContext } from '../../resource-editors/editor-context.js';
import { rowsAt } from '../../resource-editors/form/at.js';
import { useLocaleTag } from '../../resource-editors/form/use-locale-tag.js';
import type { ResourceChange } from '../../resource-editors/plugin-resources.js';
import type { RawObject } from '../../resource-editors/raw-object.js';
import { sentences } from '../../rule-builder/parts/scheme-view.js';
import { touchedSchemes } from './touched-schemes.js';

/** The lists of a scheme whose rows have a condition, in the order in which they decide. */
const LISTS = ['vetoes', 'rules', 'indicators'];

/** The schemes that a revision concerns, as they would be: every rule as a sentence, with its article. */
export function PaperSchemes({ context, changes }: { context: EditorContext; changes: readonly ResourceChange[] }) {
  const translate = useTranslate();
  const [own] = context.files;
  const schemes = own ? touchedSchemes(own, changes) : [];
  if (schemes.length === 0) return null;
  return (
    <>
      <h2>{translate('revisions.print.full')}</h2>
      {schemes.map((scheme) => (
        <PaperScheme
          key={`${textOf(scheme['key'])} ${textOf(scheme['inForceFrom'])}`}
          scheme={scheme}
          context={context}
        />
      ))}
    </>
  );
}

function PaperScheme({ scheme, context }: { scheme: RawObject; context: EditorContext }) {
  const translate = useTranslate();
  const locale = useLocaleTag();
  const scope = useMemo(() => conditionScope(context, { scope: 'facts' }), [context]);
  const say = useMemo(() => sentences(scope, locale), [scope, locale]);
  const basisOf = (row: RawObject) => {
    const basis = objectOf(row['basis'] ?? scheme['basis']);
    if (basis === null) return '';
    const document = context.documents.find(({ key }) => key === basis['document']);
    return `${textOf(document?.value['number'] ?? document?.title ?? basis['document'])} ${textOf(basis['article'])}`;
  };
  const rows = LISTS.flatMap((list) => rowsAt(scheme, `/${list}`).map((row) => ({ list, row })));
  const otherwise = objectOf(scheme['otherwise']);
  return (
    <section lang="zh-CN">
      <h3>{textOf(scheme['title'])}</h3>
      <table>
        <thead>
          <tr>
            <th scope="col">{translate('builder.rules')}</th>
            <th scope="col">{translate('revisions.impact.grade')}</th>
            <th scope="col">{translate('revisions.basis')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ list, row }, at) => (
            <tr key={`${list} ${at}`}>
              <td>
                {row['when'] === undefined
                  ? textOf(row['reason'])
                  : (say(row['when']).sentence ?? textOf(row['reason']))}
              </td>
              <td>{textOf(row['grade'] ?? row['points'])}</td>
              <td>{basisOf(row)}</td>
            </tr>
          ))}
          {otherwise !== null && (
            <tr>
              <td>{translate('revisions.print.otherwise')}</td>
              <td>{textOf(otherwise['grade'])}</td>
              <td>{basisOf(otherwise)}</td>
            </tr>
          )}
        </tbody>
      </table>
    </section>
  );
}

function objectOf(value: Json | undefined): RawObject | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as RawObject) : null;
}

function textOf(value: Json | undefined): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
