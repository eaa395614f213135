import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { Log } from '@xinheng/platform';
import { XinhengError } from '@xinheng/problem';
import type { Request, Response } from 'express';
import { MulterError } from 'multer';
import { failureOf, problemOf, type Problem } from './problem.js';
import { contextOf } from './request-context.js';

/** Answers every failure as a problem of RFC 9457. What we did not foresee is logged here and not told outside. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: Log) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.answer(error, http.getRequest<Request>(), http.getResponse<Response>());
  }

  /** Sends the problem; also for what fails before a route is found. */
  answer(error: unknown, request: Request, response: Response): void {
    const { locale, reference } = contextOf(request);
    const expected = expectedOf(error, request);
    let problem: Problem;
    if (expected === null) {
      this.log.error('a request failed', error, { reference, method: request.method, route: routeOf(request) });
      problem = failureOf(locale, reference);
    } else {
      problem = problemOf(expected, locale, reference);
    }
    if (response.headersSent) {
      // Half of the answer is gone; cutting it off is the only way left to say that it is not whole.
      response.destroy();
      return;
    }
    if (problem.status === 401) response.setHeader('WWW-Authenticate', 'Bearer');
    const { seconds, minutes } = expected?.params ?? {};
    if (problem.status === 429) response.setHeader('Retry-After', String(seconds ?? Number(minutes ?? 1) * 60));
    response.removeHeader('ETag');
    response.setHeader('Cache-Control', 'no-store');
    response.setHeader('Content-Language', locale);
    response.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
  }
}

/** The pattern of the route, which holds no id; never the address itself. */
function routeOf(request: Request): string {
  const route: unknown = request.route;
  return typeof route === 'object' && route !== null && 'path' in route ? String(route.path) : 'none';
}

function expectedOf(error: unknown, request: Request): XinhengError | null {
  if (error instanceof XinhengError) return error;
  if (error instanceof MulterError) {
    return error.code === 'LIMIT_FILE_SIZE'
      ? new XinhengError('too-large', 'request-too-large', { limit: error.message })
      : new XinhengError('invalid', 'upload-form', { reason: error.code });
  }
  if (error instanceof HttpException) return ofHttp(error.getStatus(), request);
  // What body-parser and Express throw says by a status that it is the request's fault.
  if (error instanceof Error && 'status' in error && typeof error.status === 'number' && error.status < 500) {
    return ofHttp(error.status, request);
  }
  return null;
}

function ofHttp(status: number, request: Request): XinhengError | null {
  switch (status) {
    case 401:
      return new XinhengError('unauthenticated', 'session-missing');
    case 403:
      return new XinhengError('forbidden', 'request-not-open');
    case 404:
      return new XinhengError('not-found', 'request-route-unknown', {
        method: request.method,
        path: request.originalUrl.split('?')[0]?.slice(0, 100) ?? '',
      });
    case 413:
      return new XinhengError('too-large', 'request-too-large', { limit: '2 MB' });
    case 503:
      return new XinhengError('unavailable', 'request-unavailable');
    default:
      return status < 500 ? new XinhengError('invalid', 'request-not-json') : null;
  }
}
