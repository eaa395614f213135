/** Messages about applied measures and entries on lists. A message names the culprit and the cure. */
export const measureCodes = {
  'act-refused': {
    'zh-CN': '不能这样办理，原因逐条列出；请改正后再提交。',
    en: 'This cannot be done; every reason is listed. Correct them and send it again.',
  },
  'effect-changed-meanwhile': {
    'zh-CN': '在您办理期间，他人已改动此项。请重新打开后再决定。',
    en: 'Somebody changed this meanwhile. Open it again and decide on what it says now.',
  },
  'measure-application-unknown': {
    'zh-CN': '没有编号为“{id}”的措施适用记录，或它不在您的管辖范围内。请从列表进入。',
    en: 'There is no applied measure "{id}", or it is outside what you are responsible for. Open it from the list.',
  },
  'measure-application-step': {
    'zh-CN': '该措施目前是“{state}”，不能“{step}”。请刷新后按当前状态办理。',
    en: 'The measure is "{state}" now; "{step}" cannot be done to it. Reload and go by its present state.',
  },
  'measure-not-in-force': {
    'zh-CN': '{day} 没有生效的措施“{measure}”，不得适用。请从当日有效的措施中选择。',
    en: 'No measure "{measure}" is in force on {day}. Choose one that is in force on that day.',
  },
  'measure-not-listed': {
    'zh-CN': '措施“{measure}”不在任何有效的措施清单内，不得适用。请选择清单内的措施。',
    en: 'No valid list of measures holds "{measure}". Choose a measure that a list holds.',
  },
  'measure-not-published': {
    'zh-CN': '措施“{measure}”所在的“{list}”在 {day} 尚未公布，不得适用。请待公布后再办理。',
    en: '"{list}", which holds the measure "{measure}", was not published on {day}. Wait until it is.',
  },
  'measure-scope': {
    'zh-CN': '措施“{measure}”的范围“{scope}”超出其清单允许的范围，或其他类惩戒缺少省级以上法规依据，不得适用。',
    en: 'The scope "{scope}" of "{measure}" lies outside its list, or an "other" punishment lacks a law of a province or above.',
  },
  'measure-period': {
    'zh-CN': '措施“{measure}”缺少期限，或期限不晚于起始日。地方性法规规定的惩戒措施应当有期限，请填写。',
    en: '"{measure}" has no period, or one that ends by its beginning. A punishment of a local regulation needs a period; give it.',
  },
  'measure-unrelated': {
    'zh-CN': '措施“{measure}”与认定的行为没有关联，不得适用。它针对：{allowed}。',
    en: '"{measure}" is not related to the conduct found. It answers: {allowed}.',
  },
  'measure-too-severe': {
    'zh-CN': '措施“{measure}”重于该行为的严重程度，不得适用。请选择与情节相当的措施。',
    en: '"{measure}" is heavier than the conduct. Choose a measure in proportion to it.',
  },
  'measure-protected-right': {
    'zh-CN': '措施“{measure}”会限制{right}方面的法定权利或基本公共服务，任何清单都不能允许。',
    en: '"{measure}" would touch a statutory right or basic public service ({right}); no list can allow that.',
  },
  'measure-region': {
    'zh-CN': '措施“{measure}”不适用于行政区划 {region}。请选择当地有效的措施。',
    en: '"{measure}" does not hold in the region {region}. Choose a measure of that region.',
  },
  'measure-questions': {
    'zh-CN': '适用措施“{measure}”前应当回答：是否轻微、是否初次、是否及时改正、是否没有危害后果。',
    en: 'Before "{measure}" is applied, answer whether the conduct was minor, the first, corrected in time, and harmless.',
  },
  'measure-excused': {
    'zh-CN': '行为轻微、初次发生、及时改正且没有危害后果的，不得适用措施“{measure}”；可以提醒一次。',
    en: 'The conduct was minor, the first, corrected and harmless: "{measure}" may not be applied. One reminder may be sent.',
  },
  'measure-applied': {
    'zh-CN': '同一事由已适用措施“{measure}”，不得重复适用。',
    en: '"{measure}" answers the same cause already; one fact is not answered twice.',
  },
} as const;
