import type { Json } from '@xinheng/logic';
import { useCallback } from 'react';
import { useTranslate } from 'react-admin';
import { isObject } from '../../resource-editors/form/at.js';
import { sayExpression } from '../expression/expression-issues.js';
import { useSchemeView } from '../parts/scheme-view.js';
import { useLocaleTag } from '../../resource-editors/form/use-locale-tag.js';

/** A number of a score card in words: itself, the parameter that holds it, or how it is computed. */
export function useNumberText(): (value: Json | undefined) => string {
  const translate = useTranslate();
  const locale = useLocaleTag();
  const { scope } = useSchemeView();
  return useCallback(
    (value) => {
      if (value === undefined) return '';
      if (!isObject(value)) return typeof value === 'number' ? String(value) : JSON.stringify(value);
      return sayExpression(value, scope, locale, 'number').sentence ?? translate('builder.score.computed');
    },
    [translate, locale, scope],
  );
}
