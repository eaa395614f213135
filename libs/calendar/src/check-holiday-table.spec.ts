import { renderIssue } from '@xinheng/problem';
import { checkHolidayTable } from './check-holiday-table.js';

const notice = { title: '关于2022年部分节假日安排的通知', number: '国办发明电〔2021〕11号', issuedOn: '2021-10-25' };
const table = { year: 2022, off: ['2022-10-03'], worked: ['2022-10-08'], notice, confidence: 'high' };

describe('checkHolidayTable', () => {
  it('takes a table, and one whose holiday begins in December of the year before', () => {
    expect(checkHolidayTable(table)).toEqual([]);
    expect(checkHolidayTable({ ...table, off: ['2021-12-31', '2022-01-01'] })).toEqual([]);
  });

  it.each([
    ['no table', null, 'calendar-table-not-an-object', ''],
    ['a list', [table], 'calendar-table-not-an-object', ''],
    ['an unknown word', { ...table, holidays: [] }, 'calendar-table-unknown-word', ''],
    ['a year as text', { ...table, year: '2022' }, 'calendar-table-year', '/year'],
    ['a year out of range', { ...table, year: 22 }, 'calendar-table-year', '/year'],
    ['no confidence', { ...table, confidence: undefined }, 'calendar-table-confidence', '/confidence'],
    ['no list', { ...table, off: '2022-10-03' }, 'calendar-table-not-a-list', '/off'],
    ['a day that does not exist', { ...table, off: ['2022-02-29'] }, 'calendar-not-a-day', '/off/0'],
    ['a day of another year', { ...table, off: ['2023-01-02'] }, 'calendar-table-other-year', '/off/0'],
    ['a day twice', { ...table, off: ['2022-10-08'] }, 'calendar-table-day-twice', '/worked/0'],
    ['a weekday to be worked', { ...table, worked: ['2022-10-10'] }, 'calendar-table-worked-weekday', '/worked/0'],
    ['no notice', { ...table, notice: undefined }, 'calendar-table-notice', '/notice'],
    ['an empty number', { ...table, notice: { ...notice, number: ' ' } }, 'calendar-table-notice', '/notice/number'],
    ['an empty address', { ...table, notice: { ...notice, url: '' } }, 'calendar-table-notice', '/notice/url'],
    [
      'no day of issue',
      { ...table, notice: { ...notice, issuedOn: '2021' } },
      'calendar-table-notice',
      '/notice/issuedOn',
    ],
  ])('refuses %s with code and pointer', (_what, json, code, pointer) => {
    expect(checkHolidayTable(json)).toMatchObject([{ code, pointer, severity: 'error' }]);
  });

  it('lists all findings in one go, and each reads as a sentence', () => {
    const issues = checkHolidayTable({ year: 2022, off: ['2022-02-30', '2021-05-01'], worked: 3, extra: 1 });
    expect(issues.map(({ pointer }) => pointer)).toEqual(['', '/notice', '/confidence', '/off/0', '/off/1', '/worked']);
    for (const found of issues) {
      expect(renderIssue(found, 'zh-CN')).not.toMatch(/[{}]/);
      expect(renderIssue(found, 'en')).not.toMatch(/[{}]/);
    }
  });
});
