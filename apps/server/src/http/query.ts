import { applyDecorators, createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import { ApiQuery } from '@nestjs/swagger';
import { isCivilDay } from '@xinheng/calendar';
import { Clock } from '@xinheng/platform';
import { issue, XinhengError } from '@xinheng/problem';
import type { Request } from 'express';

/** The metadata that names the query parameters of a route besides those of a list. */
export const QUERY_NAMES = 'xinheng:query-names';

/** The route takes these query parameters; all others are refused. */
export function QueryNames(...names: readonly string[]): MethodDecorator {
  return applyDecorators(
    SetMetadata(QUERY_NAMES, names),
    ...names.map((name) => ApiQuery({ name, required: false, schema: { type: 'string' } })),
  );
}

/**
 * The day in a query parameter (`asOf`), or null where it is absent; the caller takes today from the clock then.
 * Declare the name with `@QueryNames`.
 */
export const QueryDay = createParamDecorator((name: string, context: ExecutionContext): string | null => {
  const value = context.switchToHttp().getRequest<Request>().query[name];
  if (value === undefined || value === '') return null;
  if (typeof value === 'string' && isCivilDay(value)) return value;
  const found = issue('request-day', `/${name}`, { name, value: JSON.stringify(value).slice(0, 40) });
  throw new XinhengError('invalid', 'request-invalid', {}, [found]);
});

/** The text in a query parameter, or null where it is absent. Declare the name with `@QueryNames`. */
export const QueryText = createParamDecorator((name: string, context: ExecutionContext): string | null => {
  const value = context.switchToHttp().getRequest<Request>().query[name];
  return typeof value === 'string' && value !== '' && value.length <= 200 ? value : null;
});

/** The day asked for, or today where none was. */
export function dayOrToday(day: string | null, clock: Clock): string {
  return day ?? clock.today();
}
