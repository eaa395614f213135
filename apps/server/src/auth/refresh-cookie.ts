import type { Config } from '@xinheng/platform';
import type { CookieOptions, Request, Response } from 'express';
import { strictCookie } from '../http/strict-cookie.js';

const NAME = 'xinheng-refresh';

/** The cookie that carries the refresh token: never read by scripts, never sent from another site. */
export class RefreshCookie {
  private readonly options: CookieOptions;

  constructor(config: Config) {
    this.options = strictCookie(config, '/api/v1/auth');
  }

  read(request: Request): string | null {
    const cookies = request.cookies as Readonly<Record<string, unknown>>;
    const value = cookies[NAME];
    return typeof value === 'string' && value !== '' ? value : null;
  }

  write(response: Response, token: string, expiresAt: string): void {
    response.cookie(NAME, token, { ...this.options, expires: new Date(Date.parse(expiresAt)) });
  }

  clear(response: Response): void {
    response.clearCookie(NAME, this.options);
  }
}
