import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { XinhengError } from '@xinheng/problem';
import type { Request } from 'express';

/** The version that a change was made on, from `If-Match: "<version>"`: missing is 428, unreadable 400. */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): number => {
  const value = context.switchToHttp().getRequest<Request>().headers['if-match'];
  if (value === undefined || value === '') {
    throw new XinhengError('precondition-required', 'request-if-match-missing');
  }
  const version = /^(?:W\/)?"(\d{1,15})"$/.exec(value.trim())?.[1];
  if (version === undefined) {
    throw new XinhengError('invalid', 'request-if-match-wrong', { value: value.slice(0, 60) });
  }
  return Number(version);
});
