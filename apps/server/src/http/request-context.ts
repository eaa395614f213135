import { randomUUID } from 'node:crypto';
import type { SignedIn } from '@xinheng/core';
import type { ListQuery } from '@xinheng/platform';
import { localeOf, type Locale } from '@xinheng/problem';
import type { Request } from 'express';

/** What the edge knows about a request on its way through. */
export interface RequestContext {
  /** The number to quote when something went wrong. */
  readonly reference: string;
  readonly locale: Locale;
  signedIn: SignedIn | null;
  /** What was asked for, where the route is a list. */
  listQuery: ListQuery | null;
}

const contexts = new WeakMap<Request, RequestContext>();

/** The context of a request; begun at the first call. */
export function contextOf(request: Request): RequestContext {
  let context = contexts.get(request);
  if (context === undefined) {
    context = {
      reference: randomUUID(),
      locale: localeOf(request.headers['accept-language']),
      signedIn: null,
      listQuery: null,
    };
    contexts.set(request, context);
  }
  return context;
}
