import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installationRoot } from '@xinheng/platform';
import { routesOf } from '../support/routes.js';
import { startServer, type TestServer } from '../support/server.js';

const FILE = join(installationRoot(), 'docs/openapi.json');
const COMMAND = 'npm run reports';

interface Operation {
  readonly tags?: readonly string[];
  readonly security?: readonly object[];
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly responses: Record<string, unknown>;
  readonly 'x-roles'?: readonly string[];
}
interface Document {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

describe('the description of the API', () => {
  let server: TestServer;
  let document: Document;

  beforeAll(async () => {
    server = await startServer();
    const answer = await server.request<Document>('GET', '/api/v1/openapi.json');
    expect(answer.status).toBe(200);
    document = answer.body;
  });
  afterAll(() => server.close());

  const operationOf = (method: string, path: string): Operation | undefined =>
    document.paths[path.replace(/:([A-Za-z]+)/g, '{$1}')]?.[method.toLowerCase()];

  it(`is the one kept in docs/openapi.json (made anew with ${COMMAND})`, () => {
    const text = `${JSON.stringify(document, null, 2)}\n`;
    if (process.env['UPDATE_REPORTS'] === '1') writeFileSync(FILE, text);
    const kept = existsSync(FILE) ? readFileSync(FILE, 'utf8') : '';
    if (kept === text) return;
    const lines = kept.split('\n');
    const at = text.split('\n').findIndex((line, index) => line !== lines[index]);
    throw new Error(
      `docs/openapi.json differs from what the server describes, first in line ${at + 1}. Run: ${COMMAND}`,
    );
  });

  it('has every route, with who may use it', () => {
    const missing = routesOf(server.app).filter(({ method, path, access }) => {
      const operation = operationOf(method, path);
      if (operation === undefined) return true;
      return access?.isPublic === true
        ? JSON.stringify(operation.security) !== '[{}]'
        : JSON.stringify(operation['x-roles']) !== JSON.stringify(access?.roles);
    });
    expect(missing.map(({ method, path }) => `${method} ${path}`)).toEqual([]);
  });

  it('says what a failure looks like, and where a retry or an older state would be told apart', () => {
    const wrong = routesOf(server.app).filter(({ method, path, isIdempotent }) => {
      const { responses, parameters = [] } = operationOf(method, path) ?? { responses: {} };
      const names = parameters.map(({ name }) => name);
      return (
        responses['default'] === undefined ||
        (isIdempotent && !names.includes('Idempotency-Key')) ||
        (method === 'PUT' && !names.includes('If-Match'))
      );
    });
    expect(wrong.map(({ method, path }) => `${method} ${path}`)).toEqual([]);
  });

  it('puts no code of a subject into an address', () => {
    const inAddress = Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.values(operations).flatMap(({ parameters = [] }) =>
        parameters.filter(({ name, in: place }) => place !== 'header' && /code|number/i.test(name)).map(() => path),
      ),
    );
    expect(inAddress).toEqual([]);
  });
});
