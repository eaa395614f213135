import { stopsCountingOn, type LiftingSet, type SchemeDays } from '@xinheng/analysis';
import type { SubjectInput, SubjectRecord } from '@xinheng/facts';
import type { ReadingContext } from '../../definitions/reading/reading-context.js';
import { gradeWords, type SchemeWords } from '../scheme-words.js';
import type { GradeView, LiftingChoice, LiftingRecord, LiftingSetView } from './counterfactuals-view.js';
import { repairOf } from './repair-ways.js';

/** Of records that can stand for one another, this many are told. */
const MOST_TOLD = 10;

/** Tells sets of records in the reader's words; each record is looked at once. */
export class SetTeller {
  private readonly told = new Map<SubjectRecord, LiftingRecord>();

  constructor(
    private readonly context: ReadingContext,
    private readonly days: SchemeDays,
    private readonly input: SubjectInput,
    private readonly words: SchemeWords | null,
  ) {}

  set({ grade, isProven, choices }: LiftingSet): LiftingSetView {
    return {
      grade: this.grade(grade),
      isProven,
      choices: choices.map(({ take, of }): LiftingChoice => ({
        take,
        count: of.length,
        records: of.slice(0, MOST_TOLD).map((record) => this.record(record)),
      })),
    };
  }

  grade(grade: string): GradeView {
    return { grade, ...gradeWords(this.words, grade) };
  }

  private record(record: SubjectRecord): LiftingRecord {
    let told = this.told.get(record);
    if (told === undefined) this.told.set(record, (told = this.tell(record)));
    return told;
  }

  private tell(record: SubjectRecord): LiftingRecord {
    const { context, days, input } = this;
    const item = context.index.itemKey(record.item);
    return {
      id: record.id,
      item,
      itemTitle: context.named(
        'catalogue',
        context.definitions.itemJudging(item, record.decidedOn, context.asOf)?.plugin ?? '',
        item,
      ).title,
      decidedOn: record.decidedOn,
      documentNumber: record.basisDocument?.number ?? null,
      provider: record.provider ?? null,
      repair: repairOf(context, days.scheme, input.subject.region, record),
      expiresOn: stopsCountingOn(days, input, record, context.asOf),
    };
  }
}
