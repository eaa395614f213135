import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Metrics, type ListSpec } from '@xinheng/platform';
import { issue, XinhengError } from '@xinheng/problem';
import type { Request, Response } from 'express';
import { map, type Observable } from 'rxjs';
import { LIST, ListAnswer } from './list.js';
import { QUERY_NAMES } from './query.js';
import { contextOf } from './request-context.js';

/** Refuses query parameters that a route does not declare, and puts `Content-Range` and `ETag` on answers. */
@Injectable()
export class AnswerInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly metrics: Metrics,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<Request>();
    const response = http.getResponse<Response>();
    const spec = this.reflector.get<ListSpec | undefined>(LIST, context.getHandler());
    this.refuseUnknownQuery(context, request, spec);
    // What is answered depends on who asks and on the moment.
    response.setHeader('Cache-Control', 'no-store');
    this.metrics.count('requests_total', { method: request.method });
    return next.handle().pipe(map((value: unknown) => decorate(value, spec, request, response)));
  }

  private refuseUnknownQuery(context: ExecutionContext, request: Request, spec: ListSpec | undefined): void {
    const declared = this.reflector.get<readonly string[] | undefined>(QUERY_NAMES, context.getHandler()) ?? [];
    const known = [...(spec === undefined ? [] : ['filter', 'sort', 'range']), ...declared];
    const unknown = Object.keys(request.query).filter((name) => !known.includes(name));
    if (unknown.length === 0) return;
    const allowed = known.join(', ') || '-';
    const issues = unknown.map((name) => issue('request-query-unknown', `/${name}`, { name, allowed }));
    throw new XinhengError('invalid', 'request-invalid', {}, issues);
  }
}

function decorate(value: unknown, spec: ListSpec | undefined, request: Request, response: Response): unknown {
  if (value instanceof ListAnswer) {
    const offset = contextOf(request).listQuery?.offset ?? 0;
    const { rows, total } = value;
    const range = rows.length === 0 ? '*' : `${offset}-${offset + rows.length - 1}`;
    response.setHeader('Content-Range', `${spec?.resource ?? 'rows'} ${range}/${total}`);
    return rows;
  }
  if (typeof value === 'object' && value !== null && 'version' in value && typeof value.version === 'number') {
    response.setHeader('ETag', `"${value.version}"`);
  }
  return value;
}
