import type { Issue } from '@xinheng/problem';
import { issuesOfSchemaErrors } from './schema-issues.js';
import { walkSchema } from './walk-schema.js';

/**
 * The findings of `checkSchema`, found by walking the schema instead of compiling it: slower, and works where no code
 * may be made from text, as in the pages of the back office.
 * @param reference the schema's file and definition: `facts.v1.json#/$defs/fact`.
 */
export function findSchemaIssues(reference: string, value: unknown, pointer = ''): readonly Issue[] {
  return issuesOfSchemaErrors(walkSchema(reference, value), pointer);
}
