import type { Terminal } from './terminal.js';

const MILLISECONDS_BETWEEN = 200;

/** Draws what `text` gives, again and again, where a person watches; the answered function ends it and wipes the line. */
export function showProgress(terminal: Terminal, text: () => string): () => void {
  if (!terminal.isWatched) return () => undefined;
  const timer = setInterval(() => terminal.draw(text()), MILLISECONDS_BETWEEN);
  return () => {
    clearInterval(timer);
    terminal.draw('');
  };
}

/** `[█████░░░░░] 50%`. */
export function bar(share: number): string {
  const width = 24;
  const filled = Math.round(Math.min(1, Math.max(0, share)) * width);
  return `[${'█'.repeat(filled)}${'░'.repeat(width - filled)}] ${Math.floor(Math.min(1, share) * 100)}%`;
}
