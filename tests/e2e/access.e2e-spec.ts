import { Controller, Get } from '@nestjs/common';
import { InProcessCarrier } from '@xinheng/carrier';
import { Test } from '@nestjs/testing';
import { AccountsService, ROLES, SYSTEM_ACTOR, UnitsService } from '@xinheng/core';
import { Config, Clock, Database, Log } from '@xinheng/platform';
import { ServerModule } from '../../apps/server/src/server.module.js';
import { addressOf, expressRoutes, routesOf, type Route } from '../support/routes.js';
import { startServer, type TestServer } from '../support/server.js';

/** What Express serves besides controllers: the description of the API. */
const DESCRIPTION = /^GET \/api\/(docs|v1\/openapi\.(json|yaml))/;

const PASSWORD = 'Some-Words-2022';
/** The refusals of the guard; whatever else a route answers came from behind it. */
const CLOSED = ['session-not-allowed', 'request-not-open', 'session-password-first'];

@Controller('undeclared')
class UndeclaredController {
  @Get()
  get(): string {
    return 'open';
  }
}

describe('who may use what', () => {
  let server: TestServer;
  const tokens = new Map<string, string>();

  beforeAll(async () => {
    server = await startServer();
    const accounts = server.app.get(AccountsService);
    const { rows } = await server.app.get(UnitsService).list(SYSTEM_ACTOR, {
      conditions: [],
      q: null,
      custom: {},
      sort: { field: 'id', direction: 'ASC' },
      offset: 0,
      limit: 1,
    });
    for (const role of ROLES) {
      await accounts.create(SYSTEM_ACTOR, {
        username: `only-${role}`,
        displayName: role,
        unit: rows[0]?.id ?? '',
        roles: [role],
        isDisabled: false,
        password: PASSWORD,
      });
      const first = await server.login(`only-${role}`, PASSWORD);
      await server.request('POST', '/api/v1/auth/password', {
        token: first,
        body: { current: PASSWORD, next: `${PASSWORD}-x` },
      });
      tokens.set(role, await server.login(`only-${role}`, `${PASSWORD}-x`));
    }
  });
  afterAll(() => server.close());

  const ask = async (route: Route, token: string | undefined) => {
    // Without a key, a tag or a body nothing is ever done: what passes the guard stops at the next check.
    const { status, body } = await server.request<{ type?: string }>(route.method, addressOf(route.path), {
      ...(token === undefined ? {} : { token }),
      headers: { 'idempotency-key': '' },
    });
    return { status, code: body.type?.split(':').at(-1) ?? '' };
  };

  it('is said by every route', () => {
    const routes = routesOf(server.app);
    expect(routes.length).toBeGreaterThan(30);
    expect(routes.filter(({ access }) => access === undefined).map(({ handler }) => handler)).toEqual([]);
  });

  it('is said of everything that is served', () => {
    const known = new Set(routesOf(server.app).map(({ method, path }) => `${method} ${path}`));
    const others = expressRoutes(server.app).filter((route) => !known.has(route) && !DESCRIPTION.test(route));
    expect(others).toEqual([]);
  });

  it('lets nobody in without login but where the route is public', async () => {
    const wrong: string[] = [];
    for (const route of routesOf(server.app)) {
      const { status, code } = await ask(route, undefined);
      const isRight = route.access?.isPublic === true ? code !== 'session-missing' || isRefresh(route) : status === 401;
      if (!isRight) wrong.push(`${route.method} ${route.path}: ${status} ${code}`);
    }
    expect(wrong).toEqual([]);
  });

  it.each(ROLES)('is held to for somebody who is %s and nothing else', async (role) => {
    const wrong: string[] = [];
    for (const route of routesOf(server.app)) {
      // Logging out would end the session that the other routes are asked with.
      if (route.path === '/api/v1/auth/logout') continue;
      const { status, code } = await ask(route, tokens.get(role));
      const may = route.access?.isPublic === true || route.access?.roles.includes(role) === true;
      const isRight = may
        ? !CLOSED.includes(code) && (status !== 401 || isRefresh(route))
        : code === 'session-not-allowed';
      if (!isRight || status >= 500) wrong.push(`${route.method} ${route.path}: ${status} ${code}`);
    }
    expect(wrong).toEqual([]);
  });

  it('is nobody’s business where a route does not say it', async () => {
    const { app } = server;
    const module = await Test.createTestingModule({
      imports: [
        ServerModule.with(
          {
            config: app.get(Config),
            clock: app.get(Clock),
            log: app.get(Log),
            database: app.get(Database),
          },
          new InProcessCarrier(() => undefined),
        ),
      ],
      controllers: [UndeclaredController],
    }).compile();
    const other = module.createNestApplication();
    await other.listen(0, '127.0.0.1');
    for (const token of [undefined, tokens.get('administrator')]) {
      const response = await fetch(`${await other.getUrl()}/undeclared`, {
        headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
      });
      expect([response.status, await response.text()]).toEqual([403, expect.stringContaining('request-not-open')]);
    }
    await other.close();
  });
});

/** The one public route that asks for a cookie instead of a token. */
function isRefresh({ path }: Route): boolean {
  return path === '/api/v1/auth/refresh';
}
