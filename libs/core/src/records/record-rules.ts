import { Injectable } from '@nestjs/common';
import { compileAdmission, DefinitionIndex, type Admission, type CivilDay } from '@xinheng/facts';
import { issue, type Issue } from '@xinheng/problem';
import type { Definitions } from '../definitions/definitions.js';
import { DefinitionsService } from '../definitions/definitions.service.js';
import { checkDays, checkRecord } from './check-record.js';
import type { RecordDraft } from './record-draft.js';
import { readRecord, toldRecord, type ToldRecord } from './told-record.js';

/** A draft that may enter as it was told, or what is wrong with it. */
export type JudgedRecord = { readonly told: ToldRecord } | { readonly issues: readonly Issue[] };

/** Judges records by the catalogue in force. */
export interface RecordJudge {
  readonly definitions: Definitions;
  /** Judges a draft about a subject of a kind, by the edition of its item in force on the day it was decided. */
  judge(draft: Omit<RecordDraft, 'subject'>, subjectKind: string, today: CivilDay): JudgedRecord;
}

/** Makes the judge of the definitions in force, once for each generation. */
@Injectable()
export class RecordRules {
  private readonly judges = new WeakMap<Definitions, RecordJudge>();

  constructor(private readonly definitions: DefinitionsService) {}

  /** The judge by what is in force now. */
  async current(): Promise<RecordJudge> {
    const definitions = await this.definitions.current();
    let judge = this.judges.get(definitions);
    if (judge === undefined) this.judges.set(definitions, (judge = new CatalogueJudge(definitions)));
    return judge;
  }
}

class CatalogueJudge implements RecordJudge {
  private readonly admission: Admission;

  constructor(readonly definitions: Definitions) {
    this.admission = compileAdmission(new DefinitionIndex(definitions.set));
  }

  judge(draft: Omit<RecordDraft, 'subject'>, subjectKind: string, today: CivilDay): JudgedRecord {
    const told = toldRecord(draft);
    if (told === null) return { issues: [issue('record-day-missing', '/decidedOn')] };
    const { item, decidedOn: day } = told;
    if (this.definitions.latestItem(item) === undefined) {
      return { issues: [issue('record-item-unknown', '/item', { item })] };
    }
    const days = checkDays(told, today);
    if (days.length > 0) return { issues: days };
    const edition = this.definitions.itemJudging(item, day, today);
    if (edition === undefined) return { issues: [issue('record-item-not-in-force', '/item', { item, day })] };
    const issues = checkRecord(told, subjectKind, edition);
    if (issues.length > 0) return { issues };
    const refusal = this.admission(readRecord(told), today);
    if (refusal === null) return { told };
    if (refusal === 'unknown-item') return { issues: [issue('record-item-not-in-force', '/item', { item, day })] };
    const { reason, basis } = refusal;
    return { issues: [issue('record-refused', '', { reason, article: basis.article })] };
  }
}
