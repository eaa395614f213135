import type { Problem } from './problem.js';
import { RequestError } from './request-error.js';
import { tokenToSend, type Token } from './session.js';

export const API = '/api/v1';

let language = 'zh-CN';
/** Entity tags by path, from the last read: what an update says it was made from. */
const tags = new Map<string, string>();

/** The language the server writes titles, reasons and problems in. */
export function setLanguage(locale: string): void {
  language = locale;
}

export interface RequestOptions {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** An object is sent as JSON, a form as multipart. */
  readonly body?: object | FormData;
  /** Of a POST that makes or decides something; absent: a fresh one. */
  readonly idempotencyKey?: string;
  /** The version an update is made from; absent: the one that the path was last read in. */
  readonly version?: number;
  readonly accept?: string;
  readonly signal?: AbortSignal;
  /** Login and refresh go without a token. */
  readonly isAnonymous?: boolean;
}

/** A key nobody else has made: 128 random bits. `crypto.randomUUID` is missing where a page comes without TLS. */
export function newIdempotencyKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Sends a request below `/api/v1` and gives the response, signed in and in the reader's language.
 * A token that ended meanwhile is renewed once and the same request, under the same key, sent again.
 * @throws RequestError for every status outside 2xx, with the server's problem.
 */
export async function send(path: string, options: RequestOptions = {}): Promise<Response> {
  const token = options.isAnonymous ? null : await tokenToSend(refresh);
  const init = initOf(path, options);
  let response = await fetch(API + path, authorised(init, token));
  if (response.status === 401 && token) {
    const renewed = await tokenToSend(refresh, token);
    if (renewed) response = await fetch(API + path, authorised(init, renewed));
  }
  if (!response.ok) throw await refusal(response);
  rememberTag(path, response);
  return response;
}

/** As `send`, with the JSON body read; null where there is none. */
export async function requestJson<T>(path: string, options: RequestOptions = {}): Promise<T> {
  const text = await (await send(path, options)).text();
  return (text ? JSON.parse(text) : null) as T;
}

/** A new token from the refresh cookie, or null when the session has ended. */
async function refresh(): Promise<Token | null> {
  const response = await fetch(`${API}/auth/refresh`, { method: 'POST', credentials: 'same-origin' });
  return response.ok ? ((await response.json()) as Token) : null;
}

function initOf(path: string, options: RequestOptions): RequestInit & { headers: Headers } {
  const method = options.method ?? 'GET';
  const headers = new Headers({ Accept: options.accept ?? 'application/json', 'Accept-Language': language });
  const isForm = options.body instanceof FormData;
  if (options.body && !isForm) headers.set('Content-Type', 'application/json');
  if (method === 'POST') headers.set('Idempotency-Key', options.idempotencyKey ?? newIdempotencyKey());
  const tag = options.version === undefined ? tags.get(path) : `"${options.version}"`;
  if ((method === 'PUT' || method === 'DELETE' || options.version !== undefined) && tag) headers.set('If-Match', tag);
  const body = isForm ? options.body : options.body ? JSON.stringify(options.body) : undefined;
  return { method, headers, body, signal: options.signal, credentials: 'same-origin' };
}

function authorised(init: RequestInit & { headers: Headers }, token: string | null): RequestInit {
  const headers = new Headers(init.headers);
  if (token) headers.set('Authorization', `Bearer ${token}`);
  return { ...init, headers };
}

function rememberTag(path: string, response: Response): void {
  const tag = response.headers.get('ETag');
  if (tag) tags.set(path, tag);
}

async function refusal(response: Response): Promise<RequestError> {
  let problem: Problem = {};
  try {
    problem = (await response.json()) as Problem;
  } catch {
    // A proxy or a crash answered with a page: the status is all there is to tell.
  }
  return new RequestError(problem, response.status, `HTTP ${response.status} ${response.statusText}`.trim());
}
