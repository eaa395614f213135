import type { Json, TypeKind } from '@xinheng/logic';
import type { LookupTable, Parameter } from '../definitions.js';
import { isLookupTable } from '../names/definition-index.js';
import { FactNames, parameterKind } from '../names/fact-names.js';
import { subjectKinds } from '../model.js';
import { valueOf } from '../names/json-value.js';
import { localKey, qualify } from '../names/qualified-key.js';
import { columnKind, lookupPatterns } from '../program/lookup.js';
import type { Findings } from './findings.js';

/** Dated constants of one type, and look-up tables that always know which row to take. */
export function checkParameters(findings: Findings): void {
  for (const [order, parameter] of findings.plugin.parameters.entries()) {
    const pointer = `/parameters/${order}`;
    if (isLookupTable(parameter)) checkTable(findings, parameter, pointer);
    else checkValues(findings, parameter, pointer);
  }
}

function checkValues(findings: Findings, parameter: Parameter, pointer: string): void {
  if (parameter.values.length > 0 && parameterKind(parameter) === null) {
    findings.report('facts-parameter-values', `${pointer}/values`, { parameter: parameter.key });
  }
  const seen = new Set<string>();
  for (const [order, { from }] of parameter.values.entries()) {
    if (seen.has(from)) {
      findings.report('facts-parameter-twice', `${pointer}/values/${order}/from`, { parameter: parameter.key, from });
    }
    seen.add(from);
  }
}

function checkTable(findings: Findings, table: LookupTable, pointer: string): void {
  const columns = table.by.length;
  if (columns < 1 || columns > 2) {
    findings.report('facts-lookup-columns', `${pointer}/by`, { table: table.key, columns });
  }
  const names = new FactNames(findings.index, findings.plugin.id, null);
  const members = table.by.map((by, order) => checkColumn(findings, names, by, `${pointer}/by/${order}`));
  const seen = new Set<string>();
  for (const [order, { match, value }] of table.rows.entries()) {
    const row = `${pointer}/rows/${order}`;
    if (match.length !== columns) {
      findings.report('facts-lookup-width', `${row}/match`, { table: table.key, columns, count: match.length });
      continue;
    }
    for (const [column, pattern] of match.entries()) {
      const known = members[column];
      if (pattern !== '*' && known && !known.includes(pattern)) {
        findings.unknown('facts-unknown-member', `${row}/match/${column}`, pattern, known);
      }
    }
    const patterns = lookupPatterns(table.by.map(columnKind), match).join(' | ');
    if (seen.has(patterns)) findings.report('facts-lookup-twice', row, { table: table.key, match: match.join('、') });
    seen.add(patterns);
    checkValue(findings, value, table.type, table.values, `${row}/value`);
  }
}

/** The values that a column can match on, where they are listed somewhere; undefined for prefixes. */
function checkColumn(findings: Findings, names: FactNames, by: string, pointer: string): readonly string[] | undefined {
  const { index, plugin } = findings;
  if (by === 'region' || by === 'industry') return undefined;
  if (by === 'kind') return subjectKinds;
  const variable = names.variable(by);
  if (variable?.type.kind === 'enum') return variable.type.values;
  const scheme = index.scheme(qualify(plugin.id, by));
  if (scheme !== undefined) return scheme.grades.map(({ key }) => key);
  const schemes = index.definitions.flatMap(({ id, schemes }) =>
    schemes.map(({ key }) => localKey(plugin.id, `${id}:${key}`)),
  );
  const facts = names.names().filter((name) => names.variable(name)?.type.kind === 'enum');
  findings.unknown('facts-unknown-column', pointer, by, ['region', 'industry', 'kind', ...facts, ...schemes]);
  return undefined;
}

/** Whether a JSON value is of a declared type; says so where it is not. */
export function checkValue(
  findings: Findings,
  value: Json,
  kind: TypeKind,
  values: readonly string[] | undefined,
  pointer: string,
): void {
  const read = valueOf(value, kind);
  const given = Array.isArray(value) ? value : [value];
  const isMember = values === undefined || given.every((one) => typeof one === 'string' && values.includes(one));
  const isWhole = !Array.isArray(read) || read.length === given.length;
  if (read !== null && isWhole && (isMember || (kind !== 'enum' && kind !== 'set'))) return;
  findings.report('facts-value-type', pointer, { value: JSON.stringify(value), type: kind });
}
