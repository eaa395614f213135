import { createHash } from 'node:crypto';
import type { CivilDay } from '@xinheng/calendar';
import type { Template } from '@xinheng/plugin-kit';
import { issue, type Issue } from '@xinheng/problem';
import { fillTemplate, type Filling } from './fill-template.js';

/** A document as it is printed, once and for all. */
export interface NoticeText {
  readonly title: string;
  readonly number: string;
  /** Without the lines of the signature. */
  readonly body: readonly string[];
  readonly signedBy: string;
  readonly issuedOn: CivilDay;
}

/** The number where a template gives no pattern. */
const USUAL_NUMBER = '〔{year}〕{serial}号';

/** Last paragraphs that only repeat what the signature says. */
const SIGNATURE_LINE = /^(\{unit\.title\}|\{today\}|\s)+$/;

/** What a document that decides against somebody has to name (R-HLJ-74). */
const REMEDIES = ['行政复议', '行政诉讼'] as const;

/**
 * Fills a template.
 * @param adverse whether the document decides against somebody: it must then show the ways of relief
 * @returns the text, with what is missing; a text with findings is never issued
 */
export function writeNotice(
  template: Template,
  fill: Filling,
  signature: Pick<NoticeText, 'signedBy' | 'issuedOn'>,
  adverse: boolean,
): { readonly text: NoticeText; readonly issues: readonly Issue[] } {
  const number = fillTemplate(template.number ?? USUAL_NUMBER, fill, '/number');
  const paragraphs = withoutSignature(template.body).map((text, order) => fillTemplate(text, fill, `/body/${order}`));
  const body = paragraphs.map(({ text }) => text);
  const shown = body.join('\n');
  const missing = adverse ? REMEDIES.filter((remedy) => !shown.includes(remedy)) : [];
  return {
    text: { title: template.title, number: number.text, body, ...signature },
    issues: [
      ...number.issues,
      ...paragraphs.flatMap(({ issues }) => issues),
      ...missing.map((remedy) => issue('notice-remedies', '/body', { remedy })),
    ],
  };
}

/** SHA-256 over all that is printed. */
export function hashOfText({ title, number, body, signedBy, issuedOn }: NoticeText): string {
  return createHash('sha256')
    .update(JSON.stringify([title, number, body, signedBy, issuedOn]))
    .digest('hex');
}

function withoutSignature(body: readonly string[]): readonly string[] {
  const kept = [...body];
  while (kept.length > 1 && SIGNATURE_LINE.test(kept.at(-1) ?? '')) kept.pop();
  return kept;
}
