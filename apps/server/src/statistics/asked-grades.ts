import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { GradeQuestion } from '@xinheng/core';
import { issue, XinhengError, type Issue } from '@xinheng/problem';
import type { Request } from 'express';

/** The scheme, region and industry of a question about grades; declare the names with `@QueryNames`. */
export const AskedGrades = createParamDecorator((_: unknown, context: ExecutionContext): GradeQuestion => {
  const { query } = context.switchToHttp().getRequest<Request>();
  const found: Issue[] = [];
  const read = (name: string, pattern: RegExp, example: string): string | null => {
    const value = query[name];
    if (value === undefined || value === '') return null;
    if (typeof value === 'string' && pattern.test(value)) return value;
    found.push(issue('request-field-pattern', `/${name}`, { name, example }));
    return null;
  };
  const scheme = read('scheme', /^[a-z][a-z0-9-]{0,62}:[a-z][a-z0-9-]{0,62}$/, 'hebei:enterprise-grade');
  const region = read('region', /^\d{6}$/, '130100');
  const industry = read('industry', /^[A-Z]\d{0,4}$/, 'G54');
  if (scheme === null && found.length === 0) found.push(issue('request-field-missing', '/scheme', { name: 'scheme' }));
  if (found.length > 0 || scheme === null) throw new XinhengError('invalid', 'request-invalid', {}, found);
  return { scheme, region, industry };
});
