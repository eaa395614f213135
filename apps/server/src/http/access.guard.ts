import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { SessionsService, type SignedIn } from '@xinheng/core';
import { XinhengError } from '@xinheng/problem';
import type { Request } from 'express';
import { AccessTokens } from '../auth/access-tokens.js';
import { ACCESS, type Access } from './access.js';
import { contextOf } from './request-context.js';

/** Lets nobody through a route unless the route says who may use it and the session, read anew, is of such a person. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly tokens: AccessTokens,
    private readonly sessions: SessionsService,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = this.reflector.getAllAndOverride<Access | undefined>(ACCESS, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (access === undefined) throw new XinhengError('forbidden', 'request-not-open');
    if (access.isPublic) return true;
    const request = context.switchToHttp().getRequest<Request>();
    const signedIn = await this.signedIn(request);
    const { roles } = signedIn.actor;
    if (!roles.some((role) => access.roles.includes(role))) {
      const names = { roles: roles.join(', ') || '-', needed: access.roles.join(', ') };
      throw new XinhengError('forbidden', 'session-not-allowed', names);
    }
    if (signedIn.mustChangePassword && !access.beforePassword) {
      throw new XinhengError('forbidden', 'session-password-first');
    }
    contextOf(request).signedIn = signedIn;
    return true;
  }

  private async signedIn(request: Request): Promise<SignedIn> {
    const token = /^Bearer ([\w.-]+)$/i.exec(request.headers.authorization ?? '')?.[1];
    if (token === undefined) throw new XinhengError('unauthenticated', 'session-missing');
    const sessionId = await this.tokens.sessionOf(token);
    const signedIn = sessionId === null ? null : await this.sessions.find(sessionId);
    if (signedIn === null) throw new XinhengError('unauthenticated', 'session-ended');
    return signedIn;
  }
}
