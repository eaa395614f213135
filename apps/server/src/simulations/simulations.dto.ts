import { DRAFT_RESOURCES, type DraftChange, type DraftResource } from '@xinheng/core';
import { ChoiceField, DayField, NestedListField, ObjectField, TextField } from '../http/index.js';

/** One resource as it would be. */
export class DraftChangeDto implements DraftChange {
  @ChoiceField(DRAFT_RESOURCES)
  readonly resource: DraftResource;

  @TextField({ max: 63, example: 'general-limit', description: 'as it stands in the file of the plugin' })
  readonly key: string;

  @ObjectField({ isNullable: true, description: 'the whole new resource; null takes it away' })
  readonly value: DraftChange['value'];
}

/** The body of `POST /simulations`. */
export class SimulationOrderDto {
  @TextField({ max: 63, example: 'hebei', description: 'the id of the plugin' })
  readonly plugin: string;

  @NestedListField(() => DraftChangeDto, { min: 1, max: 100 })
  readonly changes: readonly DraftChangeDto[];

  @TextField({
    max: 127,
    pattern: /^[a-z][a-z0-9-]*:[a-z][a-z0-9-]*$/,
    example: 'hebei:enterprise-grade',
    isOptional: true,
    description: 'the qualified key of the scheme; may be absent where the changes touch only one',
  })
  readonly scheme?: string;

  @TextField({ max: 500, isOptional: true })
  readonly reason?: string;

  @DayField({ isOptional: true, description: 'the day as of which both sides grade; today where absent' })
  readonly asOf?: string;
}
