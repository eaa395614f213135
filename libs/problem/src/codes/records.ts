/** Messages about subjects and records. A message names the culprit and the cure. */
export const recordCodes = {
  'subject-unknown': {
    'zh-CN': '没有编号为“{id}”的主体，或它不在您的管辖范围内。请从主体列表进入。',
    en: 'There is no subject "{id}", or it is outside what you are responsible for. Open it from the list of subjects.',
  },
  'subject-code-unknown': {
    'zh-CN': '您的管辖范围内没有这个代码的主体。请核对代码，或先登记主体。',
    en: 'No subject you are responsible for has this code. Compare it with the original, or register the subject first.',
  },
  'subject-kind-unknown': {
    'zh-CN': '没有主体类别“{kind}”，应为以下之一：{allowed}。',
    en: 'There is no kind of subject "{kind}"; it must be one of: {allowed}.',
  },
  'subject-kind-differs': {
    'zh-CN': '该代码的主体登记为“{known}”，与“{kind}”不符。请核对代码和主体类别。',
    en: 'The subject with this code is known as "{known}", not "{kind}". Compare code and kind with the original.',
  },
  'subject-region': {
    'zh-CN': '“{region}”不是行政区划代码，应为 GB/T 2260 的 6 位数字，如 130102。',
    en: '"{region}" is no region code: six digits of GB/T 2260, as 130102.',
  },
  'subject-industry': {
    'zh-CN': '“{industry}”不是行业代码，应为 GB/T 4754 的门类字母加至多 4 位数字，如 G54。',
    en: '"{industry}" is no industry code: the section letter of GB/T 4754 and up to four digits, as G54.',
  },
  'subject-day': {
    'zh-CN': '“{day}”不是日期，应如 2022-06-30。',
    en: '"{day}" is no day; write it as 2022-06-30.',
  },
  'subject-day-to-come': {
    'zh-CN': '日期 {day} 在今天({today})之后。请填已经发生的日期。',
    en: 'The day {day} lies after today ({today}). Give the day on which it happened.',
  },
  'subject-ended-before': {
    'zh-CN': '终止日期 {endedOn} 早于登记日期 {registeredOn}，请核对。',
    en: 'The end {endedOn} lies before the registration {registeredOn}; compare both with the original.',
  },
  'subject-name-missing': {
    'zh-CN': '缺少名称，请填写登记的名称。',
    en: 'The name is missing; give the name as it is registered.',
  },
  'subject-attribute-unknown': {
    'zh-CN': '没有主体属性“{attribute}”，可用的有：{allowed}。',
    en: 'There is no attribute "{attribute}" of subjects; these exist: {allowed}.',
  },
  'subject-attribute-type': {
    'zh-CN': '主体属性“{attribute}”的值不正确，应为：{expected}。',
    en: 'The value of the attribute "{attribute}" is wrong; expected: {expected}.',
  },
  'subject-link-role': {
    'zh-CN': '没有这种关联，应为以下之一：{allowed}。',
    en: 'There is no such link; it must be one of: {allowed}.',
  },
  'subject-link-code': {
    'zh-CN': '关联方的代码既不是统一社会信用代码，也不是公民身份号码，请核对原件。',
    en: 'The code of the other party is neither a unified credit code nor an identity number; compare the original.',
  },
  'subject-link-days': {
    'zh-CN': '关联的结束日期应晚于开始日期。',
    en: 'A link must end after the day on which it begins.',
  },
  'subject-outside-scope': {
    'zh-CN': '地区 {region} 不在您的管辖范围({scope})内，请交由有权的单位办理。',
    en: 'Region {region} is outside what you are responsible for ({scope}); hand this to the unit that is.',
  },
  'subject-code-taken': {
    'zh-CN': '该代码已属于另一主体，请从主体列表查找；一个代码只属于一个主体。',
    en: 'This code belongs to another subject already; look it up in the list. One code is of one subject.',
  },
  'subject-ended': {
    'zh-CN': '主体已于 {endedOn} 终止，不能再办理此项变更。',
    en: 'The subject ended on {endedOn}; this change can no longer be made.',
  },
  'subject-event-document': {
    'zh-CN': '缺少文书号，主体变更须有依据文书。',
    en: 'The number of the document is missing; a change of a subject stands on a document.',
  },
  'subject-event-nothing': {
    'zh-CN': '与 {on} 已登记的内容相同，没有可变更的。',
    en: 'This is what is known as of {on} already; there is nothing to change.',
  },
  'subject-event-before': {
    'zh-CN': '日期 {on} 早于该主体的登记日期 {registeredOn}，请核对。',
    en: 'The day {on} lies before the registration of the subject ({registeredOn}); compare it with the document.',
  },
  'subject-event-self': {
    'zh-CN': '不能与自身合并或分立为自身，请选择另一主体。',
    en: 'A subject cannot merge into itself or be split into itself; choose another.',
  },
  'record-unknown': {
    'zh-CN': '没有编号为“{id}”的信用信息，或它不在您的管辖范围内。请从信用信息列表进入。',
    en: 'There is no record "{id}", or it is outside what you are responsible for. Open it from the list of records.',
  },
  'record-item-unknown': {
    'zh-CN': '没有目录条目“{item}”。请从目录条目中选择。',
    en: 'There is no catalogue item "{item}". Choose one of the catalogue.',
  },
  'record-item-not-in-force': {
    'zh-CN': '目录条目“{item}”在 {day} 没有生效的版本，不能收录当日作出的信息。请核对认定日期。',
    en: 'Catalogue item "{item}" has no edition in force on {day}, when this was decided. Compare the day of the decision.',
  },
  'record-day-missing': {
    'zh-CN': '缺少认定日期，请填写认定日期或发生日期。',
    en: 'The day is missing; give the day of the decision or of the conduct.',
  },
  'record-day': {
    'zh-CN': '“{day}”不是日期，应如 2022-06-30。',
    en: '"{day}" is no day; write it as 2022-06-30.',
  },
  'record-day-to-come': {
    'zh-CN': '日期 {day} 在今天({today})之后。请填已经发生的日期。',
    en: 'The day {day} lies after today ({today}). Give the day on which it happened.',
  },
  'record-days-order': {
    'zh-CN': '日期 {last} 早于 {first}，请核对先后。',
    en: 'The day {last} lies before {first}; compare which comes first.',
  },
  'record-kind': {
    'zh-CN': '目录条目“{item}”不收录“{kind}”类主体的信息，只收录：{allowed}。',
    en: 'Catalogue item "{item}" takes no records of subjects of the kind "{kind}", only of: {allowed}.',
  },
  'record-provider': {
    'zh-CN': '“{provider}”不是目录条目“{item}”的信息提供单位，应为：{allowed}。',
    en: '"{provider}" is no provider of catalogue item "{item}"; these are: {allowed}.',
  },
  'record-provider-missing': {
    'zh-CN': '缺少信息提供单位，目录条目“{item}”的提供单位为：{allowed}。',
    en: 'The provider is missing; those of catalogue item "{item}" are: {allowed}.',
  },
  'record-basis-missing': {
    'zh-CN': '认定失信行为须有依据文书，请填写文书种类和文书号，或作出单位。',
    en: 'A record of dishonest conduct stands on a document: give its kind and its number, or who issued it.',
  },
  'record-basis-kind': {
    'zh-CN': '没有“{kind}”类文书，应为以下之一：{allowed}。',
    en: 'There is no document of the kind "{kind}"; it must be one of: {allowed}.',
  },
  'record-text': {
    'zh-CN': '文字过长，至多 {limit} 个字符。',
    en: 'The text is too long: at most {limit} characters.',
  },
  'record-procedure': {
    'zh-CN': '没有处罚程序“{procedure}”，应为以下之一：{allowed}。',
    en: 'There is no procedure "{procedure}"; it must be one of: {allowed}.',
  },
  'record-refused': {
    'zh-CN': '不收录：{reason}({article})。',
    en: 'Not admitted: {reason} ({article}).',
  },
  'record-field-forbidden': {
    'zh-CN': '字段“{field}”涉及{topic}，法律禁止采集，请删去。',
    en: 'The field "{field}" is about {topic}, which the law forbids to collect; remove it.',
  },
  'record-known': {
    'zh-CN': '这条信息已经收录，编号 {record}。',
    en: 'This is known already, as record {record}.',
  },
  'record-decision-known': {
    'zh-CN': '文书“{number}”已收录为 {record}，内容不同。一份决定只收录一条，请在该条上更正。',
    en: 'Document "{number}" is known as record {record}, with other content. One decision is one record: correct that one.',
  },
  'record-not-negative': {
    'zh-CN': '“{item}”不是失信信息，无须信用修复。有误的，请作废或更正。',
    en: '"{item}" is no record of dishonest conduct; there is nothing to repair. Where it is wrong, void or correct it.',
  },
  'record-changed-meanwhile': {
    'zh-CN': '这条信息已被他人更改，请重新读取后再办理。',
    en: 'Somebody changed this record meanwhile: read it again before you act.',
  },
  'record-void': {
    'zh-CN': '这条信息已于 {voidedOn} 作废，不能再办理。',
    en: 'This record was voided on {voidedOn}; nothing more can be done with it.',
  },
  'record-no-state': {
    'zh-CN': '“{item}”记录的是事件，没有结束日期。已纠正的，请用信用修复；有误的，请作废或更正。',
    en: '"{item}" is an event and does not end. Where it was made good, repair it; where it is wrong, void or correct it.',
  },
  'record-act-done': {
    'zh-CN': '这条信息已有此项结果，日期为 {day}。日期有误的，请更正。',
    en: 'This was done already, as of {day}. Where that day is wrong, correct the record.',
  },
  'record-nothing-changed': {
    'zh-CN': '更正内容与已有内容相同，没有可更正的。',
    en: 'The correction says what is known already; there is nothing to correct.',
  },
  'record-same-subject': {
    'zh-CN': '这条信息已在该主体名下，请选择另一主体。',
    en: 'This record is of that subject already; choose another.',
  },
} as const;
