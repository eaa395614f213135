import {
  CASE_CHANNELS,
  CASE_OBJECTS,
  ON_BEHALF,
  type CaseChannel,
  type CaseObjectKind,
  type OnBehalf,
} from '@xinheng/core';
import type { Json } from '@xinheng/logic';
import {
  BooleanField,
  ChoiceField,
  DayField,
  IdField,
  NestedField,
  ObjectField,
  TextField,
  TextsField,
} from '../http/index.js';
import { RecordDto } from '../records/records.dto.js';

/** What a case is about. */
export class CaseObjectDto {
  @ChoiceField(CASE_OBJECTS)
  readonly kind: CaseObjectKind;

  @TextField({ max: 64, description: 'the id of the record, the list entry …' })
  readonly id: string;
}

/** The body of `POST /cases`. */
export class OpenCaseDto {
  @TextField({ max: 127, pattern: /^[a-z][a-z0-9-]*:[a-z][a-z0-9-]*$/, example: 'hebei:evaluation-objection' })
  readonly procedure: string;

  @IdField({ description: 'the id of the subject' })
  readonly subject: string;

  @DayField({ description: 'the true day of receipt, from which the law counts' })
  readonly receivedOn: string;

  @ChoiceField(CASE_CHANNELS)
  readonly channel: CaseChannel;

  @TextField({ max: 200 })
  readonly applicant: string;

  @TextField({ max: 200, isOptional: true, isNullable: true })
  readonly applicantContact?: string | null;

  @TextField({ max: 200, isOptional: true, isNullable: true })
  readonly agent?: string | null;

  @DayField({ isOptional: true, isNullable: true })
  readonly agentUntil?: string | null;

  @NestedField(() => CaseObjectDto, { isOptional: true, isNullable: true })
  readonly object?: CaseObjectDto | null;

  @ObjectField({ description: 'what the form of the procedure asks for' })
  readonly form: Readonly<Record<string, Json>>;

  @IdField({ isOptional: true, isNullable: true, description: 'the account that works on it; absent: who enters it' })
  readonly owner?: string | null;
}

/** What a decision makes a record say; or that it is void. */
export class RecordCorrectionDto {
  @BooleanField({ isOptional: true })
  readonly void?: boolean;

  @NestedField(() => RecordDto, { isOptional: true, isNullable: true })
  readonly record?: RecordDto | null;
}

/** The body of `POST /cases/{id}/transitions`. */
export class CaseStepDto {
  @TextField({ max: 64, pattern: /^[a-z][a-z0-9-]*$/, description: 'a transition of the procedure or an office step' })
  readonly transition: string;

  @ObjectField({ description: 'what the form of the transition asks for' })
  readonly form: Readonly<Record<string, Json>>;

  @DayField({ isOptional: true, isNullable: true, description: 'the legal day; absent: today' })
  readonly on?: string | null;

  @ChoiceField(ON_BEHALF, { isOptional: true, isNullable: true })
  readonly onBehalfOf?: OnBehalf | null;

  @NestedField(() => RecordCorrectionDto, { isOptional: true, isNullable: true })
  readonly correction?: RecordCorrectionDto | null;
}

/** The body of `POST /cases/assign`. */
export class AssignCasesDto {
  @TextsField({ min: 1, max: 200, maxLength: 20 })
  readonly cases: readonly string[];

  @IdField({ description: 'the account that takes them over' })
  readonly owner: string;

  @TextField({ max: 500 })
  readonly reason: string;
}
