import { isCivilDay } from '@xinheng/calendar';
import type { Issue } from '@xinheng/problem';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { issuesOfSchemaErrors } from './schema-issues.js';
import { schemas } from './schemas.js';

/** More findings than anyone reads at once; the rest shows when these are mended. */
const maximumFindings = 200;

let ajv: Ajv2020 | undefined;
const compiled = new Map<string, ValidateFunction>();

/** Compiled on first use: a program that reads no package pays nothing. */
function validatorOf(reference: string): ValidateFunction {
  const known = compiled.get(reference);
  if (known !== undefined) return known;
  if (ajv === undefined) {
    ajv = new Ajv2020({ allErrors: true, verbose: true, strict: true, strictTypes: false, strictRequired: false });
    ajv.addFormat('date', isCivilDay);
    for (const schema of Object.values(schemas)) ajv.addSchema(schema);
  }
  const validate = ajv.compile({ $ref: `https://xinheng.dev/schema/${reference}` });
  compiled.set(reference, validate);
  return validate;
}

/**
 * Checks a value against a schema of the kit.
 * @param reference the schema's file and definition: `facts.v1.json#/$defs/fact`.
 * @param pointer where the value stands in its file; findings are below it.
 */
export function checkSchema(reference: string, value: unknown, pointer: string): readonly Issue[] {
  const validate = validatorOf(reference);
  if (validate(value)) return [];
  return issuesOfSchemaErrors(validate.errors ?? [], pointer).slice(0, maximumFindings);
}
