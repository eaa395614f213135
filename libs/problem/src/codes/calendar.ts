/** Messages about days, durations and holiday tables. A message names the culprit and the cure. */
export const calendarCodes = {
  'calendar-not-a-day': {
    'zh-CN': '“{value}”不是有效日期，请写成 2022-06-30 的形式。',
    en: '"{value}" is not a day; write it as 2022-06-30.',
  },
  'calendar-out-of-range': {
    'zh-CN': '日期计算的结果落在 {year} 年，超出 0001 年至 9999 年，请检查起始日期和期间。',
    en: 'The day falls in the year {year}, outside 0001 to 9999; check the start day and the duration.',
  },
  'calendar-not-a-duration': {
    'zh-CN': '“{value}”不是有效期间，请写成 P1Y、P3M、P7D 或 {"workingDays": 3}。',
    en: '"{value}" is not a duration; write P1Y, P3M, P7D or {"workingDays": 3}.',
  },
  'calendar-needs-calendar-duration': {
    'zh-CN': '此处不能按工作日计算，“{value}”请改写成 P1Y、P3M 或 P7D 的形式。',
    en: 'Working days cannot stand here; write "{value}" as P1Y, P3M or P7D.',
  },
  'calendar-not-a-count': {
    'zh-CN': '“{value}”不是工作日天数，请给出 0 或正整数。',
    en: '"{value}" is not a number of working days; give a whole number of 0 or more.',
  },
  'calendar-table-refused': {
    'zh-CN': '{year} 年节假日表有错误，请按所列各处改正 config/holidays 中的该表。',
    en: 'The holiday table of {year} has errors; correct the places listed in its file in config/holidays.',
  },
  'calendar-table-year-twice': {
    'zh-CN': '{year} 年有两份节假日表，请只保留一份。',
    en: 'The year {year} has two holiday tables; keep one.',
  },
  'calendar-table-not-an-object': {
    'zh-CN': '节假日表须是 JSON 对象，含 year、off、worked、notice、confidence。',
    en: 'A holiday table is a JSON object with year, off, worked, notice and confidence.',
  },
  'calendar-table-unknown-word': {
    'zh-CN': '节假日表不认识“{word}”，可用的有：{known}。',
    en: 'A holiday table has no "{word}"; known are: {known}.',
  },
  'calendar-table-year': {
    'zh-CN': '“year”须是四位年份，如 2022。',
    en: '"year" is a year such as 2022.',
  },
  'calendar-table-confidence': {
    'zh-CN': '“confidence”须是 high、medium 或 low。',
    en: '"confidence" is high, medium or low.',
  },
  'calendar-table-notice': {
    'zh-CN': '请写明放假通知的 title、number 和 issuedOn（日期）；url 可省略，但不可为空。',
    en: 'Give the notice with its title, number and issuedOn (a day); url may be left out, but not be empty.',
  },
  'calendar-table-not-a-list': {
    'zh-CN': '此处须是日期列表，没有时写 []。',
    en: 'A list of days belongs here; write [] where there is none.',
  },
  'calendar-table-other-year': {
    'zh-CN': '{day} 不属于 {year} 年的放假安排，请移到它所属年份的表中。',
    en: '{day} does not belong to the holidays of {year}; move it to the table of its own year.',
  },
  'calendar-table-day-twice': {
    'zh-CN': '{day} 在同一张表中出现两次，请只保留一处。',
    en: '{day} stands twice in one table; keep one.',
  },
  'calendar-table-worked-weekday': {
    'zh-CN': '{day} 不是周六或周日，本来就上班，请从 worked 中删去或核对日期。',
    en: '{day} is not a Saturday or Sunday and is worked anyway; remove it from worked or check the day.',
  },
  'calendar-missing': {
    'zh-CN': '{year} 年节假日安排尚未录入，跨入该年的期限暂按周末计算；通知公布后请在“工作日历”中录入。',
    en: 'The holidays of {year} are not entered yet; deadlines that reach into it count weekends only. Enter them under "Working calendar" once they are announced.',
  },
  'holiday-table-unknown': {
    'zh-CN': '没有编号为 {id} 的节假日表，请从“工作日历”中选取。',
    en: 'There is no holiday table {id}; choose one under "Working calendar".',
  },
  'holiday-table-decided': {
    'zh-CN': '该节假日表已经办理，请刷新后查看。',
    en: 'This holiday table has been decided already; read it again.',
  },
  'holiday-table-same-person': {
    'zh-CN': '提出节假日表的人不能批准它，请由另一人批准。',
    en: 'Who proposed a holiday table cannot approve it; another person must.',
  },
  'holiday-table-proposed': {
    'zh-CN': '{year} 年已有一份待批准的节假日表，请先办理该份。',
    en: 'A holiday table of {year} waits for approval already; decide that one first.',
  },
  'holiday-table-same': {
    'zh-CN': '与现行的 {year} 年节假日表相同，无须提出。',
    en: 'This is the holiday table of {year} as it is in force; nothing is to be proposed.',
  },
} as const;
