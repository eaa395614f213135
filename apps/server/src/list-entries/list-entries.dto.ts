import { ENTRY_STEPS, type EntryStep } from '@xinheng/core';
import type { Json } from '@xinheng/logic';
import {
  ChoiceField,
  DayField,
  IdField,
  IntegerField,
  NestedField,
  NestedListField,
  ObjectField,
  TextField,
  TextsField,
} from '../http/index.js';
import { BasisDocumentDto } from '../records/records.dto.js';

const KEY = /^[a-z][a-z0-9-]*:[a-z][a-z0-9-]*$/;
const EXAMPLE = 'national:serious-dishonesty';

/** Who is proposed for which list, and why. */
class ProposalDto {
  @TextField({ max: 127, pattern: KEY, example: EXAMPLE, description: 'the qualified key of the list' })
  readonly list: string;

  @TextField({ max: 128, isOptional: true, isNullable: true, description: 'one of the behaviours that the list names' })
  readonly behaviour?: string | null;

  @TextField({ max: 32, isOptional: true, isNullable: true, description: 'of a register: the level' })
  readonly level?: string | null;

  @TextField({ max: 128, isOptional: true, isNullable: true })
  readonly number?: string | null;

  @NestedField(() => BasisDocumentDto, { isOptional: true, isNullable: true })
  readonly basisDocument?: BasisDocumentDto | null;

  @TextField({ max: 2_000, description: 'why' })
  readonly reason: string;
}

/** The body of `POST /list-entries`. */
export class ListProposalDto extends ProposalDto {
  @IdField({ description: 'the id of the subject' })
  readonly subject: string;

  @TextsField({ max: 100, maxLength: 40, isOptional: true, description: 'the records it rests on' })
  readonly records?: readonly string[];
}

/** The body of `POST /list-entries/bulk-proposals`: the same for several subjects. */
export class BulkProposalDto extends ProposalDto {
  @TextsField({ min: 1, max: 200, maxLength: 40, description: 'the ids of the subjects' })
  readonly subjects: readonly string[];
}

/** The body of `POST /list-entries/{id}/transitions`. */
export class EntryTransitionDto {
  @ChoiceField(ENTRY_STEPS)
  readonly transition: EntryStep;

  @ObjectField({ description: 'what the step asks: the day `on` (today where absent) and its own fields' })
  readonly form: Readonly<Record<string, Json>>;
}

/** The body of `POST /list-entries/bulk`: one step with several entries. */
export class BulkTransitionDto extends EntryTransitionDto {
  @TextsField({ min: 1, max: 200, maxLength: 40 })
  readonly ids: readonly string[];
}

/** The body of `POST /list-entries/batches/{batch}/revoke`. */
export class RevokeBatchDto {
  @TextField({ max: 1_000 })
  readonly reason: string;
}

/** An entry that stood before this system did. */
export class ExistingEntryDto {
  @TextField({ max: 127, pattern: KEY, example: EXAMPLE })
  readonly list: string;

  @TextField({ max: 32, description: 'the code of the subject' })
  readonly code: string;

  @TextField({ max: 128, isOptional: true, isNullable: true })
  readonly behaviour?: string | null;

  @TextField({ max: 32, isOptional: true, isNullable: true })
  readonly level?: string | null;

  @TextField({ max: 128, isOptional: true, isNullable: true })
  readonly number?: string | null;

  @NestedField(() => BasisDocumentDto, { isOptional: true, isNullable: true })
  readonly basisDocument?: BasisDocumentDto | null;

  @DayField({ isOptional: true, isNullable: true })
  readonly decidedOn?: string | null;

  @DayField()
  readonly enteredOn: string;

  @DayField({ isOptional: true, isNullable: true, description: 'the first day off the list; absent: by its period' })
  readonly untilOn?: string | null;

  @DayField({ isOptional: true, isNullable: true })
  readonly publicUntil?: string | null;

  @TextField({ max: 4_000, isOptional: true, isNullable: true })
  readonly reasons?: string | null;

  @TextField({ max: 4_000, isOptional: true, isNullable: true })
  readonly basis?: string | null;

  @TextField({ max: 60, isOptional: true, isNullable: true })
  readonly period?: string | null;

  @TextField({ max: 4_000, isOptional: true, isNullable: true })
  readonly removalConditions?: string | null;

  @TextField({ max: 4_000, isOptional: true, isNullable: true })
  readonly remedies?: string | null;
}

/** The body of `POST /list-entries/import`. */
export class ImportEntriesDto {
  @NestedListField(() => ExistingEntryDto, { min: 1, max: 1_000 })
  readonly entries: readonly ExistingEntryDto[];
}

/** One who stands on the list that another office keeps. */
export class FeedEntryDto {
  @TextField({ max: 32 })
  readonly code: string;

  @TextField({ max: 128, description: 'the number of the case there' })
  readonly number: string;

  @DayField()
  readonly enteredOn: string;

  @TextField({ max: 200, isOptional: true, isNullable: true })
  readonly issuer?: string | null;

  @TextField({ max: 2_000, isOptional: true, isNullable: true })
  readonly reason?: string | null;
}

/** The body of `POST /list-entries/feeds`: the whole list as it stood on a day. */
export class ListFeedDto {
  @TextField({ max: 127, pattern: KEY, example: 'national:judgment-debtor' })
  readonly list: string;

  @DayField()
  readonly asOf: string;

  @IntegerField({ min: 0, max: 10_000_000, description: 'how many the sender says there are' })
  readonly total: number;

  @NestedListField(() => FeedEntryDto, { max: 20_000 })
  readonly entries: readonly FeedEntryDto[];
}
