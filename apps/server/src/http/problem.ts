import { codes, renderIssue, type Issue, type Locale, type XinhengError, type ErrorKind } from '@xinheng/problem';

/** One thing wrong with the input, in the language of the reader. */
export interface ProblemError {
  readonly pointer: string;
  readonly code: string;
  readonly message: string;
}

/** An answer of RFC 9457, `application/problem+json`. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  /** The number to quote. */
  readonly instance: string;
  readonly errors?: readonly ProblemError[];
}

const STATUS: Readonly<Record<ErrorKind, number>> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  'precondition-failed': 412,
  'too-large': 413,
  'precondition-required': 428,
  'too-many': 429,
  unavailable: 503,
};

const TITLES: Readonly<Record<number, Readonly<Record<Locale, string>>>> = {
  400: { 'zh-CN': '请求不正确', en: 'Bad request' },
  401: { 'zh-CN': '需要登录', en: 'Login needed' },
  403: { 'zh-CN': '没有权限', en: 'Not allowed' },
  404: { 'zh-CN': '没有找到', en: 'Not found' },
  409: { 'zh-CN': '内容冲突', en: 'Conflict' },
  412: { 'zh-CN': '内容已被修改', en: 'Changed meanwhile' },
  413: { 'zh-CN': '请求过大', en: 'Too large' },
  428: { 'zh-CN': '缺少前提条件', en: 'Precondition needed' },
  429: { 'zh-CN': '请求过多', en: 'Too many requests' },
  500: { 'zh-CN': '服务器出错', en: 'Server error' },
  503: { 'zh-CN': '暂不可用', en: 'Not available' },
};

/** The problem that an expected failure is. */
export function problemOf(error: XinhengError, locale: Locale, reference: string): Problem {
  const status = STATUS[error.kind];
  return {
    type: `urn:xinheng:problem:${error.code}`,
    title: titleOf(status, locale),
    status,
    detail: renderIssue(error, locale),
    instance: `urn:uuid:${reference}`,
    ...(error.issues.length === 0 ? {} : { errors: error.issues.map((found) => errorOf(found, locale)) }),
  };
}

/** The problem that our own mistake is: nothing of its inside is told. */
export function failureOf(locale: Locale, reference: string): Problem {
  return {
    type: 'urn:xinheng:problem:request-failed',
    title: titleOf(500, locale),
    status: 500,
    detail: renderIssue({ code: 'request-failed', params: { reference } }, locale),
    instance: `urn:uuid:${reference}`,
  };
}

function titleOf(status: number, locale: Locale): string {
  return TITLES[status]?.[locale] ?? codes['request-invalid'][locale];
}

function errorOf(found: Issue, locale: Locale): ProblemError {
  return { pointer: found.pointer, code: found.code, message: renderIssue(found, locale) };
}
