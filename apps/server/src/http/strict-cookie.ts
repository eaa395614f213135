import type { Config } from '@xinheng/platform';
import type { CookieOptions } from 'express';

/** How a cookie that stands for somebody is set: never read by scripts, never sent from another site, good below a path. */
export function strictCookie(config: Config, path: string): CookieOptions {
  return {
    httpOnly: true,
    sameSite: 'strict',
    path,
    // Behind a proxy the outside is HTTPS; a bare installation may be plain HTTP on a closed network.
    secure: config.environment === 'production' && config.trustProxy,
  };
}
