import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '@xinheng/platform';
import type { RecordPlace } from '../records/record-draft.js';
import type { RecordAct } from '../records/record-row.js';
import { RecordWithdrawal } from '../records/record-withdrawal.js';
import { SubjectWithdrawal } from '../records/subject-withdrawal.js';
import { SubjectsRepository } from '../subjects/subjects.repository.js';
import type { WriteContext } from '../subjects/write-context.js';

/** What a withdrawal would do. */
export interface WithdrawalView {
  /** Records that would be voided. */
  readonly records: number;
  /** Subjects that would be graded again, or would be gone. */
  readonly subjects: number;
  /** Of these those that the batch itself brought or changed. */
  readonly subjectsRemoved: number;
  /** What was changed since, and is left as it is: the first of each kind. */
  readonly changedSince: readonly {
    readonly record: string | null;
    readonly subject: string;
    readonly subjectName: string | null;
    readonly title: string;
  }[];
  readonly changedSinceCount: number;
}

/** What a withdrawal did. */
export interface WithdrawnContent {
  readonly voided: number;
  readonly withdrawn: number;
  readonly left: number;
}

/** Rows that are taken back in one step. */
const STEP = 2_000;

/** What was done to a record since; shown beside the subject, in the language of the data. */
const acts: Readonly<Record<RecordAct, string>> = {
  enter: '重新录入',
  correct: '已更正',
  void: '已作废',
  repair: '已修复',
  end: '已结束',
  unpublish: '已停止公示',
  object: '已作异议标注',
  unmark: '已撤销异议标注',
  'move-out': '已移至其他主体',
  'move-in': '由其他主体移入',
};

/** What one import brought: records, and what it told of subjects. */
@Injectable()
export class BatchContent {
  constructor(
    private readonly database: Database,
    private readonly records: RecordWithdrawal,
    private readonly subjects: SubjectWithdrawal,
    private readonly registered: SubjectsRepository,
  ) {}

  /** What taking it back would do. */
  async preview(batch: number): Promise<WithdrawalView> {
    const records = await this.records.preview(batch);
    const subjects = await this.subjects.preview(batch);
    const ids = [...new Set(records.changedSince.map(({ subject }) => subject))];
    const rows = await this.registered.byId(this.database.read, ids);
    return {
      records: records.records,
      subjects: records.subjects + subjects.subjects,
      subjectsRemoved: subjects.subjects,
      changedSince: [
        ...records.changedSince.map(({ record, subject, act }) => ({
          record,
          subject: String(subject),
          subjectName: rows.get(subject)?.name ?? null,
          title: acts[act],
        })),
        ...subjects.changedSince.map(({ subject, name }) => ({
          record: null,
          subject: String(subject),
          subjectName: name,
          title: '已有其他信息或变更',
        })),
      ],
      changedSinceCount: records.changedCount + subjects.changedCount,
    };
  }

  /** Takes it back, step by step within one unit of work: the records first, then the subjects they were about. */
  async takeBack(tx: Transaction, batch: number, reason: string, context: WriteContext): Promise<WithdrawnContent> {
    let voided = 0;
    for (let after: RecordPlace | null = null; ;) {
      const step = await this.records.withdraw(tx, batch, { after, limit: STEP }, reason, context);
      voided += step.voided;
      if (step.next === null) break;
      after = step.next;
    }
    let withdrawn = 0;
    let left = 0;
    for (let after: number | null = 0; after !== null;) {
      const step: { withdrawn: number; left: number; next: number | null } = await this.subjects.withdraw(
        tx,
        batch,
        { after, limit: STEP },
        reason,
        context,
      );
      withdrawn += step.withdrawn;
      left += step.left;
      after = step.next;
    }
    return { voided, withdrawn, left };
  }
}
