import { RequestMethod } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { ACCESS, type Access } from '../../apps/server/src/http/access.js';
import { IDEMPOTENT } from '../../apps/server/src/http/idempotency.interceptor.js';

/** One route as its controller declares it. */
export interface Route {
  readonly method: string;
  /** As Express has it: `/api/v1/plugins/:id`. */
  readonly path: string;
  readonly handler: string;
  /** Undefined where nothing says who may use it. */
  readonly access: Access | undefined;
  readonly isIdempotent: boolean;
}

/** A route has a few methods; what has all there are is no route. */
const MOST_METHODS = 7;
const OUTSIDE_THE_API = ['/health/live', '/health/ready', '/metrics'];

/** Every route of every controller of a server, with what it declares. */
export function routesOf(app: NestExpressApplication): readonly Route[] {
  const controllers = [...app.get(ModulesContainer).values()].flatMap((module) => [...module.controllers.values()]);
  return controllers.flatMap(({ metatype }) => {
    const controller = metatype as { readonly name: string; readonly prototype: Record<string, unknown> };
    return Object.getOwnPropertyNames(controller.prototype).flatMap((name) => {
      const handler = controller.prototype[name];
      if (typeof handler !== 'function') return [];
      const method = Reflect.getMetadata('method', handler) as RequestMethod | undefined;
      if (method === undefined) return [];
      const access = [handler, controller].map((target) => Reflect.getMetadata(ACCESS, target) as Access | undefined);
      return pathsOf(controller, handler).map((path) => ({
        method: RequestMethod[method],
        path,
        handler: `${controller.name}.${name}`,
        access: access.find((one) => one !== undefined),
        isIdempotent: Reflect.getMetadata(IDEMPOTENT, handler) === true,
      }));
    });
  });
}

/** The routes that Express answers, `GET /api/v1/plugins/:id`, whoever registered them. */
export function expressRoutes(app: NestExpressApplication): readonly string[] {
  const { router } = app.getHttpAdapter().getInstance() as {
    readonly router: {
      readonly stack: readonly {
        readonly route?: { readonly path: string; readonly methods: Record<string, boolean> };
      }[];
    };
  };
  return router.stack.flatMap(({ route }) => {
    const methods = Object.keys(route?.methods ?? {});
    // Nest answers every method beside a route outside the prefix by "not found".
    if (route === undefined || methods.length > MOST_METHODS) return [];
    return methods.map((method) => `${method.toUpperCase()} ${route.path}`);
  });
}

function pathsOf(controller: object, handler: object): string[] {
  const first = [Reflect.getMetadata('path', controller) as string | readonly string[]].flat();
  const second = [Reflect.getMetadata('path', handler) as string | readonly string[]].flat();
  return first.flatMap((above) =>
    second.map((below) => {
      const path = `/${[above, below]
        .map((part) => part.replace(/^\/|\/$/g, ''))
        .filter(Boolean)
        .join('/')}`;
      return OUTSIDE_THE_API.includes(path) ? path : `/api/v1${path}`;
    }),
  );
}

/** The address of a route with an id that nothing has in the place of every parameter. */
export function addressOf(path: string): string {
  return path.replace(/:[A-Za-z]+/g, 'none').replace(/\*[A-Za-z]*/g, 'none');
}
