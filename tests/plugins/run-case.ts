import {
  admitRecord,
  DefinitionIndex,
  qualify,
  type ListMembership,
  type Subject,
  type SubjectRecord,
} from '@xinheng/facts';
import { compileScheme, type DefinitionSet, type SchemeProgram } from '@xinheng/grading';
import { valueToJson } from '@xinheng/logic';

/** A worked case as a plugin's file has it. */
export interface WorkedCase {
  readonly title: string;
  readonly asOf: string;
  readonly subject: Subject;
  readonly records?: readonly (Omit<SubjectRecord, 'id' | 'decidedOn'> & Partial<SubjectRecord>)[];
  readonly lists?: readonly ListMembership[];
  readonly expect: Readonly<Record<string, unknown>>;
}

/** Runs worked cases against one set of definitions; a scheme is compiled once for each day. */
export class CaseRunner {
  private readonly programs = new Map<string, SchemeProgram>();
  private readonly index: DefinitionIndex;

  constructor(
    private readonly definitions: DefinitionSet,
    private readonly plugin: string,
    private readonly scheme: string,
  ) {
    this.index = new DefinitionIndex(definitions);
  }

  /** What the case gives, of the properties that it expects. */
  run(worked: WorkedCase): Record<string, unknown> {
    const records = (worked.records ?? []).map((given, position): SubjectRecord => ({
      id: `r${String(position)}`,
      ...given,
      decidedOn: given.decidedOn ?? given.occurredOn ?? '',
      item: qualify(this.plugin, given.item),
    }));
    for (const record of records) {
      const refusal = admitRecord(this.index, record);
      if (refusal !== null) return { refused: refusal === 'unknown-item' ? refusal : refusal.reason };
    }
    const program = this.programOf(worked.asOf);
    const outcome = program.evaluate({ subject: worked.subject, records, lists: worked.lists ?? [] });
    if (outcome.status !== 'graded') return { status: outcome.status, grade: null };
    const facts = program.facts.map(
      ({ name }, position) => [name.replace(`${this.plugin}:`, ''), outcome.vector[position]] as const,
    );
    return {
      ...outcome,
      reasons: outcome.reasons.map(({ text }) => text),
      facts: Object.fromEntries(facts.map(([name, value]) => [name, value === undefined ? null : valueToJson(value)])),
    };
  }

  private programOf(asOf: string): SchemeProgram {
    const known = this.programs.get(asOf);
    if (known !== undefined) return known;
    const program = compileScheme(this.definitions, `${this.plugin}:${this.scheme}`, asOf);
    this.programs.set(asOf, program);
    return program;
  }
}
