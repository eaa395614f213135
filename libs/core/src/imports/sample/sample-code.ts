import { organisationCodeCheckCharacter, unifiedCodeCheckCharacter } from '@xinheng/facts';

/**
 * A unified credit code that belongs to nobody: valid in both checks (GB 32100, GB 11714), with an organisation code
 * that begins with Y000.
 * @param kind registrar and type: `91` an enterprise, `11` an organ
 * @throws RangeError where `sequence` has more than seven digits or `kind` and `region` are not of the code's alphabet
 */
export function sampleCode(kind: '91' | '11', region: string, sequence: number): string {
  const organisation = `Y${String(sequence).padStart(7, '0')}`;
  const inner = organisationCodeCheckCharacter(organisation);
  const body = `${kind}${region}${organisation}${inner ?? ''}`;
  const check = unifiedCodeCheckCharacter(body);
  if (check === null) throw new RangeError(`no sample code for ${kind} ${region} ${String(sequence)}`);
  return body + check;
}
