import { Injectable } from '@nestjs/common';
import { SessionsService } from '@xinheng/core';
import { Config } from '@xinheng/platform';
import type { CookieOptions, Request, Response } from 'express';
import { AccessTokens } from '../auth/access-tokens.js';
import { strictCookie } from '../http/strict-cookie.js';

const NAME = 'xinheng-queues';

/** Where the board stands: outside of the API, for it is pages of its own. */
export const QUEUE_BOARD_PATH = '/queues';

/**
 * Lets administrators into the queue board. Its pages cannot send the access token in a header, so a cookie that is good
 * there and nowhere else carries it; session and roles are read anew at every request.
 */
@Injectable()
export class QueueBoardPass {
  private readonly options: CookieOptions;

  constructor(
    private readonly tokens: AccessTokens,
    private readonly sessions: SessionsService,
    config: Config,
  ) {
    this.options = { ...strictCookie(config, QUEUE_BOARD_PATH), maxAge: tokens.lifetime * 1000 };
  }

  /** Gives the person of a session the pass, for as long as an access token is good. */
  async give(response: Response, sessionId: string): Promise<void> {
    response.cookie(NAME, await this.tokens.issue(sessionId), this.options);
  }

  /** Whether a request comes from an administrator who was given the pass and is one still. */
  async isGoodFor(request: Request): Promise<boolean> {
    const token = (request.cookies as Readonly<Record<string, unknown>>)[NAME];
    const sessionId = typeof token === 'string' ? await this.tokens.sessionOf(token) : null;
    const signedIn = sessionId === null ? null : await this.sessions.find(sessionId);
    return signedIn !== null && !signedIn.mustChangePassword && signedIn.actor.roles.includes('administrator');
  }
}
