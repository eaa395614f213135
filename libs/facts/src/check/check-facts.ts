import { checkDuration } from '@xinheng/calendar';
import { checkRule, variablesOf, type TypeKind, type ValueType } from '@xinheng/logic';
import type { Aggregate, FactDefinition } from '../definitions.js';
import { EvaluationScope } from '../names/evaluation-names.js';
import { FactNames } from '../names/fact-names.js';
import { localKey, qualify } from '../names/qualified-key.js';
import { RecordScope } from '../names/record-names.js';
import { subjectProperty, subjectPropertyNames } from '../names/subject-names.js';
import { Classifier } from '../records/classification.js';
import { itemsOfSource } from '../records/record-fact.js';
import { checkItems, checkRecordCondition } from './check-record-condition.js';
import { checkValue } from './check-parameters.js';
import type { Findings } from './findings.js';

const aggregates: readonly Aggregate[] = [
  'count',
  'exists',
  'sum',
  'average',
  'min',
  'max',
  'latest',
  'distinct',
  'daysSinceLatest',
];
const withoutField: readonly Aggregate[] = ['count', 'exists', 'daysSinceLatest'];
/** Over nothing these have a value of their own. */
const neverAbsent: readonly Aggregate[] = ['count', 'exists', 'sum', 'distinct'];

/** Every fact: one source, an aggregate that fits it, a type that fits both, expressions that check. */
export function checkFacts(findings: Findings): void {
  const check = new FactCheck(findings);
  for (const [order, fact] of findings.plugin.facts.entries()) check.fact(fact, `/facts/${order}`, order);
}

class FactCheck {
  private readonly names: FactNames;
  private readonly classifier: Classifier;

  constructor(private readonly findings: Findings) {
    this.names = new FactNames(findings.index, findings.plugin.id, null);
    this.classifier = new Classifier(findings.index);
  }

  fact(fact: FactDefinition, pointer: string, order: number): void {
    const { findings } = this;
    if (Object.keys(fact.from).length !== 1) {
      findings.report('facts-one-source', `${pointer}/from`, { fact: fact.key });
      return;
    }
    if ((fact.type === 'enum' || fact.type === 'set') && fact.values === undefined) {
      findings.report('facts-values-missing', `${pointer}/type`, { type: fact.type });
    }
    if (fact.absent !== undefined && fact.absent !== null) {
      checkValue(findings, fact.absent, fact.type, fact.values, `${pointer}/absent`);
    }
    this.window(fact, pointer);
    const { from } = fact;
    if ('records' in from) this.records(fact, pointer);
    else if ('evaluations' in from) this.evaluations(fact, pointer);
    else if ('commitments' in from) this.commitments(fact, pointer);
    else {
      if (fact.aggregate !== undefined) {
        const params = { fact: fact.key, aggregate: fact.aggregate, allowed: '—' };
        findings.report('facts-aggregate-not-here', `${pointer}/aggregate`, params);
      }
      if ('subject' in from) this.subject(fact, pointer);
      else if ('list' in from) this.list(fact, pointer);
      else this.logic(fact, pointer, order);
    }
  }

  private window({ key, from, window }: FactDefinition, pointer: string): void {
    const { findings } = this;
    if (window === undefined) return;
    if (!('records' in from)) findings.report('facts-window-not-records', `${pointer}/window`, { fact: key });
    if (window.last !== undefined && window.calendarYear === true) {
      findings.report('facts-window-two', `${pointer}/window`, { fact: key });
    }
    const { last } = window;
    if (typeof last === 'string') findings.add(checkDuration(last, `${pointer}/window/last`, 'calendar'));
    if (typeof last !== 'object') return;
    const parameter = this.names.parameter(last.var);
    if (parameter === undefined) {
      const known = this.names.names().filter((name) => name.startsWith('param.'));
      findings.unknown('facts-unknown-parameter', `${pointer}/window/last/var`, last.var, known);
    }
    for (const { value } of parameter?.values ?? []) {
      if (checkDuration(value, '', 'calendar').length === 0) continue;
      findings.report('facts-window-parameter', `${pointer}/window/last`, { name: last.var, value: String(value) });
    }
  }

  private records(fact: FactDefinition, pointer: string): void {
    const { findings } = this;
    const source = 'records' in fact.from ? fact.from.records : {};
    const at = `${pointer}/from/records`;
    const named = source.items === undefined ? [] : checkItems(findings, source.items, `${at}/items`);
    if (source.items !== undefined && named.length < source.items.length) return;
    const items = [...itemsOfSource(findings.index, this.classifier, findings.plugin.id, source)];
    if (source.filter !== undefined) checkRecordCondition(findings, items, source.filter, `${at}/filter`);
    if (!this.aggregate(fact, aggregates, pointer) || fact.field === undefined) return;
    const scope = new RecordScope(findings.index, findings.plugin.id, items);
    const field = scope.variable(fact.field);
    if (field === undefined) findings.unknown('facts-unknown-field', `${pointer}/field`, fact.field, scope.names());
    else this.fieldType(fact, field.type, pointer);
  }

  private evaluations(fact: FactDefinition, pointer: string): void {
    const { findings } = this;
    const { index, plugin } = findings;
    const source = 'evaluations' in fact.from ? fact.from.evaluations : { scheme: '' };
    const at = `${pointer}/from/evaluations`;
    const known = index.definitions.flatMap(({ id, schemes }) => schemes.map(({ key }) => `${id}:${key}`));
    if (!findings.reference('facts-unknown-scheme', `${at}/scheme`, source.scheme, known)) return;
    const outline = index.scheme(qualify(plugin.id, source.scheme));
    if (outline === undefined) return;
    const scope = new EvaluationScope(outline);
    if (source.filter !== undefined) {
      const checked = checkRule(source.filter, { scope, expected: 'boolean', pointer: `${at}/filter` });
      findings.add(checked.issues);
      findings.refuseAsOf(checked.tree, `${at}/filter`);
    }
    if (!this.aggregate(fact, aggregates, pointer) || fact.field === undefined) return;
    const field = scope.variable(fact.field);
    if (field === undefined) findings.unknown('facts-unknown-field', `${pointer}/field`, fact.field, scope.names());
    else this.fieldType(fact, field.type, pointer);
  }

  private commitments(fact: FactDefinition, pointer: string): void {
    this.aggregate(fact, ['count', 'exists'], pointer);
  }

  /** Whether the aggregate is one of those allowed, with a field where it needs one, and gives the declared type. */
  private aggregate(fact: FactDefinition, allowed: readonly Aggregate[], pointer: string): boolean {
    const { findings } = this;
    const { key, aggregate } = fact;
    if (aggregate === undefined) {
      findings.report('facts-aggregate-missing', pointer, { fact: key, allowed: allowed.join('、') });
      return false;
    }
    if (!allowed.includes(aggregate)) {
      const params = { fact: key, aggregate, allowed: allowed.join('、') };
      findings.report('facts-aggregate-not-here', `${pointer}/aggregate`, params);
      return false;
    }
    if (fact.absent !== undefined && neverAbsent.includes(aggregate)) {
      findings.warn('facts-absent-unused', `${pointer}/absent`, { fact: key });
    }
    const takesField = !withoutField.includes(aggregate);
    if (takesField && fact.field === undefined) {
      findings.report('facts-field-missing', pointer, { fact: key, aggregate });
    }
    if (!takesField && fact.field !== undefined)
      findings.report('facts-field-not-here', `${pointer}/field`, { fact: key });
    if (aggregate === 'exists') this.type(fact, 'boolean', pointer);
    else if (aggregate === 'average') this.type(fact, 'decimal', pointer);
    else if (['count', 'distinct', 'daysSinceLatest'].includes(aggregate)) this.type(fact, 'integer', pointer);
    return true;
  }

  private fieldType(fact: FactDefinition, field: ValueType, pointer: string): void {
    const { aggregate = 'count', field: name = '' } = fact;
    const isNumber = field.kind === 'integer' || field.kind === 'decimal';
    const isFitting =
      aggregate === 'sum' || aggregate === 'average'
        ? isNumber
        : aggregate === 'min' || aggregate === 'max'
          ? isNumber || field.kind === 'date'
          : true;
    if (!isFitting) {
      const params = { field: name, type: field.kind, aggregate };
      this.findings.report('facts-field-not-numeric', `${pointer}/field`, params);
    } else if (['sum', 'min', 'max', 'latest'].includes(aggregate)) {
      this.type(fact, field.kind, pointer, field.values);
    }
  }

  private subject(fact: FactDefinition, pointer: string): void {
    const { findings } = this;
    const source = 'subject' in fact.from ? fact.from.subject : '';
    if (typeof source === 'string') {
      const property = subjectProperty(source);
      if (property === undefined) {
        findings.unknown('facts-unknown-attribute', `${pointer}/from/subject`, source, subjectPropertyNames());
      } else this.type(fact, property.type.kind, pointer, property.type.values);
      return;
    }
    const { index, plugin } = findings;
    const key = source.attribute.slice(source.attribute.indexOf(':') + 1);
    const attribute = index.attribute(plugin.id, key);
    if (attribute === undefined) {
      const known = index.definitions
        .filter(({ id }) => index.mayRead(plugin.id, id))
        .flatMap(({ subjectAttributes }) => subjectAttributes.map((one) => one.key));
      findings.unknown('facts-unknown-attribute', `${pointer}/from/subject/attribute`, source.attribute, known);
    } else this.type(fact, attribute.type, pointer, attribute.values);
  }

  private list(fact: FactDefinition, pointer: string): void {
    const { findings } = this;
    const list = 'list' in fact.from ? fact.from.list : '';
    const name = typeof list === 'string' ? list : list.list;
    const at = typeof list === 'string' ? `${pointer}/from/list` : `${pointer}/from/list/list`;
    const known = findings.index.definitions.flatMap(({ id, lists }) => lists.map(({ key }) => `${id}:${key}`));
    findings.reference('facts-unknown-list', at, name, known);
    if (fact.absent !== undefined) findings.warn('facts-absent-unused', `${pointer}/absent`, { fact: fact.key });
    this.type(fact, 'boolean', pointer);
  }

  private logic(fact: FactDefinition, pointer: string, order: number): void {
    const { findings, names } = this;
    const { id, facts } = findings.plugin;
    const at = `${pointer}/from/logic`;
    const expected: ValueType = { kind: fact.type, isNullable: true, ...(fact.values && { values: fact.values }) };
    const { tree, issues } = checkRule('logic' in fact.from ? fact.from.logic : null, {
      scope: names,
      expected,
      pointer: at,
    });
    findings.add(issues);
    for (const name of tree === null ? [] : variablesOf(tree)) {
      const own = localKey(id, name);
      const first = facts.findIndex(({ key }) => key === own);
      if (first >= order) findings.report('facts-later-fact', at, { fact: fact.key, name });
    }
  }

  /** Whether what the source gives may be called the declared type: itself, an integer as decimal, an enum as text. */
  private type(fact: FactDefinition, actual: TypeKind, pointer: string, values?: readonly string[]): void {
    const { type: declared, key } = fact;
    const isWider = (declared === 'decimal' && actual === 'integer') || (declared === 'string' && actual === 'enum');
    if (declared !== actual && !isWider) {
      this.findings.report('facts-type', `${pointer}/type`, { fact: key, declared, actual });
    } else if (declared === actual && values !== undefined && fact.values !== undefined) {
      const missing = values.find((value) => !fact.values?.includes(value));
      if (missing !== undefined) {
        this.findings.unknown('facts-unlisted-value', `${pointer}/values`, missing, fact.values);
      }
    }
  }
}
