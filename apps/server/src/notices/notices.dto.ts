import { SERVICE_OUTCOMES, SERVICE_WAYS, type ServiceAttempt } from '@xinheng/core';
import { ChoiceField, DayField, IdField, TextField } from '../http/index.js';

/** The body of `POST /notices/{id}/service`. */
export class ServiceAttemptDto implements ServiceAttempt {
  @ChoiceField(SERVICE_WAYS)
  readonly way!: ServiceAttempt['way'];

  @DayField()
  readonly sentOn!: string;

  @DayField({ isNullable: true, description: 'only where the outcome is served' })
  readonly servedOn!: string | null;

  @ChoiceField(SERVICE_OUTCOMES)
  readonly outcome!: ServiceAttempt['outcome'];

  @TextField({ isOptional: true, isNullable: true, min: 0, max: 1_000 })
  readonly reason?: string | null;

  @DayField({ isOptional: true, isNullable: true })
  readonly nextAttemptOn?: string | null;

  @IdField({ isOptional: true, isNullable: true, description: 'an attachment' })
  readonly proof?: string | null;
}

/** The body of `POST /notices/{id}/original`. */
export class NoticeOriginalDto {
  @IdField({ description: 'an attachment: the scan of the sealed original' })
  readonly attachment!: string;
}
