import {
  identityNumberCheckCharacter,
  organisationCodeCheckCharacter,
  unifiedCodeCheckCharacter,
} from '@xinheng/facts';

/** A unified credit code with all its check characters, of nobody: registered in a region under a serial number. */
export function unifiedCode(serial: number, region = '130102'): string {
  const organisation = `Y${String(serial).padStart(7, '0')}`;
  const body = `91${region}${organisation}${organisationCodeCheckCharacter(organisation) ?? ''}`;
  return `${body}${unifiedCodeCheckCharacter(body) ?? ''}`;
}

/** An identity number with its check character, of nobody. */
export function identityNumber(serial: number, region = '130102'): string {
  const body = `${region}19700101${String(serial).padStart(3, '0')}`;
  return `${body}${identityNumberCheckCharacter(body) ?? ''}`;
}
