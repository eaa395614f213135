import { Injectable } from '@nestjs/common';
import { databaseFailureOf, isLostConnection } from '@xinheng/platform';
import type { IssueCode, IssueParams } from '@xinheng/problem';
import {
  SubjectInputsRepository,
  type IdentifiedInput,
  type InputOptions,
} from '../records/subject-inputs.repository.js';
import type { SubjectRange } from '../subjects/subject-range.js';

/** What a batch reads: the inputs, and who could not be read. */
export interface ReadBatch {
  readonly inputs: readonly IdentifiedInput[];
  /** Subject → the reason, as the code and params of an issue. */
  readonly unreadable: ReadonlyMap<number, SetAside>;
}

/** Why a subject is graded by nobody. */
export interface SetAside {
  readonly code: IssueCode;
  readonly params: IssueParams;
}

/** Reads inputs as sets; where what is stored of one subject cannot be read, it finds that one and reads the others. */
@Injectable()
export class EvaluationInputs {
  constructor(private readonly inputs: SubjectInputsRepository) {}

  /** The inputs of a range. @throws what the database throws; never because of what is stored of a subject */
  async read(range: SubjectRange, options: InputOptions): Promise<ReadBatch> {
    try {
      return { inputs: await this.inputs.read(range, options), unreadable: new Map() };
    } catch (error) {
      if (databaseFailureOf(error) !== null || isLostConnection(error)) throw error;
      const [first, second] = halves(range);
      if (second !== null) return joined(await this.read(first, options), await this.read(second, options));
      const reason = error instanceof Error ? error.message : String(error);
      return {
        inputs: [],
        unreadable: new Map([[onlyOf(range), { code: 'evaluation-unreadable', params: { reason } }]]),
      };
    }
  }
}

/** The range cut in two; one subject cannot be cut any further. */
function halves(range: SubjectRange): readonly [SubjectRange, SubjectRange | null] {
  if ('subjects' in range) {
    const { subjects } = range;
    const middle = Math.ceil(subjects.length / 2);
    return subjects.length < 2
      ? [range, null]
      : [{ subjects: subjects.slice(0, middle) }, { subjects: subjects.slice(middle) }];
  }
  const { fromSubject, untilSubject } = range;
  if (untilSubject - fromSubject < 2) return [range, null];
  const middle = Math.ceil((fromSubject + untilSubject) / 2);
  return [
    { ...range, untilSubject: middle },
    { ...range, fromSubject: middle },
  ];
}

function onlyOf(range: SubjectRange): number {
  return 'subjects' in range ? (range.subjects[0] ?? 0) : range.fromSubject;
}

function joined(a: ReadBatch, b: ReadBatch): ReadBatch {
  return { inputs: [...a.inputs, ...b.inputs], unreadable: new Map([...a.unreadable, ...b.unreadable]) };
}
