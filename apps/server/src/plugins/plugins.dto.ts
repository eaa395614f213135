import type { Json } from '@xinheng/logic';
import { ChoiceField, DayField, ObjectField, TextField } from '../http/index.js';

/** The body of what is asked for or refused about a plugin. */
export class PluginReasonDto {
  @TextField({ max: 2000, description: 'why; whoever consents reads it, and the audit log keeps it' })
  readonly reason: string;
}

/** The body of `POST /plugins/{id}/approve`. */
export class PluginConsentDto {
  @DayField({ description: 'the first day; today or later' })
  readonly inForceFrom: string;

  @TextField({ min: 0, max: 2000, isOptional: true, isNullable: true })
  readonly note?: string | null;
}

/** The body of `POST /plugins/{id}/conflicts/{resource}`: which side of a conflict stands. */
export class ConflictDecisionDto {
  @ChoiceField(['ours', 'theirs', 'other'], { description: 'what stands here, what the package brings, or `resource`' })
  readonly take: 'ours' | 'theirs' | 'other';

  @ObjectField({ isOptional: true, description: 'with `other`: the resource as it would stand in its file' })
  readonly resource?: Readonly<Record<string, Json>>;
}

/** The body of `POST /plugins/{id}/rehearse`. */
export class RehearsalDto {
  @TextField({
    max: 127,
    pattern: /^[a-z][a-z0-9-]*:[a-z][a-z0-9-]*$/,
    isOptional: true,
    description: 'the scheme to try out; may be absent where the package touches one',
  })
  readonly scheme?: string;

  @DayField({ isOptional: true, description: 'the day as of which both sides grade; today where absent' })
  readonly asOf?: string;
}
