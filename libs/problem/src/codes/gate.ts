/** Findings of the gate about a scheme: what is wrong with rules that are well formed, and what to do. */
export const gateCodes = {
  'gate-gap': {
    'zh-CN':
      '有不良信息的企业没有任何规则处理，落到“其余情形”，得最优等级“{grade}”。请为它补充规则，或写明这样定级的依据。',
    en: 'No rule speaks of an enterprise with adverse records: it falls to "otherwise" and gets the best grade, "{grade}". Add a rule for it, or say on what basis it is graded so.',
  },
  'gate-gap-uncited': {
    'zh-CN':
      '等级“{grade}”已有专门规则，仍有企业不符合任何规则而落到“其余情形”，且未写明依据。请补充规则，或为“其余情形”注明依据。',
    en: 'Grade "{grade}" has rules of its own, yet some enterprise meets no rule and falls to "otherwise", for which no article is cited. Add a rule, or cite the article for "otherwise".',
  },
  'gate-overlap': {
    'zh-CN':
      '规则“{earlier}”（{grade}）和“{later}”（{other}）同时成立，排在前面的给出较好的等级。请调整顺序，或使两者的条件互斥。',
    en: 'Rules "{earlier}" ({grade}) and "{later}" ({other}) hold at once, and the earlier gives the better grade. Change their order, or make their conditions exclude each other.',
  },
  'gate-rule-never-holds': {
    'zh-CN': '规则“{rule}”的条件对任何企业都不成立。请检查其中互相矛盾的部分，或删除该规则。',
    en: 'The condition of rule "{rule}" holds for no enterprise. Look for parts that contradict each other, or remove the rule.',
  },
  'gate-rule-never-reached': {
    'zh-CN': '规则“{rule}”永远轮不到：符合它的企业都已由“{before}”定级。请调整顺序，或修改条件。',
    en: 'Rule "{rule}" is never reached: whoever meets it has been graded by "{before}". Change the order or the condition.',
  },
  'gate-grade-unreachable': {
    'zh-CN': '没有企业能得到等级“{grade}”：前面的规则已经覆盖全部企业。请检查规则的条件是否过宽。',
    en: 'No enterprise can get grade "{grade}": the rules before take everybody. See whether one of them is too wide.',
  },
  'gate-part-always-true': {
    'zh-CN': '规则“{rule}”的这一部分条件总是成立，不起作用。请删除它，或改成想要表达的条件。',
    en: 'This part of the condition of "{rule}" is always true, so it does nothing. Remove it, or write what was meant.',
  },
  'gate-part-always-false': {
    'zh-CN': '规则“{rule}”的这一部分条件永远不成立，不起作用。请删除它，或改成想要表达的条件。',
    en: 'This part of the condition of "{rule}" is never true, so it does nothing. Remove it, or write what was meant.',
  },
  'gate-worse-record-better-grade': {
    'zh-CN':
      '不良信息更多或更重的企业反而由“{rule}”得“{grade}”，较少的却由“{other}”得“{otherGrade}”。请修改其中一条的条件。',
    en: 'An enterprise with a worse record gets "{grade}" by "{rule}", one with a better record only "{otherGrade}" by "{other}". Change the condition of one of them.',
  },
  'gate-indicator-rewards-worse': {
    'zh-CN':
      '指标“{rule}”使不良信息更多或更重的企业得分更高（{worse} 分，较少的为 {better} 分）。请检查分值的正负或条件。',
    en: 'By indicator "{rule}" a worse record scores higher ({worse} against {better}). See whether its points have the wrong sign or its condition is turned round.',
  },
  'gate-band-unreachable': {
    'zh-CN':
      '没有企业能落入等级“{grade}”的分数段（{from} 至 {to}）：可能的分数为 {least} 至 {most}。请修改分数段或分值。',
    en: 'No enterprise can come into the band of grade "{grade}" ({from} to {to}): scores lie between {least} and {most}. Change the band or the points.',
  },
  'gate-band-not-found': {
    'zh-CN': '试算没有找到落入等级“{grade}”分数段（{from} 至 {to}）的企业，但未能证明不存在。请检查分数段或分值。',
    en: 'No enterprise was found that comes into the band of grade "{grade}" ({from} to {to}); that there is none is not proven. Look at the band and the points.',
  },
  'gate-grade-name': {
    'zh-CN':
      '等级“{grade}”的名称是“{title}”，而列入“{list}”的企业由“{rule}”得“{other}”。请核对该等级的定义，并为其规则注明依据。',
    en: 'Grade "{grade}" is called "{title}", yet being on the list "{list}" leads to "{other}" by "{rule}". Check how the grade is defined, and cite the article for its rules.',
  },
  'gate-set-aside': {
    'zh-CN': '这样的企业无法评价：计算超出范围或除以零，得不到任何等级。请为除数为零的情形单独写条件。',
    en: 'Such an enterprise cannot be graded: the arithmetic leaves the range or divides by zero. Add a condition for the case in which the divisor is 0.',
  },
  'gate-fact-unread': {
    'zh-CN': '没有任何规则、指标或其他内容读取事实“{fact}”。请在规则中使用它，或删除它。',
    en: 'No rule, indicator or other resource reads fact "{fact}". Use it, or remove it.',
  },
  'gate-no-basis': {
    'zh-CN': '“{rule}”中的界限 {value} 没有写明依据。请注明文件和条款。',
    en: 'The threshold {value} in "{rule}" cites no article. Give its document and article.',
  },
  'gate-no-case': {
    'zh-CN': '没有算例由“{rule}”定级。请补充一个算例。',
    en: 'No worked case is decided by "{rule}". Add one.',
  },
  'gate-no-case-edge': {
    'zh-CN': '没有算例恰好取得等级“{grade}”的下限 {min} 分。请补充一个算例。',
    en: 'No worked case scores exactly {min}, the lower edge of grade "{grade}". Add one.',
  },
  'gate-article-says-old': {
    'zh-CN': '“{name}”由 {before} 改为 {after}，但所引条款的文字仍是 {before}。请核对依据，改引新的条款。',
    en: '"{name}" changes from {before} to {after}, but the article that it cites still says {before}. Check the basis, and cite the article that says the new value.',
  },
  'gate-article-unread': {
    'zh-CN':
      '“{name}”由 {before} 改为 {after}，所引条款的文字未收录或未写明该数，无法核对。请确认条款的现行文字是 {after}。',
    en: '"{name}" changes from {before} to {after}; the text of the article that it cites is not at hand, or does not say the number. Make sure that the article in force says {after}.',
  },
  'gate-forbidden-ground': {
    'zh-CN': '“{rule}”依据“{fact}”作出不利评价，涉及{ground}。不得因此降低等级或扣分；请改用失信行为本身作为条件。',
    en: '"{rule}" is adverse and reads "{fact}", which tells of {ground}. Nobody may be graded down for that; make the dishonest conduct itself the condition.',
  },
} as const;
