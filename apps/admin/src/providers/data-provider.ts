import simpleRestProvider from 'ra-data-simple-rest';
import type { DataProvider, fetchUtils } from 'react-admin';
import { send, type RequestOptions } from '../http/request.js';

/** The contract of lists is that of `ra-data-simple-rest`; how a request is sent is ours (token, keys, tags, language). */
export const dataProvider: DataProvider = {
  ...simpleRestProvider('', async (path: string, options: fetchUtils.Options = {}) => {
    const response = await send(path, {
      method: (options.method ?? 'GET') as RequestOptions['method'],
      body: typeof options.body === 'string' ? (JSON.parse(options.body) as object) : undefined,
      signal: options.signal ?? undefined,
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
