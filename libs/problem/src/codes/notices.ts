/** Messages about evidence, documents, their service, and what is sent. A message names the culprit and the cure. */
export const noticeCodes = {
  'attachment-unknown': {
    'zh-CN': '没有编号为“{id}”的附件，或者它不属于您的管辖范围。请刷新后再试。',
    en: 'There is no attachment "{id}", or it is outside your scope. Reload and try again.',
  },
  'attachment-refused': {
    'zh-CN': '附件未被接收，原因见各项说明。改正后请重新上传。',
    en: 'The attachment was not taken; see the findings, correct it and upload it again.',
  },
  'attachment-name-length': {
    'zh-CN': '文件名应有 1 至 {max} 个字符，首尾不得为空格。请改名后上传。',
    en: 'A file name has 1 to {max} characters and no space at either end. Rename the file.',
  },
  'attachment-name': {
    'zh-CN': '文件名不得含有路径、控制字符或 : * ? " < > |，也不得以点开头。请改名后上传。',
    en: 'A file name holds no path, no control characters, none of : * ? " < > | and does not begin with a dot. Rename the file.',
  },
  'attachment-size': {
    'zh-CN': '文件超过 {limit} MB。请压缩或者拆分后上传。',
    en: 'The file is larger than {limit} MB. Compress or split it.',
  },
  'attachment-type': {
    'zh-CN': '按文件内容判断，不是可以接收的类型（{allowed}）。请转换为 PDF 等格式后上传。',
    en: 'By its content the file is none of the types taken ({allowed}). Convert it, to PDF for example.',
  },
  'attachment-ending': {
    'zh-CN': '文件的扩展名与内容不符，应为 {allowed}。请改正扩展名后上传。',
    en: 'The ending of the name does not fit the content; it should be {allowed}. Correct it.',
  },
  'attachment-infected': {
    'zh-CN': '安全扫描在文件中发现“{found}”，文件未被接收。请检查来源。',
    en: 'The scanner found "{found}" in the file, which was not taken. Check where it comes from.',
  },
  'attachment-damaged': {
    'zh-CN': '附件 {id} 的内容已缺失或被改动，不能提供。请联系管理员从备份恢复。',
    en: 'The content of attachment {id} is gone or was changed, so it is not handed out. Have it restored from a backup.',
  },
  'notice-unknown': {
    'zh-CN': '没有编号为“{id}”的文书，或者它不属于您的管辖范围。请从文书列表进入。',
    en: 'There is no document "{id}", or it is outside your scope. Open it from the list.',
  },
  'notice-template-unknown': {
    'zh-CN': '{on} 没有生效的文书模板“{template}”。请核对插件中的模板和生效日期。',
    en: 'No template "{template}" is in force on {on}. Check the templates of the plugin and their days.',
  },
  'notice-refused': {
    'zh-CN': '《{title}》不能作出，所缺内容见各项说明。补齐后再作出。',
    en: '"{title}" cannot be issued; see what is missing and complete it.',
  },
  'notice-value-missing': {
    'zh-CN': '模板需要“{name}”，但没有内容可填。请在办理表单中填写。',
    en: 'The template needs "{name}" and nothing fills it. Give it in the form.',
  },
  'notice-remedies': {
    'zh-CN':
      '不利于当事人的文书必须写明{remedy}的途径（黑龙江省社会信用条例第四十一条）。请在模板或决定中补上救济途径。',
    en: 'A document that decides against somebody must tell of the remedy {remedy} (Heilongjiang ordinance, Art. 41). Add it to the template or the decision.',
  },
  'notice-closed': {
    'zh-CN': '文书已送达或者已撤回（{state}），不能再登记或撤回。请刷新查看。',
    en: 'The document is served or recalled ({state}); nothing more can be entered or recalled. Reload.',
  },
  'notice-original-there': {
    'zh-CN': '{number} 已有盖章原件的扫描件，不能替换。',
    en: '{number} has the scan of its sealed original already; it cannot be replaced.',
  },
  'notice-service-refused': {
    'zh-CN': '送达登记未被接收，原因见各项说明。',
    en: 'The service was not entered; see the findings.',
  },
  'notice-service-day': {
    'zh-CN': '日期应在 {from} 至 {until} 之间。',
    en: 'The day lies between {from} and {until}.',
  },
  'notice-service-next': {
    'zh-CN': '下次送达日期不得早于本次发出日期 {sentOn}。',
    en: 'The next attempt is no earlier than this one of {sentOn}.',
  },
  'notice-announcement-period': {
    'zh-CN': '公告送达在公告期满后自动视为送达，登记时请选择“送达中”。',
    en: 'An announcement serves by itself when its period is over; enter it as pending.',
  },
  'notice-service-reason': {
    'zh-CN': '请写明未能送达的原因，或者为何只能公告送达。',
    en: 'Say why it could not be served, or why only an announcement is left.',
  },
  'notice-service-unserved': {
    'zh-CN': '尚未送达的，不填写送达日期。',
    en: 'What is not served has no day of service.',
  },
  'notice-service-proof': {
    'zh-CN': '已送达的，请上传送达回证，或者写明证明送达的情况（如留置送达的见证人）。',
    en: 'For what is served, bring the proof of service, or say what proves it (such as who witnessed that it was left).',
  },
  'outbox-message-unknown': {
    'zh-CN': '没有编号为“{id}”的消息，或者它不属于您的管辖范围。请从发件箱进入。',
    en: 'There is no message "{id}", or it is outside your scope. Open it from the outbox.',
  },
  'outbox-message-gone': {
    'zh-CN': '消息的状态为“{state}”，不能重发。请刷新后再试。',
    en: 'The message is "{state}" and cannot be tried again. Reload.',
  },
  'outbox-recipient': {
    'zh-CN': '收件人“{recipient}”不是本系统的单位或人员。',
    en: 'The recipient "{recipient}" is no unit and nobody here.',
  },
  'outbox-no-adapter': {
    'zh-CN': '本安装没有接入“{channel}”通道。请由管理员接入后重发，或者改用其他方式。',
    en: 'This installation has no adapter for "{channel}". Have one bound and try again, or use another way.',
  },
  'outbox-refused': {
    'zh-CN': '对方未接收（{reason}），将自动重试；多次失败后请检查通道设置，再手工重发。',
    en: 'It was not taken ({reason}) and is tried again by itself; after many failures check the channel and try it again.',
  },
} as const;
