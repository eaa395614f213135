/** Messages about evaluations and evaluation runs. A message names the culprit and the cure. */
export const runCodes = {
  'evaluation-unknown': {
    'zh-CN': '没有编号为“{id}”的评价结果。请从评价列表或主体页面进入。',
    en: 'There is no evaluation "{id}". Open it from the list of evaluations or from the subject.',
  },
  'counterfactual-superseded': {
    'zh-CN': '评价结果“{id}”已被取代，不再推算怎样会变好。请查看该主体的现行结果。',
    en: 'The evaluation "{id}" has been superseded, and what would lift it is not worked out any more. Open the current result of the subject.',
  },
  'evaluation-failed': {
    'zh-CN': '评价时程序出错，已搁置，不影响其他主体。原因：{reason}。',
    en: 'The program failed on this subject; it is set aside and the others go on. The cause: {reason}.',
  },
  'evaluation-unreadable': {
    'zh-CN': '该主体存储的数据无法读取，已搁置，不影响其他主体。请更正其记录。原因：{reason}。',
    en: 'What is stored of this subject cannot be read; it is set aside and the others go on. Correct its records. The cause: {reason}.',
  },
  'run-unknown': {
    'zh-CN': '没有编号为“{id}”的评价批次。请从评价批次列表进入。',
    en: 'There is no evaluation run "{id}". Open it from the list of runs.',
  },
  'run-not-pause': {
    'zh-CN': '只有排队中或进行中的批次才能暂停，该批次目前为“{state}”。请刷新后再试。',
    en: 'Only a run that is queued or running can be paused; this one is {state}. Reload and try again.',
  },
  'run-not-resume': {
    'zh-CN': '只有已暂停或有失败分片的批次才能继续，该批次目前为“{state}”。请刷新后再试。',
    en: 'Only a run that is paused or failed can be resumed; this one is {state}. Reload and try again.',
  },
  'run-not-cancel': {
    'zh-CN': '批次已经结束或正在取消，目前为“{state}”，不能再取消。请刷新后再试。',
    en: 'The run has ended or is being cancelled; it is {state} and cannot be cancelled. Reload and try again.',
  },
  'run-no-subjects': {
    'zh-CN': '所选范围内没有适用方案“{scheme}”的主体。请检查地区和主体，或先导入主体。',
    en: 'No subject in this scope falls under scheme "{scheme}". Check regions and subjects, or import subjects first.',
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
  'effect-hold-unknown': {
    'zh-CN': '没有编号为 {id} 的暂缓事项，或不在您的管辖范围内。',
    en: 'There is no hold {id}, or it is outside what you are responsible for.',
  },
  'effect-hold-same-person': {
    'zh-CN': '发起批次、导入数据或提出解除的人不能自己确认。请由另一人确认。',
    en: 'Who started the run, brought the import or asked for the end may not confirm it. Another person has to.',
  },
  'effect-hold-rules-hand': {
    'zh-CN': '这个批次由规则修订引起，编写、提交或批准该修订的人不能确认。请由未经手该修订的人确认。',
    en: 'A revision of the rules caused this run; who wrote, submitted or approved it may not confirm. Somebody who had no hand in it has to.',
  },
  'effect-hold-stopped': {
    'zh-CN': '这一方案的不利后果已经全部暂停。',
    en: 'Everything that gets worse under this scheme is held already.',
  },
  'effect-hold-not-holding': {
    'zh-CN': '这一暂缓已经结束，没有待确认的不利后果。',
    en: 'This hold is over; no effects wait for a decision.',
  },
  'run-not-announceable': {
    'zh-CN': '只有已完成且评价基准日为当日的批次才能发布。',
    en: 'Only a finished run as of the day it was made can be announced.',
  },
  'run-definitions-changed': {
    'zh-CN':
      '批次进行中，方案“{scheme}”的规则已变更，未完成的部分不再按旧规则评价。规则变更后已自动按新规则重新评价；需要时请另行发起批次。',
    en: 'The rules of scheme "{scheme}" changed while the run was under way; what was left is not graded by the old ones. Everybody is being graded by the new rules; start another run where one is needed.',
  },
  'run-shard-error': {
    'zh-CN': '评价分片时出错：{reason}。多次失败的分片已搁置，其余继续；排除原因后请点“继续”重试。',
    en: 'Grading a shard failed: {reason}. Shards that keep failing are set aside and the rest goes on; resume the run when the cause is gone.',
  },
  'run-shard-abandoned': {
    'zh-CN': '处理该分片的进程连续 {attempts} 次中途退出，分片已搁置。请检查工作进程的日志，然后点“继续”重试。',
    en: 'The processes that worked this shard died {attempts} times; it is set aside. Look into the logs of the workers, then resume the run.',
  },
  'carrier-silent': {
    'zh-CN': 'Redis 没有应答，任务暂由定时扫描完成，不会丢失，只是稍慢。请检查 Redis 是否在运行、REDIS_URL 是否正确。',
    en: 'Redis does not answer; the sweep does the work until it does: nothing is lost, it only takes longer. Check that Redis runs and that REDIS_URL is right.',
  },
  'queue-board-none': {
    'zh-CN': '本系统以进程内方式执行任务，没有 Redis 队列可看。配置 CARRIER=bull 和 REDIS_URL 后才有队列看板。',
    en: 'Jobs are carried within the process here, so there are no queues in Redis to show. The board comes with CARRIER=bull and REDIS_URL.',
  },
  'carrier-may-evict': {
    'zh-CN': 'Redis 的 maxmemory-policy 为“{policy}”，内存不足时会丢弃任务提示，任务会变慢。请设为 noeviction。',
    en: 'The maxmemory-policy of Redis is "{policy}": short of memory it drops hints, and work takes longer. Set it to noeviction.',
  },
  'carrier-no-worker': {
    'zh-CN': '没有工作进程在运行，评价任务无人处理。请用 npm run worker 启动至少一个。',
    en: 'No worker is running, so nobody works on evaluations. Start at least one with npm run worker.',
  },
  'worker-needs-server-database': {
    'zh-CN':
      '内嵌的 SQLite 数据库只能由服务进程独自使用，不能另开工作进程。请在 DATABASE_URL 中改用 MySQL 或 MariaDB，或只运行 npm start。',
    en: 'The embedded SQLite database is worked by the server alone; no worker can join it. Set DATABASE_URL to MySQL or MariaDB, or run npm start only.',
  },
  'scheme-not-in-force': {
    'zh-CN': '方案“{scheme}”在 {asOf} 没有生效的版本。请选择其他日期或方案。',
    en: 'Scheme "{scheme}" has no edition in force on {asOf}. Choose another day or scheme.',
  },
} as const;
