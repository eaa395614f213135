/** Messages about evaluations and evaluation runs. A message names the culprit and the cure. */
export const runCodes = {
  'evaluation-unknown': {
    'zh-CN': '没有编号为“{id}”的评价结果。请从评价列表或主体页面进入。',
    en: 'There is no evaluation "{id}". Open it from the list of evaluations or from the subject.',
  },
  'evaluation-failed': {
    'zh-CN': '评价时程序出错，已搁置，不影响其他主体。原因：{reason}。',
    en: 'The program failed on this subject; it is set aside and the others go on. The cause: {reason}.',
  },
  'run-unknown': {
    'zh-CN': '没有编号为“{id}”的评价批次。请从评价批次列表进入。',
    en: 'There is no evaluation run "{id}". Open it from the list of runs.',
  },
  'run-state': {
    'zh-CN': '批次目前为“{state}”，不能{verb}。请刷新后再试。',
    en: 'The run is {state}; it cannot be {verb}. Reload and try again.',
  },
  'run-no-subjects': {
    'zh-CN': '所选范围内没有适用方案“{scheme}”的主体。请检查地区和主体，或先导入主体。',
    en: 'No subject in this scope falls under scheme "{scheme}". Check regions and subjects, or import subjects first.',
  },
  'run-busy': {
    'zh-CN': '方案“{scheme}”已有一个进行中的批次({run})。请等它结束，或先取消它。',
    en: 'A run of scheme "{scheme}" is already under way ({run}). Wait until it ends, or cancel it first.',
  },
  'run-as-of-future': {
    'zh-CN': '评价基准日 {asOf} 在今天({today})之后。请选择今天或以前的日期。',
    en: 'The as-of day {asOf} lies after today ({today}). Choose today or an earlier day.',
  },
  'run-outside-scope': {
    'zh-CN': '地区 {region} 不在您的管辖范围内。',
    en: 'Region {region} is outside what you are responsible for.',
  },
  'run-same-person': {
    'zh-CN': '发起批次的人不能发布它的结果。请由另一人发布。',
    en: 'Who started a run may not announce its results. Another person has to.',
  },
  'run-not-announceable': {
    'zh-CN': '只有已完成且评价基准日为当日的批次才能发布。',
    en: 'Only a finished run as of the day it was made can be announced.',
  },
  'run-shard-failed': {
    'zh-CN': '{failed} 个分片多次失败，已搁置，其余已完成。错误：{error}。',
    en: '{failed} shards kept failing and were set aside; the rest is done. The error: {error}.',
  },
  'scheme-not-in-force': {
    'zh-CN': '方案“{scheme}”在 {asOf} 没有生效的版本。请选择其他日期或方案。',
    en: 'Scheme "{scheme}" has no edition in force on {asOf}. Choose another day or scheme.',
  },
} as const;
