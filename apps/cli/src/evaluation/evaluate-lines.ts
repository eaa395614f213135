import type { Issue } from '@xinheng/problem';
import { LineSplitter, type Line } from './line-splitter.js';
import type { ResultOutput } from './result-output.js';

/** How many lines were read, and what became of them. Blank lines are not counted. */
export interface EvaluationCounts {
  lines: number;
  graded: number;
  outOfScope: number;
  setAside: number;
  unread: number;
}

/** What became of one line: a result, or why there is none. */
export interface EvaluatedLine {
  readonly result: string | null;
  readonly outcome: 'graded' | 'outOfScope' | 'setAside' | 'unread';
  readonly issues: readonly Issue[];
}

export interface LineEvaluation {
  readonly input: AsyncIterable<Uint8Array>;
  readonly output: ResultOutput;
  /** Counted while it goes on. */
  readonly counts: EvaluationCounts;
  evaluate(text: string): EvaluatedLine;
  report(line: number, issues: readonly Issue[]): void;
}

/**
 * Evaluates a stream line by line: results in the order of the input, one subject in memory at a time, no faster than
 * the output takes them. What cannot be read is reported, and the rest goes on.
 */
export async function evaluateLines({ input, output, counts, evaluate, report }: LineEvaluation): Promise<void> {
  const splitter = new LineSplitter();
  const take = async (line: Line): Promise<void> => {
    if (line.text !== null && line.text.trim() === '') return;
    counts.lines += 1;
    const { result, outcome, issues } =
      line.text === null ? ({ result: null, outcome: 'unread', issues: [line.problem] } as const) : evaluate(line.text);
    counts[outcome] += 1;
    if (issues.length > 0) report(line.number, issues);
    if (result === null) return;
    output.write(result);
    if (output.isFull) await output.flush();
  };
  for await (const chunk of input) for (const line of splitter.take(chunk)) await take(line);
  for (const line of splitter.end()) await take(line);
}
