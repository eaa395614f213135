import { renderIssue, type XinhengError } from '@xinheng/problem';
import { paint } from './paint.js';
import type { Terminal } from './terminal.js';

/** Says why a request was refused: the sentence, and below it each finding with its place. */
export function sayRefusal(error: XinhengError, terminal: Terminal): void {
  terminal.say(paint(terminal, 'red', renderIssue(error, terminal.locale)));
  for (const found of error.issues) {
    const place = [found.file, found.pointer].filter((part) => part !== undefined && part !== '').join(' ');
    terminal.say(`  - ${place === '' ? '' : `${place} `}${renderIssue(found, terminal.locale)}`);
  }
}
