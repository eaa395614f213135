import { DayField, NestedField, TextField, TextsField } from '../http/index.js';

/** Whom a run covers. */
export class RunScopeDto {
  @TextsField({ max: 500, maxLength: 6, isOptional: true, description: 'GB/T 2260' })
  readonly regions?: readonly string[];

  @TextsField({ max: 10_000, maxLength: 64, isOptional: true, description: 'ids of subjects' })
  readonly subjects?: readonly string[];
}

/** The body of `POST /evaluation-runs`. */
export class RunOrderDto {
  @TextField({
    max: 127,
    pattern: /^[a-z][a-z0-9-]*:[a-z][a-z0-9-]*$/,
    example: 'hebei:enterprise-grade',
    description: 'the qualified key of the scheme',
  })
  readonly scheme: string;

  @DayField({ isOptional: true, description: 'today where absent; an earlier day makes a historical run' })
  readonly asOf?: string;

  @NestedField(() => RunScopeDto, { isOptional: true })
  readonly scope?: RunScopeDto;
}
