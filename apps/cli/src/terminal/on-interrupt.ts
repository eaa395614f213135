import { constants } from 'node:os';
import { renderIssue } from '@xinheng/problem';
import type { Terminal } from './terminal.js';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Until the answered function is called: where the person or the system ends the program, `cleanUp` runs, and the
 * process ends as shells expect of one that was interrupted.
 */
export function onInterrupt(terminal: Terminal, cleanUp: () => void): () => void {
  const handlers = signals.map((signal) => {
    const handle = (): void => {
      cleanUp();
      terminal.draw('');
      terminal.say(renderIssue({ code: 'command-interrupted', params: { signal } }, terminal.locale));
      process.exit(128 + constants.signals[signal]);
    };
    process.once(signal, handle);
    return () => void process.off(signal, handle);
  });
  return () => handlers.forEach((remove) => remove());
}
