import { compileScheme } from '@xinheng/grading';
import { compileInputReader, evaluateInput, schemeOf } from '@xinheng/plugin-kit';
import { renderIssue } from '@xinheng/problem';
import { evaluateLines, type EvaluatedLine, type EvaluationCounts } from '../evaluation/evaluate-lines.js';
import { checkPaths, openInput } from '../evaluation/open-input.js';
import { ResultOutput } from '../evaluation/result-output.js';
import { openPackage } from '../packages/open-package.js';
import { sayFindings } from '../terminal/findings.js';
import { onInterrupt } from '../terminal/on-interrupt.js';
import { bar, showProgress } from '../terminal/progress.js';
import type { CommandContext, DefineCommand, ExitStatus } from './command.js';
import { readDay } from './option-values.js';

interface EvaluateOptions {
  readonly plugin: string;
  readonly scheme: string;
  readonly asOf: string;
  readonly input: string;
  readonly output: string;
  readonly explain?: boolean;
}

/** `xinheng evaluate`: a stream of subjects graded by a scheme of a package, without a database. */
export const defineEvaluate: DefineCommand = (command, context) => {
  const { words, end } = context;
  command
    .requiredOption('--plugin <path>', words.evaluatePlugin)
    .requiredOption('--scheme <key>', words.evaluateScheme)
    .requiredOption('--as-of <day>', words.evaluateAsOf, readDay)
    .requiredOption('--input <file>', words.evaluateInput)
    .requiredOption('--output <file>', words.evaluateOutput)
    .option('--explain', words.evaluateExplain)
    .addHelpText('after', words.evaluateExample)
    .action(async (options: EvaluateOptions) => end(await evaluate(options, context)));
};

async function evaluate(options: EvaluateOptions, context: CommandContext): Promise<ExitStatus> {
  const { terminal, words } = context;
  checkPaths(options.input, options.output);
  const opened = await openPackage(options.plugin);
  const { plugin, definitions } = opened;
  if (plugin === null) {
    sayFindings(opened.issues, opened, terminal, words);
    terminal.say(words.cannotEvaluate(opened.path));
    return 1;
  }
  const scheme = schemeOf(plugin, options.scheme);
  const program = compileScheme(definitions, scheme, options.asOf);
  const reader = compileInputReader(definitions, plugin.id);
  const version = definitions.find(({ id }) => scheme.startsWith(`${id}:`))?.version ?? plugin.version;
  return stream(options, context, (text): EvaluatedLine => {
    const { input, issues } = reader.read(text);
    if (input === null) return { result: null, outcome: 'unread', issues };
    const line = evaluateInput(program, input, { version, explain: options.explain ?? false });
    const result = JSON.stringify(line);
    if (!('status' in line)) return { result, outcome: 'graded', issues: [] };
    if (line.status === 'out-of-scope') return { result, outcome: 'outOfScope', issues: [] };
    const outcome = program.evaluate(input);
    return { result, outcome: 'setAside', issues: outcome.status === 'set-aside' ? [outcome.issue] : [] };
  });
}

async function stream(
  options: EvaluateOptions,
  { terminal, words }: CommandContext,
  evaluate: (text: string) => EvaluatedLine,
): Promise<ExitStatus> {
  const counts: EvaluationCounts = { lines: 0, graded: 0, outOfScope: 0, setAside: 0, unread: 0 };
  const { chunks, size } = openInput(options.input, terminal.input);
  const output =
    options.output === '-'
      ? ResultOutput.toStream(terminal.output)
      : await ResultOutput.toFile(options.output, String(process.pid));
  const stopListening = onInterrupt(terminal, () => output.abandon());
  let read = 0;
  const stopProgress = showProgress(terminal, () =>
    [size === null ? '' : bar(read / size), words.evaluating(counts.lines)].join(' ').trimStart(),
  );
  try {
    await evaluateLines({
      input: counted(chunks, (bytes) => (read += bytes)),
      output,
      counts,
      evaluate,
      report: (line, issues) => {
        terminal.draw('');
        for (const { code, params, pointer } of issues) {
          const place = pointer === '' ? '' : `${pointer} `;
          // A syntax error knows its line within what was parsed, which is this one line.
          const within = 'line' in params ? { ...params, line } : params;
          const message = renderIssue({ code, params: within }, terminal.locale);
          terminal.say(`${words.line(line)}${words.colon}${place}${message}`);
        }
      },
    });
    await output.finish();
  } catch (error) {
    output.abandon();
    throw error;
  } finally {
    stopProgress();
    stopListening();
  }
  terminal.say(words.evaluated(counts));
  return counts.unread + counts.setAside > 0 ? 1 : 0;
}

async function* counted(chunks: AsyncIterable<Uint8Array>, count: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    count(chunk.length);
    yield chunk;
  }
}
