import simpleRestProvider from 'ra-data-simple-rest';
import type { DataProvider } from 'react-admin';
import { send, type RequestOptions } from '../http/request.js';

interface SimpleRestOptions {
  readonly method?: string;
  readonly body?: string;
  readonly signal?: AbortSignal;
}

/** The contract of lists is that of `ra-data-simple-rest`; how a request is sent is ours (token, keys, tags, language). */
export const dataProvider: DataProvider = {
  ...simpleRestProvider('', async (path: string, options: SimpleRestOptions = {}) => {
    const response = await send(path, {
      method: (options.method ?? 'GET') as RequestOptions['method'],
      body: options.body ? (JSON.parse(options.body) as object) : undefined,
      signal: options.signal,
    });
    const body = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body,
      json: body ? (JSON.parse(body) as unknown) : null,
    };
  }),
  /** A page that is left takes its unanswered reads with it. */
  supportAbortSignal: true,
};
