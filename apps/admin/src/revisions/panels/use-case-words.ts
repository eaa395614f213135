import { useCallback } from 'react';
import { useTranslate } from 'react-admin';

/** Says what a worked case expects, which a change tells as JSON, by the names of its parts. */
export function useCaseWords(): (text: string | null) => string | null {
  const translate = useTranslate();
  return useCallback(
    (text) => {
      const parts = text === null ? null : partsOf(text);
      if (parts === null) return text;
      const colon = translate('app.colon');
      return Object.entries(parts)
        .map(([name, value]) => {
          const field = name === 'facts' ? 'expectedFacts' : name;
          return `${translate(`editors.field.${field}`, { _: name })}${colon}${plain(value)}`;
        })
        .join('；');
    },
    [translate],
  );
}

function partsOf(text: string): object | null {
  if (!text.startsWith('{')) return null;
  try {
    return JSON.parse(text) as object;
  } catch {
    return null;
  }
}

function plain(value: unknown): string {
  if (Array.isArray(value)) return value.map(plain).join('、');
  return typeof value === 'string' ? value : JSON.stringify(value);
}
