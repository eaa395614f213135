/** Messages about the steps of cases. A message names the culprit and the cure. */
export const procedureCodes = {
  'case-step-unknown': {
    'zh-CN': '该办件的程序没有“{step}”这一步骤。请刷新后按页面所列步骤办理。',
    en: 'The procedure of this case has no step "{step}". Reload and take a step that is shown.',
  },
  'case-step-refused': {
    'zh-CN': '该步骤现在不能办理，原因如下；办件未作任何改动。',
    en: 'This step cannot be taken now, for the reasons below; the case was not changed.',
  },
  'case-step-state': {
    'zh-CN': '办件目前为“{state}”，不能办理此步骤。请刷新后按页面所列步骤办理。',
    en: 'The case is "{state}"; this step cannot be taken from there. Reload and take a step that is shown.',
  },
  'case-step-role': {
    'zh-CN': '此步骤由以下角色办理：{roles}。请转交有该角色的人员。',
    en: 'This step is taken by: {roles}. Hand the case to somebody who has the role.',
  },
  'case-step-condition': {
    'zh-CN': '“{step}”的办理条件不满足。请核对程序规定的条件和所填内容。',
    en: 'The condition of "{step}" does not hold. Check it against what was filled in.',
  },
  'case-form-required': {
    'zh-CN': '请填写“{field}”，空白不算填写。',
    en: 'Fill in "{field}"; blanks are nothing.',
  },
  'case-refusal-reason': {
    'zh-CN': '不予支持的决定须说明理由，请填写“理由”。',
    en: 'A refusal says why; fill in the reasons.',
  },
  'case-same-person': {
    'zh-CN': '办理过“{step}”的人不能再办理此步骤，请由另一人办理。',
    en: 'Who took "{step}" cannot take this step; let somebody else do it.',
  },
  'case-same-department': {
    'zh-CN': '办理过“{step}”的单位不能再办理此步骤，请由另一单位办理。',
    en: 'The unit that took "{step}" cannot take this step; let another unit do it.',
  },
  'case-recused': {
    'zh-CN': '您作出过被提出异议的决定或者已经回避，不能参与本办件的决定。请由另一人办理。',
    en: 'You made the decision that is objected to, or stood back; somebody else decides this case.',
  },
  'case-suspended': {
    'zh-CN': '办件处于中止或等待补正期间，恢复计算后才能办理此步骤。',
    en: 'The case stands still; resume it before this step.',
  },
  'case-not-suspended': {
    'zh-CN': '办件没有中止，无须恢复。',
    en: 'The case does not stand still; there is nothing to resume.',
  },
  'case-no-suspension': {
    'zh-CN': '该办件目前没有可以中止计算的期限。',
    en: 'No clock of this case may stand still now.',
  },
  'case-suspension-cause': {
    'zh-CN': '只有下列事由可以中止期限：{causes}。',
    en: 'The clock stands still for these causes only: {causes}.',
  },
  'case-closed': {
    'zh-CN': '办件已经办结，不能再办理此步骤。',
    en: 'The case is closed; this step cannot be taken any more.',
  },
  'case-accepted': {
    'zh-CN': '办件已经受理，不能再作不予受理，应当作出决定。',
    en: 'The case was accepted and has to be decided; it can no longer be turned away.',
  },
  'case-supplement-asked': {
    'zh-CN': '补正只能要求一次，此前已要求过。请按现有材料办理。',
    en: 'A supplement is asked for once, and was. Go on with what is there.',
  },
  'case-supplement-not-asked': {
    'zh-CN': '没有等待中的补正要求。',
    en: 'No supplement is being waited for.',
  },
  'case-withdraw-request': {
    'zh-CN': '撤回由申请人或其代理人提出；代为登记的，请填写其撤回申请的方式和日期。',
    en: 'The applicant or the agent withdraws; when you enter it for them, say how and when they asked.',
  },
  'case-nothing-to-recall': {
    'zh-CN': '没有可以撤回的步骤。',
    en: 'There is no step to recall.',
  },
  'case-recall-served': {
    'zh-CN': '该步骤的文书已经送达，不能撤回，只能由另一人作出更正决定。',
    en: 'A document of this step was served; it cannot be recalled, only corrected by another person.',
  },
  'case-recall-effects': {
    'zh-CN': '该步骤已经改变了信用信息、名单或者措施，不能撤回，只能由另一人作出更正决定。',
    en: 'The step has changed records, lists or measures; it cannot be recalled, only corrected by another person.',
  },
  'case-recall-other': {
    'zh-CN': '只有办理该步骤的人可以撤回它。',
    en: 'Only who took the step can recall it.',
  },
  'case-nothing-to-correct': {
    'zh-CN': '办件还没有可以更正的决定。',
    en: 'There is no decision to correct yet.',
  },
  'case-correct-unserved': {
    'zh-CN': '决定尚未送达，请由办理人撤回该步骤，不必作更正决定。',
    en: 'The decision was not served yet; let who took it recall it instead.',
  },
  'case-correct-same-person': {
    'zh-CN': '作出该决定的人不能作更正决定，请由另一人办理。',
    en: 'Who made the decision cannot correct it; let somebody else do it.',
  },
  'case-correct-transition': {
    'zh-CN': '更正决定须是同一阶段可以作出的另一决定，请从所列决定中选择。',
    en: 'The correcting decision is another one that could have been made at the same stage; choose one that is listed.',
  },
  'case-clock-run-out': {
    'zh-CN': '“{clock}”已于 {dueOn} 届满，不能再延长。请尽快作出决定。',
    en: '"{clock}" ran out on {dueOn} and cannot be prolonged any more. Decide as soon as possible.',
  },
  'case-unknown': {
    'zh-CN': '没有编号为“{id}”的办件，或者不在您的管辖范围内。请从办件列表进入。',
    en: 'There is no case "{id}" that you may see. Open it from the list of cases.',
  },
  'case-changed-meanwhile': {
    'zh-CN': '办件刚被他人办理过，本次操作未生效。请刷新后再试。',
    en: 'Somebody else has just moved the case; nothing was done. Reload and try again.',
  },
  'case-procedure-unknown': {
    'zh-CN': '{on} 没有适用于该主体所在区域的程序“{procedure}”。请选择列出的程序。',
    en: 'No procedure "{procedure}" was in force on {on} where the subject is. Choose one that is listed.',
  },
  'case-window': {
    'zh-CN': '“{procedure}”只在 {from} 至 {until} 期间受理，请核对收件日期。',
    en: '"{procedure}" takes applications from {from} to {until} only; check the day of receipt.',
  },
  'case-agent-expired': {
    'zh-CN': '代理授权已于 {until} 到期，请补交有效的授权委托书。',
    en: 'The authority of the agent ended on {until}; ask for one that is valid.',
  },
  'case-object-unknown': {
    'zh-CN': '“{id}”不是该主体的信息或名单记录，请从主体页面选择。',
    en: '"{id}" is nothing of this subject; choose it on the page of the subject.',
  },
  'case-correction-missing': {
    'zh-CN': '异议成立的决定须写明更正后的内容，或者注明该条信息应予撤销。',
    en: 'A decision that upholds the objection says what the record is to say, or that it is void.',
  },
  'case-effect-without-record': {
    'zh-CN': '该办件没有指明信用信息，程序规定的“{effect}”无法执行。请在收件时选择所涉信息。',
    en: 'The case names no record, so "{effect}" of its procedure cannot be carried out. Choose the record at intake.',
  },
  'case-record-missing': {
    'zh-CN': '该决定要形成一条信用信息，但没有写明目录事项和内容；请在“correction.record”中写明。',
    en: 'The decision makes a record, but does not say of which item and with what; say so in “correction.record”.',
  },
  'case-effect-unavailable': {
    'zh-CN': '程序规定的后果“{effect}”目前不能由系统执行，步骤未办理。请联系管理员。',
    en: 'The effect "{effect}" of the procedure cannot be carried out here yet; the step was not taken. Ask an administrator.',
  },
  'case-join-refused': {
    'zh-CN': '只能并入同一主体的另一未办结办件，请核对所填编号。',
    en: 'A case is joined to another open one of the same subject; check the number.',
  },
  'case-list-unknown': {
    'zh-CN': '无法确定列入哪个名单。该程序可列入：{lists}，请在表单中选择。',
    en: 'It is not clear which list is meant. This procedure serves: {lists}; choose one in the form.',
  },
  'case-entry-missing': {
    'zh-CN': '该办件还没有提议列入名单，请先办理提议。',
    en: 'The case has proposed nobody for a list yet; take that step first.',
  },
  'case-not-served': {
    'zh-CN': '列入决定书尚未送达，不能公布。请先登记送达。',
    en: 'The decision was not served yet and cannot be published; enter its service first.',
  },
  'case-served-on': {
    'zh-CN': '决定书的送达日期登记为 {served}，与所填日期不符。请核对。',
    en: 'The decision was served on {served} by what was entered; the day given differs. Check it.',
  },
  'case-owner-unknown': {
    'zh-CN': '没有可以接办的人员“{id}”，请从列出的人员中选择。',
    en: 'There is nobody "{id}" to hand the cases to; choose somebody who is listed.',
  },
  'case-assign-closed': {
    'zh-CN': '所选办件中有已办结的或不在您管辖范围内的，均未移交。请刷新后重新选择。',
    en: 'Some of the cases are closed or not yours to hand over; none was. Reload and choose again.',
  },
} as const;
