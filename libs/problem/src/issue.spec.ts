import { issue, renderIssue, warning } from './issue.js';

describe('issue, warning and renderIssue', () => {
  it('keep code and parameters apart from the words, so that the reader’s language is chosen last', () => {
    const found = issue('calendar-not-a-day', '/records/0/decidedOn', { value: '2023-02-29' });
    expect(found).toEqual({
      code: 'calendar-not-a-day',
      pointer: '/records/0/decidedOn',
      params: { value: '2023-02-29' },
      severity: 'error',
    });
    expect(renderIssue(found, 'zh-CN')).toBe('“2023-02-29”不是有效日期，请写成 2022-06-30 的形式。');
    expect(renderIssue(found, 'en')).toBe('"2023-02-29" is not a day; write it as 2022-06-30.');
  });

  it('tell a warning from an error', () => {
    expect(warning('calendar-not-a-day', '').severity).toBe('warning');
  });

  it('leave a placeholder standing that nobody filled, prototype names too', () => {
    expect(renderIssue({ code: 'calendar-not-a-day', params: {} }, 'en')).toMatch(/^"\{value\}"/);
  });

  it('insert values as they are, never as patterns or placeholders', () => {
    expect(renderIssue({ code: 'calendar-not-a-day', params: { value: '$& {value}' } }, 'en')).toMatch(
      /^"\$& \{value\}"/,
    );
  });
});
