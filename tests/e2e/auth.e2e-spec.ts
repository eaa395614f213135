import { ADMIN_PASSWORD, startServer, type Answer, type TestServer } from '../support/server.js';

interface ProblemBody {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly instance: string;
  readonly errors?: readonly { pointer: string; code: string; message: string }[];
}

const NEXT_PASSWORD = 'Next-Words-2023';

describe('logging in', () => {
  let server: TestServer;
  const login = (username: string, password: string): Promise<Answer<ProblemBody & { accessToken: string }>> =>
    server.request('POST', '/api/v1/auth/login', { body: { username, password } });
  const cookieOf = (answer: Answer<unknown>): string => (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const refresh = (cookie: string): Promise<Answer<ProblemBody & { accessToken: string }>> =>
    server.request('POST', '/api/v1/auth/refresh', { headers: { cookie } });

  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.close());

  it('gives a token for ten minutes and a cookie that scripts cannot read', async () => {
    const answer = await login('admin', ADMIN_PASSWORD);
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({ accessToken: expect.any(String), expiresIn: 600 });
    expect(answer.headers.get('set-cookie')).toMatch(
      /^xinheng-refresh=[\w-]{43}; Path=\/api\/v1\/auth; Expires=.*; HttpOnly; SameSite=Strict$/,
    );
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const me = await server.request('GET', '/api/v1/auth/me', { token: answer.body.accessToken });
    expect(me.body).toEqual({
      id: expect.any(String),
      username: 'admin',
      displayName: '平台管理员',
      roles: ['administrator'],
      unit: { id: expect.any(String), title: '信衡平台', level: 'national', region: '000000', department: 'credit' },
      mustChangePassword: false,
      isSample: false,
    });
  });

  it('answers a wrong name and a wrong password alike, in the language of the reader', async () => {
    const wrongPassword = await login('admin', 'not the password');
    const wrongName = await login('nobody', 'not the password');
    for (const { status, body, headers } of [wrongPassword, wrongName]) {
      expect(status).toBe(401);
      expect(headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
      expect(body).toEqual({
        type: 'urn:xinheng:problem:login-wrong',
        title: '需要登录',
        status: 401,
        detail: '账号或密码不正确。',
        instance: expect.stringMatching(/^urn:uuid:[0-9a-f-]{36}$/),
      });
    }
    const english = await server.request('POST', '/api/v1/auth/login', {
      body: { username: 'nobody', password: 'x' },
      headers: { 'accept-language': 'en-GB,en;q=0.9' },
    });
    expect(english.body).toMatchObject({ title: 'Login needed', detail: 'The name or the password is wrong.' });
  });

  it('no longer takes a token after ten minutes, and carries on with the cookie', async () => {
    const first = await login('admin', ADMIN_PASSWORD);
    const token = first.body.accessToken;
    server.clock.advance(10 * 60_000 + 1_000);
    expect((await server.request('GET', '/api/v1/auth/me', { token })).status).toBe(401);
    const second = await refresh(cookieOf(first));
    expect(second.status).toBe(200);
    const me = await server.request('GET', '/api/v1/auth/me', { token: second.body.accessToken });
    expect(me.status).toBe(200);
    expect(cookieOf(second)).not.toBe(cookieOf(first));
  });

  it('ends a session for both sides when a refresh token comes a second time', async () => {
    const first = await login('admin', ADMIN_PASSWORD);
    const second = await refresh(cookieOf(first));
    server.clock.advance(11_000);
    expect((await refresh(cookieOf(first))).body).toMatchObject({ type: 'urn:xinheng:problem:session-ended' });
    expect((await refresh(cookieOf(second))).status).toBe(401);
    const me = await server.request('GET', '/api/v1/auth/me', { token: second.body.accessToken });
    expect(me.status).toBe(401);
  });

  it('forgives two tabs that send the same refresh token at once', async () => {
    const first = await login('admin', ADMIN_PASSWORD);
    const both = await Promise.all([refresh(cookieOf(first)), refresh(cookieOf(first))]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
  });

  it('logs out at once, also for the token that is still good', async () => {
    const first = await login('admin', ADMIN_PASSWORD);
    const out = await server.request('POST', '/api/v1/auth/logout', { headers: { cookie: cookieOf(first) } });
    expect(out.status).toBe(204);
    expect((await server.request('GET', '/api/v1/auth/me', { token: first.body.accessToken })).status).toBe(401);
    expect((await refresh(cookieOf(first))).status).toBe(401);
  });

  it('takes no token that it did not make', async () => {
    const [header, claims] = (await server.login('admin')).split('.');
    const unsigned = `${Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url')}.${claims}.`;
    for (const token of ['x', 'a.b.c', unsigned, `${header}.${claims}.AAAA`]) {
      expect((await server.request('GET', '/api/v1/auth/me', { token })).status).toBe(401);
    }
  });

  it('locks an account after five wrong passwords, even for the right one, until the time is over', async () => {
    const admin = await server.login('admin');
    const units = await server.request<{ id: string }[]>('GET', '/api/v1/units', { token: admin });
    const password = 'Some-Words-2022';
    await server.request('POST', '/api/v1/accounts', {
      token: admin,
      body: { username: 'locked', displayName: '被锁定', unit: units.body[0]?.id, roles: ['clerk'], password },
    });
    for (let attempt = 1; attempt <= 5; attempt += 1) expect((await login('locked', 'wrong')).status).toBe(401);
    const locked = await login('locked', password);
    expect(locked.status).toBe(429);
    expect(locked.headers.get('retry-after')).toBe('900');
    expect(locked.body.detail).toContain('15 分钟');
    server.clock.advance(15 * 60_000);
    expect((await login('locked', password)).status).toBe(200);
  });

  it('lets somebody with a first password do nothing before changing it', async () => {
    const token = await server.login('locked', 'Some-Words-2022');
    const units = await server.request<ProblemBody>('GET', '/api/v1/units', { token });
    expect(units.status).toBe(403);
    expect(units.body.type).toBe('urn:xinheng:problem:session-password-first');
    const weak = await server.request<ProblemBody>('POST', '/api/v1/auth/password', {
      token,
      body: { current: 'Some-Words-2022', next: 'locked' },
    });
    expect(weak.status).toBe(400);
    expect(weak.body.errors?.map(({ pointer, code }) => [pointer, code])).toEqual([
      ['/next', 'password-length'],
      ['/next', 'password-kinds'],
      ['/next', 'password-has-name'],
    ]);
    const wrong = await server.request<ProblemBody>('POST', '/api/v1/auth/password', {
      token,
      body: { current: 'not it', next: NEXT_PASSWORD },
    });
    expect(wrong.body.errors).toEqual([{ pointer: '/current', code: 'password-wrong', message: '当前密码不正确。' }]);
    const other = await server.login('locked', 'Some-Words-2022');
    const changed = await server.request('POST', '/api/v1/auth/password', {
      token,
      body: { current: 'Some-Words-2022', next: NEXT_PASSWORD },
    });
    expect(changed.status).toBe(204);
    expect((await server.request('GET', '/api/v1/units', { token })).status).toBe(200);
    expect((await server.request('GET', '/api/v1/units', { token: other })).status).toBe(401);
    expect((await login('locked', 'Some-Words-2022')).status).toBe(401);
  });

  it('ends a session that was not used for long, and any session in the end', async () => {
    const first = await login('admin', ADMIN_PASSWORD);
    server.clock.advance(server.config.session.idleMinutes * 60_000);
    expect((await refresh(cookieOf(first))).status).toBe(401);
  });
});

describe('the rate of logins', () => {
  it('is limited for each address', async () => {
    const server = await startServer({ config: { login: { attempts: 5, lockMinutes: 15, requestsPerMinute: 3 } } });
    try {
      const statuses: number[] = [];
      for (let attempt = 0; attempt < 4; attempt += 1) {
        const { status } = await server.request('POST', '/api/v1/auth/login', {
          body: { username: `nobody-${attempt}`, password: 'x' },
        });
        statuses.push(status);
      }
      expect(statuses).toEqual([401, 401, 401, 429]);
      server.clock.advance(60_000);
      expect(
        (await server.request('POST', '/api/v1/auth/login', { body: { username: 'a', password: 'x' } })).status,
      ).toBe(401);
    } finally {
      await server.close();
    }
  });
});
