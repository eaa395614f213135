import type { Locale } from '@xinheng/problem';

/** One open item whose publicity is running. */
export interface PublicRecord {
  readonly id: string;
  readonly itemTitle: string;
  readonly decidedOn: string;
  readonly providerTitle: string | null;
  readonly basisDocument: { readonly number?: string | null } | null;
  /** The first day on which it is gone; null for no end. */
  readonly publicUntil: string | null;
  readonly isObjected: boolean;
}

/** What the law lets everybody see of a subject. */
export interface PublicSubject {
  /** Null where no name may be shown. */
  readonly name: string | null;
  readonly code: string;
  readonly kind: string;
  readonly regionTitle: string;
  readonly status: 'active' | 'ended';
  readonly registeredOn: string | null;
  readonly records: readonly PublicRecord[];
  readonly isSample: boolean;
}

export type SearchOutcome =
  | { readonly state: 'found'; readonly subject: PublicSubject; readonly answeredAt: string | null }
  | { readonly state: 'not-found' | 'invalid' | 'too-many' | 'failed' };

/** A code as people paste it: blanks dropped, full-width and small letters made plain. */
export function tidyCode(text: string): string {
  return text.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();
}

/** Whether the characters can be a code at all; the server judges the check character. */
export function looksLikeCode(code: string): boolean {
  return /^[0-9A-HJ-NP-RTUW-Y]{18}$/.test(code);
}

/** What each status that is no success means to the visitor. */
const STATES: Readonly<Record<number, 'not-found' | 'invalid' | 'too-many'>> = {
  400: 'invalid',
  404: 'not-found',
  429: 'too-many',
};

/**
 * Asks the server for one code, in the body so that it stands in no address and no log. Never throws: what went wrong
 * is part of the answer.
 */
export async function searchSubject(code: string, locale: Locale): Promise<SearchOutcome> {
  try {
    const response = await fetch('/api/v1/public/subjects', {
      method: 'POST',
      headers: { accept: 'application/json', 'accept-language': locale, 'content-type': 'application/json' },
      body: JSON.stringify({ code }),
    });
    if (response.ok) {
      const answeredAt = inChina(response.headers.get('date'));
      return { state: 'found', subject: (await response.json()) as PublicSubject, answeredAt };
    }
    return { state: STATES[response.status] ?? 'failed' };
  } catch {
    return { state: 'failed' };
  }
}

/** When the server answered, as people in China write it; the visitor's own clock may be wrong. */
function inChina(httpDate: string | null): string | null {
  const instant = Date.parse(httpDate ?? '');
  if (Number.isNaN(instant)) return null;
  const format = { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' } as const;
  return new Intl.DateTimeFormat('sv-SE', format).format(instant);
}
