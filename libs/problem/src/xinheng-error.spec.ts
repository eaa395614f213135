import { issue } from './issue.js';
import { XinhengError } from './xinheng-error.js';

describe('XinhengError', () => {
  it('is an Error that says in English what is wrong and carries what the edge needs to say it in Chinese', () => {
    const found = [issue('calendar-not-a-day', '/off/0', { value: '2022-02-30' })];
    const error = new XinhengError('invalid', 'calendar-table-refused', { year: '2022' }, found);
    expect(error).toBeInstanceOf(Error);
    expect(error).toMatchObject({
      name: 'XinhengError',
      kind: 'invalid',
      code: 'calendar-table-refused',
      issues: found,
    });
    expect(error.message).toContain('The holiday table of 2022 has errors');
  });
});
