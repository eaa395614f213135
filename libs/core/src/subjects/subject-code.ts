import { checkIdentityNumber, checkUnifiedCode, type LegalForm, type SubjectKind } from '@xinheng/facts';
import type { Issue } from '@xinheng/problem';

/** The kinds of number by which a subject is known, each given once. */
export type IdentifierType = 'unified-code' | 'identity-number';

/** The kind of number that the code of a subject kind is. */
export function identifierTypeOf(kind: SubjectKind): IdentifierType {
  return kind === 'person' ? 'identity-number' : 'unified-code';
}

/** The text that no two believed identifiers share. */
export function claimOf(type: IdentifierType, number: string): string {
  return `${type}:${number}`;
}

/** Both claims that a number of unknown kind can be. */
export function possibleClaims(number: string): readonly string[] {
  return [claimOf('unified-code', number), claimOf('identity-number', number)];
}

/** The findings about a subject's code: GB 32100 for organisations, GB 11643 for persons. */
export function checkCode(kind: SubjectKind, code: string, pointer: string): readonly Issue[] {
  return kind === 'person' ? checkIdentityNumber(code, pointer) : checkUnifiedCode(code, pointer);
}

/** The region in a code: of the registrar (GB 32100, third to eighth digits), or of the first registration of a person. */
export function regionOfCode(kind: SubjectKind, code: string): string {
  return kind === 'person' ? code.slice(0, 6) : code.slice(2, 8);
}

/** The legal form that goes with a kind where nobody says otherwise (civil code, part one, chapters two to four). */
export function usualLegalForm(kind: SubjectKind): LegalForm | null {
  if (kind === 'person' || kind === 'individual-business') return 'natural-person';
  return kind === 'other-organisation' ? null : 'legal-person';
}

/** The number as those see it who do not need it whole: a person's with its first and last character only. */
export function maskedCode(kind: string, code: string): string {
  return kind === 'person' && code.length > 2 ? `${code[0]}${'*'.repeat(code.length - 2)}${code.at(-1)}` : code;
}
