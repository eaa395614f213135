/** Messages about entries on lists. A message names the culprit and the cure. */
export const listCodes = {
  'list-entry-unknown': {
    'zh-CN': '没有编号为“{id}”的名单记录，或它不在您的管辖范围内。请从列表进入。',
    en: 'There is no entry "{id}" on a list, or it is outside what you are responsible for. Open it from the list.',
  },
  'list-not-in-force': {
    'zh-CN': '今天没有生效的名单“{list}”。请从有效的名单中选择。',
    en: 'No list "{list}" is in force today. Choose one that is.',
  },
  'list-of-others': {
    'zh-CN': '“{list}”不是主体名单，不能列入主体。',
    en: '"{list}" is no list of subjects; nobody can be put on it.',
  },
  'list-awaiting-basis': {
    'zh-CN': '“{list}”的依据文件尚未出台，不得列入任何主体。',
    en: 'The regulation behind "{list}" is still to come; nobody may be put on it.',
  },
  'list-region': {
    'zh-CN': '“{list}”不适用于行政区划 {region} 的主体。请选择当地的名单。',
    en: '"{list}" is not kept for subjects of the region {region}. Choose a list of that region.',
  },
  'list-behaviour': {
    'zh-CN': '应当选择名单规定的一种行为：{allowed}。',
    en: 'Choose one of the behaviours that the list names: {allowed}.',
  },
  'list-basis-document': {
    'zh-CN': '失信认定应当有生效的法律文书为依据，文书种类应为：{allowed}。',
    en: 'A finding of dishonesty rests on a document in effect, of one of these kinds: {allowed}.',
  },
  'list-criteria': {
    'zh-CN': '“{list}”的认定标准不是法律、行政法规或国家规定（省内名单可以是省级地方性法规），不得据以列入。',
    en: 'The criteria of "{list}" stand in no law, administrative regulation or State rule (nor, for a provincial list, in a regulation of the province); nobody may be put on it.',
  },
  'list-criteria-unpublished': {
    'zh-CN': '“{list}”的认定标准尚未公布，不得列入。请先经批准并公布标准。',
    en: 'The criteria of "{list}" are not published; nobody may be put on it. Have them approved and published first.',
  },
  'list-entry-known': {
    'zh-CN': '该主体因同一事由已在名单上或正在办理列入，不得重复列入。',
    en: 'The subject is on the list, or proposed for it, for the same thing already.',
  },
  'list-entry-step': {
    'zh-CN': '该名单记录目前是“{state}”，不能“{step}”。请刷新后按当前状态办理。',
    en: 'The entry is "{state}" now; "{step}" cannot be done to it. Reload and go by its present state.',
  },
  'list-entry-element': {
    'zh-CN': '列入决定缺少“{element}”，请填写。',
    en: 'The decision lacks an element ("{element}"); fill it in.',
  },
  'list-entry-defence': {
    'zh-CN': '决定前应当告知当事人并听取陈述、申辩，或记明其放弃（告知日 {day}）。',
    en: 'Before the decision the subject is told and heard, or it is noted that it let the chance pass (told on {day}).',
  },
  'list-entry-delivery': {
    'zh-CN': '列入决定送达后才能公布（送达日 {day}）。请先送达并填写送达日。',
    en: 'A decision is published after it was served (served on {day}). Serve it and give the day.',
  },
  'list-entry-same-person': {
    'zh-CN': '提出列入建议的人不能自己作出决定，请交由他人决定。',
    en: 'Whoever proposed an entry does not decide on it; hand it to somebody else.',
  },
  'list-entry-period': {
    'zh-CN': '期限止日 {until} 应晚于列入日 {from}。',
    en: 'The period ends on {until}, which must lie after the day of entry, {from}.',
  },
  'list-takes-no-feed': {
    'zh-CN': '“{list}”不是今天生效的失信被执行人名单，不接收推送。',
    en: '"{list}" is no list of judgment debtors in force today; it takes no feed.',
  },
  'list-entry-form': {
    'zh-CN': '请填写“{field}”。',
    en: 'Give "{field}".',
  },
  'list-entry-role': {
    'zh-CN': '“{step}”应当由有决定权的人员办理。',
    en: '"{step}" is for those who may decide.',
  },
  'list-entry-unpublished': {
    'zh-CN': '该名单记录已于 {day} 停止公示并归档，不得再次公示。',
    en: 'The entry ceased to be public on {day} and is archived; it never becomes public again.',
  },
} as const;
