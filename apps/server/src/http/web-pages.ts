import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import express, { type Request, type Response } from 'express';

/** Names with a hash in them never change what they hold. */
const FOREVER = 'public, max-age=31536000, immutable';

/**
 * Serves the built back office under `/admin` and the public site under `/`. An address that is no file is a page
 * of the application, which finds its way by itself.
 */
export function serveWebPages(app: NestExpressApplication, root: string): void {
  mount(app, '/admin', join(root, 'dist/apps/admin'));
  mount(app, '/', join(root, 'dist/apps/site'));
}

function mount(app: NestExpressApplication, at: string, folder: string): void {
  const page = join(folder, 'index.html');
  if (!existsSync(page)) return;
  app.use(
    at,
    express.static(folder, {
      index: false,
      redirect: false,
      setHeaders: (response, path) => {
        response.setHeader('Cache-Control', /[/\\]assets[/\\]/.test(path) ? FOREVER : 'no-cache');
      },
    }),
    (request: Request, response: Response, next: () => void) => {
      if (!isPage(request)) {
        next();
        return;
      }
      response.setHeader('Cache-Control', 'no-cache');
      response.sendFile(page);
    },
  );
}

/** Whether a browser asks for a page: not for the API, not for a file that is missing. */
function isPage({ method, originalUrl, headers }: Request): boolean {
  const path = originalUrl.split('?')[0] ?? '';
  const isServers = /^\/(api|health|metrics)(\/|$)/.test(path);
  return method === 'GET' && !isServers && !/\.[a-z0-9]+$/i.test(path) && (headers.accept ?? '').includes('text/html');
}
