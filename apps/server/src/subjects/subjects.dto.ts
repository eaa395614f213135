import { legalForms, linkRoles, subjectKinds, type LegalForm, type LinkRole, type SubjectKind } from '@xinheng/facts';
import type { Json } from '@xinheng/logic';
import { ChoiceField, DayField, NestedListField, ObjectField, TextField } from '../http/index.js';

const REGION = { max: 6, pattern: /^[1-9]\d{5}$/, example: '130102' };

/** A link to another party, by its code. */
export class LinkDto {
  @ChoiceField(linkRoles)
  readonly role: LinkRole;

  @TextField({ max: 64, description: 'the code of the other party' })
  readonly to: string;

  @DayField({ isOptional: true, isNullable: true })
  readonly from?: string | null;

  @DayField({ isOptional: true, isNullable: true })
  readonly until?: string | null;
}

/** The body of `POST /subjects`. */
export class CreateSubjectDto {
  @ChoiceField(subjectKinds)
  readonly kind: SubjectKind;

  @TextField({ max: 64, description: 'unified credit code, or identity number of a person' })
  readonly code: string;

  @ChoiceField(legalForms, { isOptional: true, isNullable: true })
  readonly legalForm?: LegalForm | null;

  @TextField({ max: 255, isOptional: true, isNullable: true })
  readonly name?: string | null;

  @TextField({ max: 500, isOptional: true, isNullable: true })
  readonly address?: string | null;

  @TextField({ ...REGION, isOptional: true, description: 'GB/T 2260; absent: the region in the code' })
  readonly region?: string;

  @TextField({ max: 5, isOptional: true, isNullable: true, description: 'GB/T 4754, as G54' })
  readonly industry?: string | null;

  @DayField({ isOptional: true, isNullable: true })
  readonly registeredOn?: string | null;

  @DayField({ isOptional: true, isNullable: true })
  readonly endedOn?: string | null;

  @ObjectField({ isOptional: true, description: 'what plugins declare under subjectAttributes' })
  readonly attributes?: Readonly<Record<string, Json>>;

  @NestedListField(() => LinkDto, { isOptional: true, max: 100 })
  readonly links?: LinkDto[];
}

/** The body of `PUT /subjects/{id}`: all that can have been entered wrongly. What changed on a day is an event. */
export class CorrectSubjectDto {
  @TextField({ max: 64 })
  readonly code: string;

  @ChoiceField(legalForms, { isNullable: true })
  readonly legalForm: LegalForm | null;

  @TextField({ max: 255, isNullable: true })
  readonly name: string | null;

  @TextField({ max: 500, isNullable: true })
  readonly address: string | null;

  @TextField(REGION)
  readonly region: string;

  @TextField({ max: 5, isNullable: true })
  readonly industry: string | null;

  @DayField({ isNullable: true })
  readonly registeredOn: string | null;

  @DayField({ isNullable: true })
  readonly endedOn: string | null;

  @ObjectField()
  readonly attributes: Readonly<Record<string, Json>>;

  @TextField({ max: 1_000, isOptional: true, isNullable: true })
  readonly reason?: string | null;
}

/** The body of `POST /subjects/lookup`: a number stands in no address. */
export class LookupDto {
  @TextField({ max: 64 })
  readonly code: string;
}
