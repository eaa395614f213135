import { applyDecorators, createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import { ApiOkResponse, ApiQuery } from '@nestjs/swagger';
import type { ListField, ListPage, ListQuery, ListSpec } from '@xinheng/platform';
import type { Request } from 'express';
import { parseListQuery } from './parse-list-query.js';
import { contextOf } from './request-context.js';

/** The metadata that says that a route is a list, and what it may be asked. */
export const LIST = 'xinheng:list';

/**
 * The route is a list: `@List(spec)` on the method, `@Query` by `@ListParams()`. It answers the rows with
 * `Content-Range`; it may be asked with `filter`, `sort` and `range` for what the spec declares, and nothing else.
 */
export function List(spec: ListSpec): MethodDecorator {
  const filters = [...Object.entries(spec.fields).filter(isFilter), ...Object.entries(spec.custom ?? {})];
  return applyDecorators(
    SetMetadata(LIST, spec),
    ApiQuery({
      name: 'filter',
      required: false,
      description: `JSON: ${[...filters.map(([name]) => name), ...(spec.search === undefined ? [] : ['q'])].join(', ')}`,
      schema: { type: 'string', example: '{}' },
    }),
    ApiQuery({
      name: 'sort',
      required: false,
      description: `JSON: ${Object.keys(spec.fields)
        .filter((name) => spec.fields[name]?.isSort === true)
        .join(', ')}`,
      schema: { type: 'string', example: JSON.stringify(spec.defaultSort) },
    }),
    ApiQuery({ name: 'range', required: false, schema: { type: 'string', example: '[0,24]' } }),
    ApiOkResponse({
      description: 'one page of rows',
      schema: { type: 'array', items: { type: 'object', additionalProperties: true } },
      headers: {
        'Content-Range': {
          schema: { type: 'string', example: `${spec.resource} 0-24/1234` },
          description: 'the range and the total',
        },
      },
    }),
  );
}

/** What the list was asked for, checked against its spec. */
export const ListParams = createParamDecorator((_: unknown, context: ExecutionContext): ListQuery => {
  const request = context.switchToHttp().getRequest<Request>();
  const spec = Reflect.getMetadata(LIST, context.getHandler()) as ListSpec | undefined;
  if (spec === undefined) throw new Error('@ListParams() stands on a route without @List(spec)');
  const query = parseListQuery(spec, request.query);
  contextOf(request).listQuery = query;
  return query;
});

/** An answer with rows and how many there are in all. */
export class ListAnswer {
  constructor(
    readonly rows: readonly unknown[],
    readonly total: number,
  ) {}
}

/** Answers a list: the page as it is, or each row mapped. */
export function respondList<T>({ rows, total }: ListPage<T>, map: (row: T) => unknown = (row) => row): ListAnswer {
  return new ListAnswer(
    rows.map((row) => map(row)),
    total,
  );
}

function isFilter([, field]: [string, ListField]): boolean {
  return field.isFilter !== false;
}
