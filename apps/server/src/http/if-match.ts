import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { XinhengError } from '@xinheng/problem';
import type { Request } from 'express';

/** The version that a change was made on, from `If-Match: "<version>"`: missing is 428, unreadable 400. */
export const IfMatch = createParamDecorator(
  (_: unknown, context: ExecutionContext): number => {
    const version = versionOf(context);
    if (version === null) throw new XinhengError('precondition-required', 'request-if-match-missing');
    return version;
  },
  [described(true)],
);

/** The version that an act was decided on, where `If-Match` names one; null where it is absent. */
export const IfMatchIfGiven = createParamDecorator(
  (_: unknown, context: ExecutionContext): number | null => versionOf(context),
  [described(false)],
);

function versionOf(context: ExecutionContext): number | null {
  const value = context.switchToHttp().getRequest<Request>().headers['if-match'];
  if (value === undefined || value === '') return null;
  const version = /^(?:W\/)?"(\d{1,15})"$/.exec(value.trim())?.[1];
  if (version === undefined) {
    throw new XinhengError('invalid', 'request-if-match-wrong', { value: value.slice(0, 60) });
  }
  return Number(version);
}

/** The description of the route names the header. */
function described(required: boolean): ParameterDecorator {
  return (target, method) => {
    const handler = method === undefined ? undefined : Object.getOwnPropertyDescriptor(target, method);
    if (method === undefined || handler === undefined) return;
    ApiHeader({ name: 'If-Match', required, schema: { type: 'string', example: '"3"' } })(target, method, handler);
  };
}
