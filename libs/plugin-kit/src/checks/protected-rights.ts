/**
 * Rights and basic public services that no constraint or punishment may touch, whatever lists say: statutory rights
 * and basic public services (黑龙江条例 第二十六条第二款), told by the words in which a measure would name them.
 */
const rights: readonly { readonly title: string; readonly words: RegExp }[] = [
  { title: '受教育', words: /义务教育|子女(入学|就学|上学)|剥夺受教育/ },
  { title: '就医', words: /基本医疗|限制就医|拒绝(诊治|救治)/ },
  {
    title: '社会保障',
    words: /最低生活保障|低保|社会救助|(停发|取消|限制)(养老金|基本养老|失业保险|工伤保险|社会保险待遇)/,
  },
  { title: '基本公用服务', words: /停(止供)?(水|电|气|热)|(限制|断)供?(水|电|气|热)|限制(乘坐)?公共交通/ },
  { title: '选举和被选举', words: /选举权|被选举/ },
  { title: '人身自由', words: /人身自由|限制出行/ },
  { title: '救济', words: /(限制|取消|不得)(提起)?(诉讼|复议|申诉|陈述|申辩)/ },
];

/** The right that a measure with these words would touch, or null. */
export function protectedRight(text: string): string | null {
  return rights.find(({ words }) => words.test(text))?.title ?? null;
}
