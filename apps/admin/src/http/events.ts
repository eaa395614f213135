import { RequestError } from './request-error.js';
import { send } from './request.js';
import { takeEvents, type ServerEvent } from './take-events.js';

const RETRY_MS = 2_000;

/**
 * Follows a stream of server-sent events with the bearer token (which `EventSource` cannot carry) until `end`, or until
 * `signal` aborts. A broken line is taken up again; a refusal of the server ends it.
 */
export async function follow(path: string, onEvent: (event: ServerEvent) => void, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      const response = await send(path, { accept: 'text/event-stream', signal });
      if (await readEvents(response, onEvent)) return;
    } catch (error) {
      if (signal.aborted || error instanceof RequestError) return;
    }
    await pause(RETRY_MS, signal);
  }
}

/** Reads events up to and including `end`; false where the line broke before it. */
async function readEvents(response: Response, onEvent: (event: ServerEvent) => void): Promise<boolean> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  if (!reader) return true;
  let buffer = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return false;
    const { events, rest } = takeEvents(buffer + value);
    buffer = rest;
    for (const event of events) {
      onEvent(event);
      if (event.event === 'end') return true;
    }
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
