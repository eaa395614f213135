import { XinhengError } from '@xinheng/problem';

/** What names a stored result: of which subject, under which scheme, the how-manieth; or of which historical run. */
export type EvaluationKey =
  | { readonly subject: number; readonly scheme: string; readonly sequence: number }
  | { readonly subject: number; readonly run: number };

/** The opaque id of a result over HTTP. No code and no person's number stands in it. */
export function evaluationId(key: EvaluationKey): string {
  return 'run' in key
    ? `${key.subject}.run.${key.run}`
    : `${key.subject}.${key.sequence}.${key.scheme.replace(':', '~')}`;
}

/**
 * Reads an opaque id back.
 * @throws XinhengError `evaluation-unknown` where it is none of ours
 */
export function parseEvaluationId(id: string): EvaluationKey {
  const historical = /^([1-9]\d{0,15})\.run\.([1-9]\d{0,15})$/.exec(id);
  if (historical) return { subject: Number(historical[1]), run: Number(historical[2]) };
  const result = /^([1-9]\d{0,15})\.([1-9]\d{0,8})\.([a-z][a-z0-9-]*)~([a-z][a-z0-9-]*)$/.exec(id);
  if (!result) throw new XinhengError('not-found', 'evaluation-unknown', { id });
  return { subject: Number(result[1]), sequence: Number(result[2]), scheme: `${result[3]}:${result[4]}` };
}
