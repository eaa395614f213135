import { Injectable } from '@nestjs/common';
import { Database, type Reader, type Transaction } from '@xinheng/platform';
import { AuditService } from '../audit/audit.service.js';
import { bySubject } from '../subjects/by-subject.js';
import { maskedCode } from '../subjects/subject-code.js';
import type { SubjectWithdrawalPreview } from '../subjects/subject-draft.js';
import type { KnownSubject } from '../subjects/subject-in-work.js';
import { SubjectVersionsRepository } from '../subjects/subject-versions.repository.js';
import { SubjectWriter } from '../subjects/subject-writer.js';
import { SubjectsRepository } from '../subjects/subjects.repository.js';
import { planSubjectWithdrawal, type SubjectWithdrawalPlan } from '../subjects/withdrawn-versions.js';
import type { WriteContext } from '../subjects/write-context.js';
import { RecordsRepository } from './records.repository.js';

/** How many changed subjects a preview names. */
const NAMED = 100;
const PAGE = 2_000;

/** What one step of a withdrawal did, and after which subject the next goes on; `next` is null at the end. */
export interface SubjectWithdrawalStep {
  readonly withdrawn: number;
  /** How many it left as they are, since others built on them. */
  readonly left: number;
  readonly next: number | null;
}

type Plans = ReadonlyMap<number, SubjectWithdrawalPlan>;

/** Takes back the subjects that one import brought, and what it told of others; its records are withdrawn before. */
@Injectable()
export class SubjectWithdrawal {
  constructor(
    private readonly database: Database,
    private readonly subjects: SubjectsRepository,
    private readonly versions: SubjectVersionsRepository,
    private readonly records: RecordsRepository,
    private readonly writer: SubjectWriter,
    private readonly audit: AuditService,
  ) {}

  /**
   * What a withdrawal would do, and what it would leave as it is: subjects that were changed since, and those that
   * the batch brought and that have records of other batches.
   */
  async preview(batch: number, reader: Reader = this.database.read): Promise<SubjectWithdrawalPreview> {
    let subjects = 0;
    const left: number[] = [];
    for (let after: number | null = 0; after !== null;) {
      const ids: readonly number[] = await this.versions.subjectsOfBatch(reader, batch, after, PAGE);
      const plans = await this.plans(reader, batch, ids, { isPreview: true });
      const leaving = ids.filter((id) => plans.get(id)?.act === 'leave');
      subjects += ids.filter((id) => ['remove', 'restore'].includes(plans.get(id)?.act ?? '')).length;
      left.push(...leaving);
      after = ids.length < PAGE ? null : (ids.at(-1) ?? null);
    }
    const named = await this.subjects.byId(reader, left.slice(0, NAMED));
    return {
      subjects,
      changedCount: left.length,
      changedSince: [...named.values()].map(({ id, name, code, kind }) => ({
        subject: id,
        name,
        code: maskedCode(kind, code),
      })),
    };
  }

  /** One step of a withdrawal, over at most `limit` subjects. Begin with `after: 0` and go on with `next` until that is null. */
  async withdraw(
    tx: Transaction,
    batch: number,
    { after, limit }: { readonly after: number; readonly limit: number },
    reason: string,
    context: WriteContext,
  ): Promise<SubjectWithdrawalStep> {
    const ids = await this.versions.subjectsOfBatch(tx, batch, after, limit);
    const known = await this.writer.open(tx, ids);
    const plans = await this.plans(tx, batch, ids, { isPreview: false });
    const removed: KnownSubject[] = [];
    const restored: KnownSubject[] = [];
    for (const [id, plan] of plans) {
      const subject = known.get(id);
      if (subject === undefined) continue;
      if (plan.act === 'remove') removed.push(subject);
      if (plan.act !== 'restore') continue;
      subject.replace({ superseded: plan.superseded, inserted: plan.restored });
      restored.push(subject);
    }
    await this.writer.change(tx, restored, { event: null, batch: null, at: context.at, today: context.today });
    await this.writer.remove(tx, removed, context.at);
    const withdrawn = removed.length + restored.length;
    if (withdrawn > 0) {
      await this.audit.append(tx, {
        actor: context.actor,
        action: 'import.withdraw-subjects',
        objectType: 'import',
        objectId: String(batch),
        after: { removed: removed.length, restored: restored.length },
        reason,
      });
    }
    const left = [...plans.values()].filter(({ act }) => act === 'leave').length;
    return { withdrawn, left, next: ids.length < limit ? null : (ids.at(-1) ?? null) };
  }

  private async plans(
    reader: Reader,
    batch: number,
    ids: readonly number[],
    { isPreview }: { readonly isPreview: boolean },
  ): Promise<Plans> {
    const rows = bySubject(await this.versions.allOf(reader, ids));
    const used = await this.records.subjectsWithRecords(reader, ids, isPreview ? batch : null);
    return new Map(
      ids.map((id): [number, SubjectWithdrawalPlan] => {
        const plan = planSubjectWithdrawal(rows.get(id) ?? [], batch);
        return [id, plan.act === 'remove' && used.has(id) ? { act: 'leave' } : plan];
      }),
    );
  }
}
