import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import type { ExplainedFact, ExplainedParameter, TraceRow } from './explanation.js';
import { isLeaf, isLine, valueText, wordOf } from './trace-line.js';

export interface TraceTreeProps {
  readonly trace: TraceRow;
  readonly facts: readonly ExplainedFact[];
  readonly parameters: readonly ExplainedParameter[];
}

/** What every part of a condition gave, from the whole down to what was read. */
export function TraceTree(props: TraceTreeProps) {
  return (
    <Box component="ul" sx={LIST}>
      <Node {...props} />
    </Box>
  );
}

function Node({ trace, facts, parameters }: TraceTreeProps) {
  const translate = useTranslate();
  const names: Names = { facts, parameters, translate };
  const line = isLine(trace) || isLeaf(trace);
  const text = isLine(trace)
    ? trace.operands.map((operand) => leafText(operand, names)).join(` ${operatorText(trace, translate)} `)
    : isLeaf(trace)
      ? leafText(trace, names)
      : operatorText(trace, translate);
  return (
    <Box component="li">
      <span>{text}</span> <Outcome trace={trace} />
      {!line && trace.operands.length > 0 && (
        <Box component="ul" sx={LIST}>
          {trace.operands.map((operand, at) => (
            <Node key={`${operand.pointer}-${at}`} trace={operand} facts={facts} parameters={parameters} />
          ))}
        </Box>
      )}
    </Box>
  );
}

/** What the part came to; a leaf says its value itself. */
function Outcome({ trace }: { trace: TraceRow }) {
  const translate = useTranslate();
  if (isLeaf(trace)) return null;
  const word =
    typeof trace.value === 'boolean'
      ? translate(trace.value ? 'explanation.isTrue' : 'explanation.isFalse')
      : valueText(trace.value, translate);
  return (
    <Box component="span" sx={{ fontWeight: 600, color: trace.value === true ? 'text.primary' : 'text.secondary' }}>
      {`→ ${trace.error ?? word}`}
    </Box>
  );
}

interface Names {
  readonly facts: readonly ExplainedFact[];
  readonly parameters: readonly ExplainedParameter[];
  readonly translate: (key: string, words?: object) => string;
}

function leafText(node: TraceRow, { facts, parameters, translate }: Names): string {
  if (node.name === undefined) return valueText(node.value, translate);
  const { name } = node;
  const read = name.startsWith('param.')
    ? parameters.find(({ id }) => isNamed(id, name.slice('param.'.length)))
    : facts.find(({ id }) => isNamed(id, name));
  const value =
    node.value === undefined ? translate('explanation.notYet') : (read?.text ?? valueText(node.value, translate));
  return translate('app.aside', { name: node.title ?? name, note: value });
}

/** Rules of a package name their own by its key alone. */
function isNamed(id: string, name: string): boolean {
  return id === name || id.endsWith(`:${name}`);
}

function operatorText(node: TraceRow, translate: (key: string) => string): string {
  const operator = node.operator ?? '';
  const key = wordOf(operator);
  return key ? translate(key) : operator;
}

const LIST = {
  m: 0,
  pl: 2.5,
  fontSize: '0.8125rem',
  listStyle: 'none',
  '& > li': { position: 'relative', borderLeft: '1px solid', borderColor: 'divider', pl: 1.25 },
} as const;
