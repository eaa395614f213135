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
} as const;
