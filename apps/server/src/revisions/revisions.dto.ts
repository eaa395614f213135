import { OLDER_RECORDS, type OlderRecords } from '@xinheng/core';
import { ChoiceField, NestedField, NestedListField, TextField } from '../http/index.js';
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
