import { OLDER_RECORDS } from '@xinheng/core';
import type { OlderRecords } from '@xinheng/facts';
import { ChoiceField, DayField, NestedField, NestedListField, TextField } from '../http/index.js';
import { DraftChangeDto } from '../simulations/simulations.dto.js';

/** The article on which something stands. */
export class BasisDto {
  @TextField({ max: 63, example: 'heb-2022', description: 'the key of the document in the manifest of the plugin' })
  readonly document: string;

  @TextField({ max: 200, example: '四(三)' })
  readonly article: string;
}

/** The body of `PUT /revisions/{id}`: all that people write in a revision. */
export class RevisionDraftDto {
  @TextField({ min: 0, max: 200, isOptional: true, description: 'the first line of the reason where absent' })
  readonly title?: string;

  @NestedListField(() => DraftChangeDto, { max: 500 })
  readonly changes: readonly DraftChangeDto[];

  @TextField({ min: 0, max: 4000, description: 'why the rules are changed; asked for before submission' })
  readonly reason: string;

  @NestedField(() => BasisDto, { isOptional: true, isNullable: true })
  readonly basis?: BasisDto | null;

  @ChoiceField(OLDER_RECORDS, { isOptional: true, description: 'which rule judges records from before' })
  readonly olderRecords?: OlderRecords;
}

/** The body of `POST /revisions`. */
export class NewRevisionDto extends RevisionDraftDto {
  @TextField({ max: 63, example: 'hebei', description: 'the id of the plugin' })
  readonly plugin: string;
}

/** The body of `POST /revisions/{id}/simulate`. */
export class RevisionTrialDto {
  @TextField({
    max: 127,
    pattern: /^[a-z][a-z0-9-]*:[a-z][a-z0-9-]*$/,
    example: 'hebei:enterprise-grade',
    isOptional: true,
    description: 'the qualified key of the scheme; may be absent where the changes touch only one',
  })
  readonly scheme?: string;

  @DayField({ isOptional: true, description: 'the day as of which both sides grade; today where absent' })
  readonly asOf?: string;
}

/** The body of `POST /revisions/{id}/submit`. */
export class RevisionSubmissionDto {
  @TextField({ min: 0, max: 2000, isOptional: true, description: 'for whoever approves' })
  readonly note?: string;
}

/** The body of `POST /revisions/{id}/approve`. */
export class RevisionApprovalDto {
  @DayField({ description: 'the first day on which the changed rules hold; today or later' })
  readonly inForceFrom: string;

  @TextField({ min: 0, max: 2000, isOptional: true })
  readonly note?: string;
}

/** The body of `POST /revisions/{id}/reject` and `/revert`. */
export class RevisionReasonDto {
  @TextField({ max: 2000, description: 'why' })
  readonly reason: string;
}
