import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { issue, XinhengError, type Issue } from '@xinheng/problem';
import type { FieldContext } from './fields.js';

/** Checks every body against its DTO: unknown fields are refused, and all findings are told at once. */
export function validationPipe(): ValidationPipe {
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    transform: true,
    exceptionFactory: (errors) => new XinhengError('invalid', 'request-invalid', {}, issuesOf(errors, '')),
  });
}

function issuesOf(errors: readonly ValidationError[], parent: string): Issue[] {
  return errors.flatMap((error) => {
    const pointer = `${parent}/${error.property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    const own = Object.keys(error.constraints ?? {}).map((name) => issueOf(error, name, pointer));
    return [...own.slice(0, 1), ...issuesOf(error.children ?? [], pointer)];
  });
}

function issueOf(error: ValidationError, constraint: string, pointer: string): Issue {
  const name = error.property;
  if (constraint === 'whitelistValidation') return issue('request-field-unknown', pointer, { name });
  if (error.value === undefined) return issue('request-field-missing', pointer, { name });
  const context = error.contexts?.[constraint] as FieldContext | undefined;
  return context === undefined
    ? issue('request-field-invalid', pointer, { name })
    : issue(context.code, pointer, { name, ...context.params });
}
