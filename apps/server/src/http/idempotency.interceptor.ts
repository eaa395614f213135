import { createHash } from 'node:crypto';
import { applyDecorators, Injectable, SetMetadata, UseInterceptors } from '@nestjs/common';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { isDuplicateKey, UnitOfWork, type Transaction } from '@xinheng/platform';
import { XinhengError } from '@xinheng/problem';
import type { Request, Response } from 'express';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { IdempotencyRepository, type KeptAnswer } from './idempotency.repository.js';
import { contextOf } from './request-context.js';

/** Marks routes that take `Idempotency-Key`; the tests read it. */
export const IDEMPOTENT = 'xinheng:idempotent';

/** Headers of an answer that belong to it when it is told again. */
const KEPT_HEADERS = ['location', 'etag'];

/**
 * The first answer to a key is kept for 24 hours, in the same transaction as what the request did: everything the
 * route does through `UnitOfWork.run` becomes one unit of work. The same request again is told the same answer.
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    private readonly units: UnitOfWork,
    private readonly kept: IdempotencyRepository,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    return from(this.once(context.switchToHttp().getRequest(), context.switchToHttp().getResponse(), next));
  }

  private async once(request: Request, response: Response, next: CallHandler): Promise<unknown> {
    const key = keyOf(request);
    const accountId = contextOf(request).signedIn?.actor.accountId ?? '0';
    const route = `${request.method} ${request.path}`.slice(0, 200);
    const bodyHash = hashOf(request, route);
    try {
      return await this.units.gather(async (tx) => {
        const before = await this.kept.find(tx, accountId, key);
        if (before !== null) return tellAgain(before, bodyHash, response);
        await this.kept.reserve(tx, { accountId, key, route, bodyHash });
        const value: unknown = await lastValueFrom(next.handle());
        await this.keep(tx, accountId, key, value, response);
        return value;
      });
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      // The same request came twice at once; the other one has been answered by now, or the conflict is another.
      const other = await this.units.run((tx) => this.kept.find(tx, accountId, key));
      if (other === null) throw error;
      return tellAgain(other, bodyHash, response);
    }
  }

  private async keep(
    tx: Transaction,
    accountId: string,
    key: string,
    value: unknown,
    response: Response,
  ): Promise<void> {
    const headers = KEPT_HEADERS.flatMap((name) => {
      const header = response.getHeader(name);
      return header === undefined ? [] : [[name, String(header)]];
    });
    const answer = {
      status: response.statusCode,
      response: JSON.stringify(value ?? null),
      headers: JSON.stringify(Object.fromEntries(headers)),
    };
    await this.kept.keep(tx, accountId, key, answer);
  }
}

/** The route makes or decides something: it needs `Idempotency-Key` and does its work once for each. */
export function Idempotent(): MethodDecorator {
  return applyDecorators(
    SetMetadata(IDEMPOTENT, true),
    UseInterceptors(IdempotencyInterceptor),
    ApiHeader({ name: 'Idempotency-Key', required: true, schema: { type: 'string', maxLength: 128 } }),
  );
}

function keyOf(request: Request): string {
  const key = request.headers['idempotency-key'];
  if (typeof key === 'string' && /^[\x21-\x7e]{1,128}$/.test(key)) return key;
  throw new XinhengError('invalid', 'request-idempotency-key-missing');
}

function hashOf(request: Request, route: string): string {
  const hash = createHash('sha256').update(`${route}\n${JSON.stringify(request.body ?? null)}`);
  if (request.file !== undefined) hash.update('\n').update(request.file.buffer);
  return hash.digest('hex');
}

function tellAgain(before: KeptAnswer, bodyHash: string, response: Response): unknown {
  if (before.bodyHash !== bodyHash) throw new XinhengError('conflict', 'request-idempotency-key-reused');
  const headers = JSON.parse(before.headers) as Record<string, string>;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.setHeader('Idempotency-Replayed', 'true');
  response.status(before.status);
  return JSON.parse(before.response);
}
