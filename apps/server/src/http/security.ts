import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';

/**
 * The hash of nothing. The back office's style library makes style elements that are empty and fills them rule by rule;
 * this lets exactly those stand, and none that brings text.
 */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/** Everything comes from here, nothing is inline, nobody may frame it. */
const PAGES = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'", EMPTY_STYLE],
  imgSrc: ["'self'", 'data:', 'blob:'],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  manifestSrc: ["'self'"],
  formAction: ["'self'"],
  baseUri: ["'none'"],
  objectSrc: ["'none'"],
  frameAncestors: ["'none'"],
};

/** Sets the headers that keep browsers from doing what nobody asked them to. */
export function protect(app: NestExpressApplication, isHttps: boolean): void {
  const options = { hsts: isHttps, referrerPolicy: { policy: 'no-referrer' as const } };
  const pages = helmet({ ...options, contentSecurityPolicy: { useDefaults: false, directives: PAGES } });
  // The pages of others, the API's description and the queue board, bring style inside their text; only there.
  const others = helmet({
    ...options,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { ...PAGES, styleSrc: ["'self'", "'unsafe-inline'"], baseUri: ["'self'"] },
    },
  });
  app.use((request: Request, response: Response, next: NextFunction) => {
    (/^\/(api\/docs|queues)(\/|$)/.test(request.path) ? others : pages)(request, response, next);
  });
}
