import { defineMessages } from '../i18n/define-messages.js';

/** Words of trying rules on somebody. */
export const tryItMessages = defineMessages(
  {
    tryIt: {
      open: '试算',
      close: '收起试算',
      tab: '试算',
      rulesTab: '规则',
      tabs: '评价方案的内容',
      who: '拿谁来试',
      hint: '选一个真实主体，或者虚构一个，改动下面的内容，等级随之变化。在浏览器中推算，不保存，也不影响任何人的评价。',
      chooseSubject: '以真实主体为起点',
      madeUp: '重新虚构一个',
      omitted: '另有 %{count} 条信用信息不在您的职权范围内，没有计入；真实的等级可能不同。',
      result: '试算结果',
      wrongRules: '规则还有错误，或者在这一天没有生效，暂时不能试算。',
      wrongInput: '填写的内容还不完整，改好标出的地方就能试算。',
      outOfScope: '这个主体不属于该方案的评价对象。',
      nextChange: '若没有新的信息，最早在 %{on} 可能变化。',
      nextChangeNever: '若没有新的信息，不会变化。',
      beforeSame: '现行规则也是 %{grade}',
      beforeOther: '现行规则为 %{grade}',
      beforeNone: '按现行规则没有等级',
      saveCase: '存为算例',
    },
  },
  {
    tryIt: {
      open: 'Try it',
      close: 'Close the trial',
      tab: 'Try it',
      rulesTab: 'Rules',
      tabs: 'What the scheme holds',
      who: 'Whom to try it on',
      hint: 'Choose a real subject or make one up, change what is below, and see the grade follow. It is worked out in the browser: nothing is stored, and nobody’s evaluation is touched.',
      chooseSubject: 'Begin with a real subject',
      madeUp: 'Make up a new one',
      omitted:
        '%{count} more records are outside what you may see and were not counted; the real grade may be another.',
      result: 'Result of the trial',
      wrongRules: 'The rules still have errors, or are not in force on this day: they cannot be tried yet.',
      wrongInput: 'What is filled in is not complete: correct what is marked to try it.',
      outOfScope: 'The scheme does not grade this subject.',
      nextChange: 'With nothing new it may change on %{on} at the earliest.',
      nextChangeNever: 'With nothing new it will not change.',
      beforeSame: 'The rules in force say %{grade} too',
      beforeOther: 'The rules in force say %{grade}',
      beforeNone: 'By the rules in force there is no grade',
      saveCase: 'Save as a worked case',
    },
  },
);
