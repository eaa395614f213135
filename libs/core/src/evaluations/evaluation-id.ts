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

/** What an opaque id names; null where it is none of ours. */
export function readEvaluationId(id: string): EvaluationKey | null {
  const historical = /^([1-9]\d{0,14})\.run\.([1-9]\d{0,14})$/.exec(id);
  if (historical) return { subject: Number(historical[1]), run: Number(historical[2]) };
  const result = /^([1-9]\d{0,14})\.([1-9]\d{0,8})\.([a-z][a-z0-9-]{0,62})~([a-z][a-z0-9-]{0,62})$/.exec(id);
  if (!result) return null;
  return { subject: Number(result[1]), sequence: Number(result[2]), scheme: `${result[3]}:${result[4]}` };
}

/** As `readEvaluationId`. @throws XinhengError `evaluation-unknown` where it is none of ours */
export function parseEvaluationId(id: string): EvaluationKey {
  const key = readEvaluationId(id);
  if (key === null) throw new XinhengError('not-found', 'evaluation-unknown', { id: id.slice(0, 160) });
  return key;
}
