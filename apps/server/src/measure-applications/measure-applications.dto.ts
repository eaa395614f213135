import { SEVERITIES, type Severity } from '@xinheng/core';
import { BooleanField, ChoiceField, DayField, IdField, NestedField, TextField, TextsField } from '../http/index.js';

const KEY = /^[a-z][a-z0-9-]*:[a-z][a-z0-9-]*$/;

/** What is asked before anybody is burdened: where all four are so, nobody is. */
export class ExcuseAnswersDto {
  @BooleanField({ description: 'minor conduct' })
  readonly minor: boolean;

  @BooleanField({ description: 'the first time, or an exception' })
  readonly first: boolean;

  @BooleanField({ description: 'corrected in time' })
  readonly corrected: boolean;

  @BooleanField({ description: 'no harm done' })
  readonly harmless: boolean;
}

/** The conduct that a measure answers. */
class ConductDto {
  @TextsField({ max: 50, maxLength: 128, description: 'catalogue items and behaviours of lists' })
  readonly behaviours: readonly string[];

  @ChoiceField(SEVERITIES, { isNullable: true })
  readonly severity: Severity | null;

  @NestedField(() => ExcuseAnswersDto, { isNullable: true })
  readonly answers: ExcuseAnswersDto | null;
}

/** The body of `POST /measure-applications`. */
export class ApplyMeasureDto extends ConductDto {
  @TextField({ max: 127, pattern: KEY, example: 'national:no-honours' })
  readonly measure: string;

  @IdField({ description: 'the id of the subject' })
  readonly subject: string;

  @DayField({ isOptional: true, isNullable: true, description: 'the first day on which it applies no more' })
  readonly until?: string | null;

  @TextsField({ max: 100, maxLength: 40, isOptional: true, description: 'the records it rests on' })
  readonly records?: readonly string[];

  @TextField({ max: 2_000 })
  readonly reason: string;
}

/** The body of `POST /measure-applications/preview`: the sum before deciding. */
export class PreviewMeasuresDto extends ConductDto {
  @IdField({ description: 'the id of the subject' })
  readonly subject: string;

  @TextsField({ max: 50, maxLength: 127 })
  readonly measures: readonly string[];
}

/** What is asked of a step. */
export class MeasureStepFormDto {
  @DayField({ isOptional: true, isNullable: true, description: 'today where absent' })
  readonly on?: string | null;

  @TextField({ max: 2_000 })
  readonly reason: string;
}

/** The body of `POST /measure-applications/{id}/transitions`. */
export class MeasureTransitionDto {
  @ChoiceField(['end', 'pause', 'resume'])
  readonly transition: 'end' | 'pause' | 'resume';

  @NestedField(() => MeasureStepFormDto)
  readonly form: MeasureStepFormDto;
}
