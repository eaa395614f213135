import { Writable } from 'node:stream';
import { issue } from '@xinheng/problem';
import { evaluateLines, type EvaluatedLine, type EvaluationCounts } from './evaluate-lines.js';
import { ResultOutput } from './result-output.js';

const noCounts = (): EvaluationCounts => ({ lines: 0, graded: 0, outOfScope: 0, setAside: 0, unread: 0 });

/** Graded as itself, but for `bad` and `out`. */
function evaluate(text: string): EvaluatedLine {
  if (text === 'bad') return { result: null, outcome: 'unread', issues: [issue('plugin-property-missing', '/x')] };
  return { result: text, outcome: text === 'out' ? 'outOfScope' : 'graded', issues: [] };
}

async function* chunksOf(...texts: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield Buffer.from(text);
}

describe('evaluateLines', () => {
  it('writes results in the order of the input, reports bad lines by number, and passes over blank ones', async () => {
    let written = '';
    const reported: [number, string][] = [];
    const counts = noCounts();
    const output = ResultOutput.toStream(
      new Writable({
        write(chunk, _encoding, done) {
          written += String(chunk);
          done();
        },
      }),
    );
    await evaluateLines({
      input: chunksOf('1\n\n  \nba', 'd\nout\n', '2\n3'),
      output,
      counts,
      evaluate,
      report: (line, [first]) => reported.push([line, first?.code ?? '']),
    });
    await output.finish();
    expect(written).toBe('1\nout\n2\n3\n');
    expect(reported).toEqual([[4, 'plugin-property-missing']]);
    expect(counts).toEqual({ lines: 5, graded: 3, outOfScope: 1, setAside: 0, unread: 1 });
  });

  it('reads no further while the output has not taken what it was given', async () => {
    const waiting: (() => void)[] = [];
    let read = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) {
        read += 1;
        yield Buffer.from(`${'x'.repeat(100_000)}\n`);
      }
    }
    const output = ResultOutput.toStream(
      new Writable({ write: (_chunk, _encoding, done) => void waiting.push(() => done(new Error('enough'))) }),
    );
    const running = evaluateLines({ input: endless(), output, counts: noCounts(), evaluate, report: () => undefined });
    await new Promise((resolve) => setImmediate(resolve));
    expect(read).toBe(1);
    waiting.forEach((end) => end());
    await expect(running).rejects.toThrow('enough');
  });
});
