import { DayField, TextField, TextsField } from '../http/index.js';

/** The body of `POST /evaluation-rounds`. */
export class RoundOrderDto {
  @TextField({
    max: 127,
    pattern: /^[a-z][a-z0-9-]*:[a-z][a-z0-9-]*$/,
    example: 'hebei:enterprise-grade',
    description: 'the qualified key of the scheme',
  })
  readonly scheme: string;

  @TextField({ max: 100, example: '2022年度企业信用评价' })
  readonly title: string;

  @DayField({ description: 'the day as of which everybody is graded; it may lie ahead' })
  readonly asOf: string;

  @TextsField({
    min: 1,
    max: 500,
    maxLength: 6,
    isOptional: true,
    description: 'GB/T 2260; all of the unit where absent',
  })
  readonly regions?: readonly string[];
}

/** The body of `POST /evaluation-rounds/{id}/notice`. */
export class RoundNoticeDto {
  @DayField({ description: 'today or later' })
  readonly from: string;

  @DayField({ description: 'the last day of the window' })
  readonly until: string;
}

/** The body of `POST /evaluation-rounds/{id}/cancel`. */
export class RoundCancellationDto {
  @TextField({ max: 500 })
  readonly reason: string;
}
