import { UNIT_LEVELS, type UnitLevel } from '@xinheng/core';
import { ChoiceField, IdField, TextField } from '../http/index.js';

/** The body of `PUT /units/{id}`: the whole of what can be changed. */
export class UnitDto {
  @TextField({ max: 100 })
  readonly title: string;

  @ChoiceField(UNIT_LEVELS)
  readonly level: UnitLevel;

  @TextField({ max: 6, pattern: /^\d{6}$/, example: '130100' })
  readonly region: string;

  @TextField({ max: 40, pattern: /^[a-z][a-z0-9-]*$/, example: 'transport', isNullable: true })
  readonly department: string | null;
}

/** The body of `POST /units`. */
export class CreateUnitDto extends UnitDto {
  @IdField({ description: 'the id of the unit above' })
  readonly parent: string;
}
