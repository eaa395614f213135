import { findingsOf } from '../test-plugins.js';

/** The template decides against somebody, with a last paragraph. */
const adverse =
  (paragraph: string) =>
  (content: unknown): void => {
    const template = content as Record<string, unknown>;
    Object.assign(template, { adverse: true, body: [...(template['body'] as string[]), paragraph] });
  };

describe('of templates, readPlugin finds', () => {
  it.each<[string, string, ...string[]]>([
    ['a decision against somebody without remedies', '请履行义务。', 'plugin-template-remedies /body'],
    ['one that names half of them', '可以申请行政复议。', 'plugin-template-remedies /body'],
    ['nothing where both are named', '可以申请行政复议，或者提起行政诉讼。'],
    ['nothing where the decision gives them', '{decision.remedies}'],
  ])('[R-HLJ-74] %s', (_, paragraph, ...expected) => {
    expect(findingsOf('templates/objection-decision.json', adverse(paragraph))).toEqual(expected);
  });
});
