import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { XinhengError } from '@xinheng/problem';
import type { Request } from 'express';

/** The version that a change was made on, from `If-Match: "<version>"`: missing is 428, unreadable 400. */
export const IfMatch = createParamDecorator(versionOf, [describe]);

function versionOf(_: unknown, context: ExecutionContext): number {
  const value = context.switchToHttp().getRequest<Request>().headers['if-match'];
  if (value === undefined || value === '') {
    throw new XinhengError('precondition-required', 'request-if-match-missing');
  }
  const version = /^(?:W\/)?"(\d{1,15})"$/.exec(value.trim())?.[1];
  if (version === undefined) {
    throw new XinhengError('invalid', 'request-if-match-wrong', { value: value.slice(0, 60) });
  }
  return Number(version);
}

/** The description of the route names the header. */
function describe(target: object, method: string | symbol | undefined): void {
  const handler = method === undefined ? undefined : Object.getOwnPropertyDescriptor(target, method);
  if (method === undefined || handler === undefined) return;
  ApiHeader({ name: 'If-Match', required: true, schema: { type: 'string', example: '"3"' } })(target, method, handler);
}
