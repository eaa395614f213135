import type { Json } from '@xinheng/logic';
import { useTranslate } from 'react-admin';
import { Basis } from '../../display/Basis.js';
import { isObject, textAt } from '../../resource-editors/form/at.js';
import { useSchemeView } from './scheme-view.js';

/** The article of a row, or the scheme's own where the row gives none. */
export function BasisText({ value }: { value: Json | undefined }) {
  const translate = useTranslate();
  const { basis: common, context } = useSchemeView();
  const given = isObject(value) ? value : isObject(common) ? common : null;
  if (given === null) return <>{translate('builder.noBasis')}</>;
  const document = context.documents.find(({ key }) => key === given['document']);
  const [number, article] = [document?.value['number'], given['article']];
  return (
    <Basis
      basis={{
        document: textAt(given, '/document'),
        documentTitle: document?.title ?? null,
        number: typeof number === 'string' ? number : null,
        article: typeof article === 'string' ? article : null,
      }}
    />
  );
}
