import { Injectable } from '@nestjs/common';
import { Clock } from '@xinheng/platform';
import { issue, XinhengError } from '@xinheng/problem';
import { RecordActsService } from '../../records/record-acts.service.js';
import { SubjectMarks } from '../../subjects/subject-marks.js';
import { SubjectsRepository } from '../../subjects/subjects.repository.js';
import { CasesRepository } from '../cases.repository.js';
import type { EffectContext, EffectHandler } from './effect-handler.js';
import { ListEffects } from './list-effects.js';

/** What a decision does to the record that the case is about, and to the results that were built on it. */
@Injectable()
export class RecordEffects implements EffectHandler {
  readonly effects = [
    'mark-objected',
    'unmark',
    'correct-record',
    'void-record',
    'repair-record',
    'end-state',
    'stop-publicity',
    'mark-stale',
  ];

  constructor(
    private readonly clock: Clock,
    private readonly acts: RecordActsService,
    private readonly cases: CasesRepository,
    private readonly subjects: SubjectsRepository,
    private readonly marks: SubjectMarks,
    private readonly lists: ListEffects,
  ) {}

  async carryOut(effect: string, context: EffectContext): Promise<void> {
    if (effect === 'mark-stale') {
      await this.markStale(context);
      return;
    }
    for (const record of await this.recordsOf(effect, context)) await this.onRecord(effect, record, context);
  }

  /** Takes back what a recalled step did to the mark of an objection; a recall takes back no other effect on records. */
  async undo(effects: readonly string[], context: EffectContext): Promise<void> {
    const { tx, actor, row, because } = context;
    if (row.object_kind !== 'record' || row.object_id === null) return;
    if (effects.includes('mark-objected')) await this.unmark(row.object_id, context);
    if (effects.includes('unmark')) {
      await this.acts.markObjected(tx, actor, row.object_id, row.received_on, because);
    }
  }

  /** The record the case is about, or those that the entry it is about rests on. */
  private async recordsOf(effect: string, context: EffectContext): Promise<readonly string[]> {
    const { object_kind: kind, object_id: id } = context.row;
    if (kind === 'record' && id !== null) return [id];
    if (kind === 'list-entry') return effect === 'repair-record' ? this.lists.recordsOf(context) : [];
    // A mark stands on a record; an objection to what is missing has nothing to mark, nor to show.
    if (effect === 'mark-objected' || effect === 'unmark' || effect === 'stop-publicity') return [];
    throw new XinhengError('conflict', 'case-effect-without-record', { effect });
  }

  private async onRecord(effect: string, record: string, context: EffectContext): Promise<void> {
    const { tx, actor, on, because, correction } = context;
    const target = { id: record, version: null };
    const { isVoid, isUnpublished, isRepaired } = await this.acts.standing(tx, actor, record);
    // What is void is not shown and bears no mark; what was done is not done twice.
    if (isVoid && (effect === 'unmark' || effect === 'stop-publicity')) return;
    if ((effect === 'stop-publicity' && isUnpublished) || (effect === 'repair-record' && isRepaired)) return;
    switch (effect) {
      case 'mark-objected':
        return this.acts.markObjected(tx, actor, record, on, because);
      case 'unmark':
        return this.unmark(record, context);
      case 'correct-record':
        if (correction === null) throw refused();
        if (correction === 'void') return this.void(record, context);
        return this.acts.correct(actor, target, correction, because, tx);
      case 'void-record':
        return this.void(record, context);
      case 'repair-record':
        await this.acts.note(actor, target, { act: 'repair', on, reason: because }, tx);
        return this.lists.endWhatRestsOn(record, 'repaired', context);
      case 'end-state':
        return this.acts.note(actor, target, { act: 'end', on, reason: because }, tx);
      case 'stop-publicity':
        return this.acts.note(actor, target, { act: 'unpublish', on, reason: because }, tx);
    }
  }

  private async void(record: string, context: EffectContext): Promise<void> {
    await this.acts.void(context.actor, { id: record, version: null }, context.because, context.tx);
    await this.lists.endWhatRestsOn(record, 'voided', context);
  }

  /** The mark goes with the last case that objects. */
  private async unmark(record: string, { tx, actor, row, because }: EffectContext): Promise<void> {
    const open = await this.cases.openAbout(tx, 'record', record);
    const others = open.filter(({ id, kind }) => id !== row.id && kind === 'data-objection');
    if (others.length === 0) await this.acts.unmark(tx, actor, record, because);
  }

  private async markStale({ tx, row }: EffectContext): Promise<void> {
    const subject = (await this.subjects.byId(tx, [row.subject_id])).get(row.subject_id);
    if (subject === undefined) return;
    const change = { subject: row.subject_id, kinds: [subject.kind], regions: [subject.region] };
    await this.marks.mark(tx, [change], this.clock.instant());
  }
}

function refused(): XinhengError {
  return new XinhengError('conflict', 'case-step-refused', {}, [issue('case-correction-missing', '/correction')]);
}
