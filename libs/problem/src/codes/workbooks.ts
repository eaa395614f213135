/** Messages about rules that come back from a workbook. A message names the culprit and the cure. */
export const workbookCodes = {
  'table-resource': {
    'zh-CN': '“{resource}”不能导出为表格。可以导出的有：schemes、parameters、catalogue。',
    en: '"{resource}" has no form as a workbook. Those that have: schemes, parameters, catalogue.',
  },
  'table-resource-unknown': {
    'zh-CN': '修订“{id}”所依据的规则包中没有“{key}”。请从修订的编辑页面导出。',
    en: 'The plugin of revision "{id}" has no "{key}". Export from the editor of the revision.',
  },
  'table-sheet-none': {
    'zh-CN': '工作簿中没有可以读取的工作表。需要的工作表有：{names}。请从编辑页面重新导出后修改。',
    en: 'No sheet of the workbook can be read. These are looked for: {names}. Export anew from the editor, and change that.',
  },
  'table-column-missing': {
    'zh-CN': '工作表缺少“{title}”一列，未读取。请恢复这一列的标题。',
    en: 'The sheet lacks the column "{title}" and was not read. Put its title back.',
  },
  'table-column-unknown': {
    'zh-CN': '不认识“{title}”这一列，已略过。请核对标题，或删去这一列。',
    en: 'The column "{title}" is not known and was passed over. Check its title, or take it out.',
  },
  'table-too-long': {
    'zh-CN': '工作簿超过 {limit} 行，未读取。请删去与规则无关的工作表。',
    en: 'The workbook has more than {limit} lines and was not read. Take out the sheets that are not about rules.',
  },
  'table-row-twice': {
    'zh-CN': '“{name}”出现了两次。请给其中一行换一个键，或删去一行。',
    en: '"{name}" stands there twice. Give one of them another key, or take one out.',
  },
  'table-cell-missing': {
    'zh-CN': '“{column}”不能为空。请填写。',
    en: 'Column "{column}" must not be blank. Fill it in.',
  },
  'table-cell-number': {
    'zh-CN': '“{text}”不是数字。“{column}”请填数字，或参数（如 param.general-limit）。',
    en: '"{text}" is no number. Column "{column}" takes a number or a parameter, as param.general-limit.',
  },
  'table-cell-flag': {
    'zh-CN': '“{text}”不是“是”或“否”。请改为其中之一。',
    en: '"{text}" is neither true nor false. Write one of them.',
  },
  'table-cell-day': {
    'zh-CN': '“{text}”不是日期。请写成 2022-06-30 的样子。',
    en: '"{text}" is no day. Write it as 2022-06-30.',
  },
  'table-cell-choice': {
    'zh-CN': '“{column}”不能是“{text}”。可以填：{allowed}。',
    en: 'Column "{column}" cannot be "{text}". It takes: {allowed}.',
  },
  'table-cell-json': {
    'zh-CN': '“{column}”不是完整的 JSON。请在编辑页面修改，或恢复原来的内容。',
    en: 'Column "{column}" is no whole JSON. Change it in the editor, or put back what was there.',
  },
} as const;
