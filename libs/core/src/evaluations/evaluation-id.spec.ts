import { evaluationId, parseEvaluationId, readEvaluationId, type EvaluationKey } from './evaluation-id.js';

describe('the id of a result', () => {
  it.each<[string, EvaluationKey]>([
    ['7.2.hebei~enterprise-grade', { subject: 7, sequence: 2, scheme: 'hebei:enterprise-grade' }],
    ['7.run.12', { subject: 7, run: 12 }],
  ])('%s is read back as it was made', (id, key) => {
    expect(evaluationId(key)).toBe(id);
    expect(readEvaluationId(id)).toEqual(key);
  });

  it.each([
    '',
    '7',
    '7.0.hebei~x',
    '0.1.hebei~x',
    '7.1.hebei:x',
    '7.1.Hebei~x',
    '7.run.0',
    "7.1.hebei~x' OR 1=1",
    '７.run.1',
  ])('is none of ours: %j', (id) => {
    expect(readEvaluationId(id)).toBeNull();
    expect(() => parseEvaluationId(id)).toThrow(expect.objectContaining({ code: 'evaluation-unknown' }));
  });
});
