import type { Json } from '@xinheng/logic';
import { DayField, IdField, NestedField, ObjectField, TextField } from '../http/index.js';

/** The document a record stands on. */
export class BasisDocumentDto {
  @TextField({ max: 40, description: 'penalty-decision, judgment …' })
  readonly kind: string;

  @TextField({ max: 200, isOptional: true, isNullable: true })
  readonly number?: string | null;

  @TextField({ max: 200, isOptional: true, isNullable: true })
  readonly issuer?: string | null;

  @DayField({ isOptional: true, isNullable: true })
  readonly issuedOn?: string | null;
}

/** What a record says. */
export class RecordDto {
  @TextField({ max: 127, pattern: /^[a-z][a-z0-9-]*:[a-z][a-z0-9-]*$/, example: 'hebei:arrears-utility' })
  readonly item: string;

  @DayField({ isOptional: true, isNullable: true, description: 'absent: the day of the conduct' })
  readonly decidedOn?: string | null;

  @DayField({ isOptional: true, isNullable: true })
  readonly occurredOn?: string | null;

  @DayField({ isOptional: true, isNullable: true })
  readonly countsFrom?: string | null;

  @DayField({ isOptional: true, isNullable: true })
  readonly endedOn?: string | null;

  @DayField({ isOptional: true, isNullable: true })
  readonly publicFrom?: string | null;

  @DayField({ isOptional: true, isNullable: true })
  readonly publicUntil?: string | null;

  @TextField({ max: 200, isOptional: true, isNullable: true })
  readonly provider?: string | null;

  @TextField({ max: 40, isOptional: true, isNullable: true })
  readonly channel?: string | null;

  @TextField({ max: 40, isOptional: true, isNullable: true, description: 'simple or ordinary' })
  readonly procedure?: string | null;

  @NestedField(() => BasisDocumentDto, { isOptional: true, isNullable: true })
  readonly basisDocument?: BasisDocumentDto | null;

  @ObjectField({ description: 'the fields that the catalogue item declares' })
  readonly fields: Readonly<Record<string, Json>>;
}

/** The body of `POST /records`. */
export class EnterRecordDto extends RecordDto {
  @IdField({ description: 'the id of the subject' })
  readonly subject: string;
}

/** The body of `POST /records/{id}/correct`: what it is to say; what is absent stays. */
export class CorrectRecordDto extends RecordDto {
  @TextField({ max: 1_000 })
  readonly reason: string;
}

/** The body of `POST /records/{id}/void`. */
export class VoidRecordDto {
  @TextField({ max: 1_000 })
  readonly reason: string;
}

/** The body of `POST /records/{id}/repair`. */
export class RepairRecordDto extends VoidRecordDto {
  @DayField()
  readonly repairedOn: string;
}

/** The body of `POST /records/{id}/end`. */
export class EndRecordDto extends VoidRecordDto {
  @DayField()
  readonly endedOn: string;
}

/** The body of `POST /records/{id}/unpublish`. */
export class UnpublishRecordDto extends VoidRecordDto {
  @DayField()
  readonly unpublishedOn: string;
}

/** The body of `POST /records/{id}/move`. */
export class MoveRecordDto extends VoidRecordDto {
  @IdField({ description: 'the id of the subject it belongs to' })
  readonly subject: string;
}
