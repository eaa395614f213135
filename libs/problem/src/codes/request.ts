/** Messages of the HTTP edge. A message names the culprit and the cure. */
export const requestCodes = {
  'request-invalid': {
    'zh-CN': '请求中有不正确的内容，见 errors。',
    en: 'The request has something wrong in it; see errors.',
  },
  'request-not-json': {
    'zh-CN': '请求正文不是有效的 JSON(UTF-8)。',
    en: 'The body of the request is not valid JSON in UTF-8.',
  },
  'request-too-large': {
    'zh-CN': '请求过大，上限为 {limit}。',
    en: 'The request is too large; the limit is {limit}.',
  },
  'request-route-unknown': {
    'zh-CN': '没有 {method} {path} 这个接口；全部接口见 /api/docs。',
    en: 'There is no {method} {path}; /api/docs has all there are.',
  },
  'request-not-open': {
    'zh-CN': '此接口没有声明由谁使用，因此对所有人关闭。',
    en: 'Nothing says who may use this, so nobody may.',
  },
  'request-not-found': {
    'zh-CN': '没有这一项，或它不在您的查看范围内。',
    en: 'There is no such thing, or it is outside your scope.',
  },
  'request-conflict': {
    'zh-CN': '与已有的内容冲突。',
    en: 'This conflicts with what is there.',
  },
  'request-failed': {
    'zh-CN': '服务器内部出错，没有完成操作。请稍后再试；反映问题时请报编号 {reference}。',
    en: 'Something went wrong in the server, and nothing was done. Try again later; to report it, quote {reference}.',
  },
  'request-unavailable': {
    'zh-CN': '服务暂不可用，请稍后再试。',
    en: 'The service is not available for the moment; try again later.',
  },
  'request-too-many': {
    'zh-CN': '请求过于频繁，请在 {seconds} 秒后再试。',
    en: 'Too many requests: try again in {seconds} seconds.',
  },
  'request-if-match-missing': {
    'zh-CN': '修改时请求头须带 If-Match,取值为读取时得到的 ETag。',
    en: 'A change needs the header If-Match with the ETag that reading gave.',
  },
  'request-if-match-wrong': {
    'zh-CN': 'If-Match 的值“{value}”不是由读取得到的 ETag。',
    en: 'The If-Match "{value}" is not an ETag that reading gave.',
  },
  'request-stale': {
    'zh-CN': '内容已被他人修改，请重新读取后再改。',
    en: 'Somebody changed this meanwhile: read it again before you change it.',
  },
  'request-idempotency-key-missing': {
    'zh-CN': '请求头须带 Idempotency-Key(1 到 128 个字符，每次操作一个新值)，以便安全地重试。',
    en: 'The header Idempotency-Key is needed (1 to 128 characters, a new one for each act), so that a retry is safe.',
  },
  'request-idempotency-key-reused': {
    'zh-CN': '这个 Idempotency-Key 已用于另一个请求，请换一个新值。',
    en: 'This Idempotency-Key was used for another request: take a new one.',
  },
  'request-query-unknown': {
    'zh-CN': '没有“{name}”这个查询参数；可用的有：{allowed}。',
    en: 'There is no query parameter "{name}"; there are: {allowed}.',
  },
  'request-query-not-json': {
    'zh-CN': '查询参数 {name} 应为 JSON,例如 {example}。',
    en: 'The query parameter {name} must be JSON, for example {example}.',
  },
  'request-filter-unknown': {
    'zh-CN': '不能按“{name}”筛选；可用的有：{allowed}。',
    en: 'There is no filter "{name}"; there are: {allowed}.',
  },
  'request-filter-value': {
    'zh-CN': '筛选“{name}”的值“{value}”不可用：应为{expected}。',
    en: 'The filter "{name}" cannot take "{value}": it takes {expected}.',
  },
  'request-sort-unknown': {
    'zh-CN': '不能按“{name}”排序；可用的有：{allowed}。',
    en: 'There is no sorting by "{name}"; there are: {allowed}.',
  },
  'request-sort-form': {
    'zh-CN': 'sort 应写成 ["字段","ASC"] 或 ["字段","DESC"]。',
    en: 'sort is written ["field","ASC"] or ["field","DESC"].',
  },
  'request-range-form': {
    'zh-CN': 'range 应写成 [起，止],从 0 数起，一次最多 {max} 行。',
    en: 'range is written [first,last], counted from 0, at most {max} rows.',
  },
  'request-field-unknown': {
    'zh-CN': '没有“{name}”这一项，请删去。',
    en: 'There is no field "{name}": leave it out.',
  },
  'request-field-missing': {
    'zh-CN': '缺少“{name}”。',
    en: '"{name}" is missing.',
  },
  'request-field-invalid': {
    'zh-CN': '“{name}”的值不正确。',
    en: 'The value of "{name}" is wrong.',
  },
  'request-field-text': {
    'zh-CN': '“{name}”应为 {min} 到 {max} 个字符的文字。',
    en: '"{name}" must be text of {min} to {max} characters.',
  },
  'request-field-pattern': {
    'zh-CN': '“{name}”的写法不正确，应如 {example}。',
    en: '"{name}" is not written rightly; an example: {example}.',
  },
  'request-field-choice': {
    'zh-CN': '“{name}”应为以下之一：{allowed}。',
    en: '"{name}" must be one of: {allowed}.',
  },
  'request-field-day': {
    'zh-CN': '“{name}”应为日期，如 2022-06-30。',
    en: '"{name}" must be a day, as 2022-06-30.',
  },
  'request-field-integer': {
    'zh-CN': '“{name}”应为 {min} 到 {max} 的整数。',
    en: '"{name}" must be a whole number from {min} to {max}.',
  },
  'request-field-boolean': {
    'zh-CN': '“{name}”应为 true 或 false。',
    en: '"{name}" must be true or false.',
  },
  'request-field-object': {
    'zh-CN': '“{name}”应为 JSON 对象。',
    en: '"{name}" must be a JSON object.',
  },
  'request-field-list': {
    'zh-CN': '“{name}”应为 {min} 到 {max} 项的列表。',
    en: '"{name}" must be a list of {min} to {max} items.',
  },
  'request-day': {
    'zh-CN': '{name} 的值“{value}”不是日期，应如 2022-06-30。',
    en: 'The {name} "{value}" is not a day; write it as 2022-06-30.',
  },
  'upload-missing': {
    'zh-CN': '请以 multipart/form-data 上传文件，字段名为 {name}。',
    en: 'Upload a file as multipart/form-data in the field {name}.',
  },
  'upload-form': {
    'zh-CN': '上传的表单不正确：{reason}。',
    en: 'The uploaded form is not right: {reason}.',
  },
  'upload-kind': {
    'zh-CN': '文件的内容是 {found}，这里只接受：{allowed}。',
    en: 'The content of the file is {found}; taken are: {allowed}.',
  },
  'upload-empty': {
    'zh-CN': '上传的文件是空的。',
    en: 'The uploaded file is empty.',
  },
} as const;
