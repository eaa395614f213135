import type { Terminal } from './terminal.js';

const styles = { red: '31', yellow: '33', green: '32', bold: '1', dim: '2' } as const;

/** Colours a text where the terminal takes colours. */
export function paint({ hasColours }: Terminal, style: keyof typeof styles, text: string): string {
  return hasColours ? `\u001b[${styles[style]}m${text}\u001b[0m` : text;
}
