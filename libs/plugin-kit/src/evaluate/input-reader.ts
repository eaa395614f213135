import {
  compileAdmission,
  DefinitionIndex,
  isInForce,
  qualify,
  type Admission,
  type ClosedEvaluation,
  type ListMembership,
  type Subject,
  type SubjectAttribute,
  type SubjectInput,
  type SubjectRecord,
} from '@xinheng/facts';
import type { DefinitionSet } from '@xinheng/grading';
import { issue, type Issue } from '@xinheng/problem';
import { nearest } from '../nearest.js';
import { checkSchema } from '../schema/check-schema.js';
import { shown } from '../schema/shown.js';
import { readJson } from '../source/read-json.js';
import { pointerStep } from '../source/scan-json.js';
import { expectedOf, fitsAttribute } from './attribute-field.js';
import { checkFields, unknownProperty } from './check-fields.js';

/** One line as read: the input, or every finding that says why it is none. Pointers are within the line. */
export interface ReadInput {
  readonly input: SubjectInput | null;
  readonly issues: readonly Issue[];
  /** The reason of the first record that its item's `admit` refuses; the line is then no input either. */
  readonly refused: string | null;
}

/** A record as it was written: days and id may be left out in a worked case. */
export type WrittenRecord = Omit<SubjectRecord, 'id' | 'decidedOn' | 'fields'> & Partial<SubjectRecord>;

/** An input as it was written. */
export interface WrittenInput {
  readonly subject: Subject;
  readonly records?: readonly WrittenRecord[];
  readonly lists?: readonly ListMembership[];
  readonly evaluations?: readonly ClosedEvaluation[];
  readonly commitments?: SubjectInput['commitments'];
  readonly linked?: readonly {
    readonly role: NonNullable<SubjectInput['linked']>[number]['role'];
    readonly subject: Subject;
    readonly records?: readonly WrittenRecord[];
    readonly lists?: readonly ListMembership[];
  }[];
}

/**
 * Reads input lines of `xinheng evaluate` against definitions: JSON, its shape, and that every item, field, list,
 * scheme and attribute it names is declared. Made once, used for every line; keeps nothing of what it read.
 */
export class InputReader {
  private readonly index: DefinitionIndex;
  private readonly admit: Admission;
  private readonly attributes = new Map<string, SubjectAttribute[]>();
  private readonly lists: ReadonlySet<string>;
  private readonly grades: ReadonlyMap<string, ReadonlySet<string>>;

  /**
   * @param plugin whose prefix may be left out before keys: `arrears-utility` is `hebei:arrears-utility`
   * @param isAdmitting whether records that their item's `admit` refuses are told; not while that is still unchecked
   */
  constructor(
    definitions: DefinitionSet,
    private readonly plugin: string,
    private readonly isAdmitting = true,
  ) {
    this.index = new DefinitionIndex(definitions);
    this.admit = compileAdmission(this.index);
    for (const attribute of definitions.flatMap(({ subjectAttributes }) => subjectAttributes)) {
      this.attributes.set(attribute.key, [...(this.attributes.get(attribute.key) ?? []), attribute]);
    }
    this.lists = new Set(definitions.flatMap(({ id, lists }) => lists.map(({ key }) => `${id}:${key}`)));
    const grades = new Map<string, Set<string>>();
    for (const { id, schemes } of definitions) {
      for (const scheme of schemes) {
        const known = grades.get(`${id}:${scheme.key}`) ?? new Set<string>();
        for (const { key } of scheme.grades) known.add(key);
        grades.set(`${id}:${scheme.key}`, known);
      }
    }
    this.grades = grades;
  }

  /** Reads one line. Never throws for what it reads. */
  read(text: string): ReadInput {
    const { value, issues } = readJson(text);
    if (value === undefined || issues.length > 0) return refusedBy(issues);
    const wrong = checkSchema('subject-input.v1.json', value, '');
    return wrong.length > 0 ? refusedBy(wrong) : this.complete(value as unknown as WrittenInput);
  }

  /** Completes an input whose shape is right: keys qualified, days and ids filled in, everything it names looked up. */
  complete(written: WrittenInput): ReadInput {
    const issues: Issue[] = [];
    const refusals: string[] = [];
    const records = (given: readonly WrittenRecord[] | undefined, pointer: string): readonly SubjectRecord[] =>
      this.records(given ?? [], pointer, issues, refusals);
    this.checkSubject(written.subject, '/subject', issues);
    const input: SubjectInput = {
      ...written,
      records: records(written.records, '/records'),
      lists: this.memberships(written.lists ?? [], '/lists', issues),
      evaluations: this.evaluations(written.evaluations ?? [], issues),
      linked: (written.linked ?? []).map((linked, order) => {
        const at = `/linked/${order}`;
        this.checkSubject(linked.subject, `${at}/subject`, issues);
        return {
          ...linked,
          records: records(linked.records, `${at}/records`),
          lists: this.memberships(linked.lists ?? [], `${at}/lists`, issues),
        };
      }),
    };
    return { input: issues.length > 0 ? null : input, issues, refused: refusals[0] ?? null };
  }

  private checkSubject({ attributes }: Subject, pointer: string, issues: Issue[]): void {
    for (const [key, value] of Object.entries(attributes ?? {})) {
      const at = `${pointer}/attributes${pointerStep(key)}`;
      const declared = this.attributes.get(key);
      if (declared === undefined) issues.push(unknownProperty(key, [...this.attributes.keys()], at));
      else if (!declared.some((attribute) => fitsAttribute(attribute, value))) {
        const expected = declared.map(expectedOf).join('、');
        issues.push(issue('plugin-value-type', at, { value: shown(value), expected }));
      }
    }
  }

  private records(
    given: readonly WrittenRecord[],
    pointer: string,
    issues: Issue[],
    refusals: string[],
  ): readonly SubjectRecord[] {
    const ids = new Set<string>();
    return given.flatMap((written, order) => {
      const at = `${pointer}/${order}`;
      const { id } = written;
      if (id !== undefined && ids.has(id)) issues.push(issue('input-record-twice', `${at}/id`, { id }));
      if (id !== undefined) ids.add(id);
      const record = this.record(written, at, order, issues);
      if (record === null) return [];
      const refusal = this.isAdmitting ? this.admit(record) : null;
      if (refusal !== null && refusal !== 'unknown-item') {
        refusals.push(refusal.reason);
        issues.push(issue('input-record-refused', at, { item: record.item, reason: refusal.reason }));
      }
      return [record];
    });
  }

  /** The whole record, or null with what is wrong with it. */
  private record(written: WrittenRecord, at: string, order: number, issues: Issue[]): SubjectRecord | null {
    const found: Issue[] = [];
    const decidedOn = written.decidedOn ?? written.occurredOn ?? null;
    if (decidedOn === null) found.push(issue('input-day-missing', at));
    const item = qualify(this.plugin, written.item);
    const editions = this.index.itemEditions(item);
    if (editions.length === 0)
      found.push(this.unknown('input-item-unknown', item, this.index.itemKeys(), `${at}/item`));
    else if (decidedOn !== null) {
      // A record is admitted by the edition in force on the day it was decided.
      const edition = editions.find((one) => isInForce(one, decidedOn));
      if (edition === undefined) found.push(issue('input-item-not-in-force', `${at}/item`, { item, day: decidedOn }));
      else found.push(...checkFields(edition.fields, written.fields ?? {}, `${at}/fields`));
    }
    issues.push(...found);
    if (found.length > 0 || decidedOn === null) return null;
    const fields = written.fields ?? {};
    return {
      ...written,
      id: written.id ?? `r${order + 1}`,
      item,
      decidedOn,
      occurredOn: written.occurredOn ?? decidedOn,
      fields,
    };
  }

  private memberships(given: readonly ListMembership[], pointer: string, issues: Issue[]): readonly ListMembership[] {
    return given.map((membership, order) => {
      const list = qualify(this.plugin, membership.list);
      if (!this.lists.has(list)) {
        issues.push(this.unknown('input-list-unknown', list, this.lists, `${pointer}/${order}/list`));
      }
      return { ...membership, list };
    });
  }

  private evaluations(given: readonly ClosedEvaluation[], issues: Issue[]): readonly ClosedEvaluation[] {
    return given.map((evaluation, order) => {
      const scheme = qualify(this.plugin, evaluation.scheme);
      const { grade } = evaluation;
      const grades = this.grades.get(scheme);
      if (grades === undefined) {
        issues.push(this.unknown('input-scheme-unknown', scheme, this.grades.keys(), `/evaluations/${order}/scheme`));
      } else if (!grades.has(grade)) {
        const params = { scheme, grade, known: [...grades].join('、') };
        issues.push(issue('input-grade-unknown', `/evaluations/${order}/grade`, params));
      }
      return { ...evaluation, scheme };
    });
  }

  private unknown(
    code: 'input-item-unknown' | 'input-list-unknown' | 'input-scheme-unknown',
    name: string,
    known: Iterable<string>,
    pointer: string,
  ): Issue {
    return issue(code, pointer, { name, near: nearest(name, known) ?? '—' });
  }
}

/**
 * A reader of input lines of `xinheng evaluate`, for one set of definitions.
 * @param plugin whose prefix may be left out before keys
 */
export function compileInputReader(definitions: DefinitionSet, plugin: string): InputReader {
  return new InputReader(definitions, plugin);
}

const refusedBy = (issues: readonly Issue[]): ReadInput => ({ input: null, issues, refused: null });
