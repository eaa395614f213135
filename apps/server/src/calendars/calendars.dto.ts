import { DayField, IntegerField, NestedField, TextField, TextsField } from '../http/index.js';

/** Where a holiday table comes from. */
export class HolidayNoticeDto {
  @TextField({ max: 200 })
  readonly title: string;

  @TextField({ max: 100, example: '国办发明电〔2025〕7号' })
  readonly number: string;

  @DayField()
  readonly issuedOn: string;

  @TextField({ max: 500, isOptional: true })
  readonly url?: string;
}

/** The body of `POST /calendars`. */
export class ProposeHolidaysDto {
  @IntegerField({ min: 2000, max: 2200 })
  readonly year: number;

  @TextsField({ max: 120, maxLength: 10 })
  readonly off: readonly string[];

  @TextsField({ max: 60, maxLength: 10 })
  readonly worked: readonly string[];

  @NestedField(() => HolidayNoticeDto)
  readonly notice: HolidayNoticeDto;

  @TextField({ max: 500 })
  readonly reason: string;
}

/** The body of `POST /calendars/{id}/approve` and `/reject`. */
export class HolidayDecisionDto {
  @TextField({ max: 500 })
  readonly reason: string;
}
