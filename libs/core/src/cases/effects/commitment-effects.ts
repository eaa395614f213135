import { Injectable } from '@nestjs/common';
import { isInForce, pluginOfKey, qualify } from '@xinheng/facts';
import { Clock } from '@xinheng/platform';
import { issue, XinhengError } from '@xinheng/problem';
import { DefinitionsService } from '../../definitions/definitions.service.js';
import { CommitmentsRepository } from '../../records/commitments.repository.js';
import { RecordEntry } from '../../records/record-entry.js';
import type { RecordDraft } from '../../records/record-draft.js';
import { SubjectMarks } from '../../subjects/subject-marks.js';
import { SubjectsRepository } from '../../subjects/subjects.repository.js';
import { CaseIntakeService } from '../case-intake.service.js';
import type { EffectContext, EffectHandler } from './effect-handler.js';
import { basisDocumentOf, textOf } from './said.js';

/**
 * Commitments and what becomes of them (Heilongjiang Arts. 45 and 46): a promise is written down, a case watches over
 * it, and its breach is a record that bars from further promises until it is made good. Other decisions that make a
 * record make it here too.
 */
@Injectable()
export class CommitmentEffects implements EffectHandler {
  readonly effects = [
    'create-record',
    'raise-case',
    'keep-commitment',
    'break-commitment',
    'bar-commitments',
    'unbar-commitments',
  ];

  constructor(
    private readonly clock: Clock,
    private readonly definitions: DefinitionsService,
    private readonly commitments: CommitmentsRepository,
    private readonly records: RecordEntry,
    private readonly intake: CaseIntakeService,
    private readonly subjects: SubjectsRepository,
    private readonly marks: SubjectMarks,
  ) {}

  async carryOut(effect: string, context: EffectContext): Promise<void> {
    switch (effect) {
      case 'create-record':
        return this.enter(context);
      case 'raise-case':
        // The case that is raised watches over the promise, which is written down with it.
        if (context.row.kind === 'commitment') await this.promise(context);
        return this.raise(context);
      case 'keep-commitment':
        return this.settle('kept', context);
      case 'break-commitment':
        return this.settle('broken', context);
      // Whoever is on a list of the seriously dishonest or broke a promise is barred by that, and as long as it stands.
      case 'bar-commitments':
        return;
      case 'unbar-commitments':
        return this.unbar(context);
    }
  }

  private async promise(context: EffectContext): Promise<void> {
    const { row, on, form } = context;
    await this.add(context, { kind: textOf(form.matterKind) || row.kind, madeOn: on, madeBy: row.id, checkedBy: null });
    await this.mark(context);
  }

  private async add(
    { tx, row, form, actor }: EffectContext,
    told: {
      readonly kind: string;
      readonly madeOn: string;
      readonly madeBy: number | null;
      readonly checkedBy: number | null;
    },
  ): Promise<void> {
    await this.commitments.add(tx, {
      ...told,
      subject: row.subject_id,
      matter: textOf(form.matter),
      promise: textOf(form.promise),
      unit: row.unit_id,
      by: Number(actor.accountId),
      at: this.clock.instant(),
    });
  }

  /** Opens the case by which a promise is checked, by the procedure of its plugin for that. */
  private async raise(context: EffectContext): Promise<void> {
    const { tx, actor, row, on, form } = context;
    const plugin = (await this.definitions.current()).plugins.find(({ id }) => id === pluginOfKey(row.procedure_key));
    const check = plugin?.procedures.find((one) => one.kind === 'commitment-check' && isInForce(one, on));
    if (plugin === undefined || check === undefined) {
      throw new XinhengError('conflict', 'case-effect-unavailable', { effect: 'raise-case' });
    }
    const asked = new Set(Object.keys(check.form?.properties ?? {}));
    const said = Object.entries({ ...form, decidedOn: on }).filter(([name]) => asked.has(name));
    const id = await this.intake.openIn(tx, actor, {
      procedure: qualify(plugin.id, check.key),
      subject: String(row.subject_id),
      receivedOn: on,
      channel: 'office',
      applicant: row.applicant,
      form: Object.fromEntries(said),
    });
    await this.commitments.watch(tx, row.id, id);
  }

  /** Writes down what the check found; of a promise made before there were cases, the promise with it. */
  private async settle(state: 'kept' | 'broken', context: EffectContext): Promise<void> {
    const { tx, row, on, form } = context;
    const outcome = { state, on, at: this.clock.instant() };
    if ((await this.commitments.settle(tx, row.id, outcome)) === 0) {
      const madeOn = textOf(form.decidedOn) || row.received_on;
      await this.add(context, { kind: row.kind, madeOn, madeBy: null, checkedBy: row.id });
      await this.commitments.settle(tx, row.id, outcome);
    }
    await this.mark(context);
  }

  /** Makes good what the record of the case tells of; the law opens the way again only then. */
  private async unbar(context: EffectContext): Promise<void> {
    const { tx, row, on } = context;
    if (row.object_kind !== 'record' || row.object_id === null) return;
    await this.commitments.repair(tx, row.object_id, on, this.clock.instant());
    await this.mark(context);
  }

  /** Enters the record that a decision makes: what its form names, and what the decision says beside it. */
  private async enter(context: EffectContext): Promise<void> {
    const { tx, actor, row, on, correction } = context;
    const draft = draftOf(context);
    if (correction === 'void' || draft === null) {
      throw new XinhengError('conflict', 'case-step-refused', {}, [
        issue('case-record-missing', '/correction/record/item'),
      ]);
    }
    const at = this.clock.instant();
    const writing = { actor, batch: null, isSample: false, at, today: this.clock.today() };
    const [outcome] = await this.records.enter(tx, [{ ...draft, decidedOn: draft.decidedOn ?? on }], writing);
    if (outcome === undefined || outcome.outcome === 'refused') {
      const issues = (outcome?.issues ?? []).map((found) => ({
        ...found,
        pointer: `/correction/record${found.pointer}`,
      }));
      throw new XinhengError('invalid', 'request-invalid', {}, issues);
    }
    if (row.kind === 'commitment-check') await this.commitments.noteRecord(tx, row.id, outcome.record);
  }

  private async mark({ tx, row }: EffectContext): Promise<void> {
    const subject = (await this.subjects.byId(tx, [row.subject_id])).get(row.subject_id);
    if (subject === undefined) return;
    const change = { subject: row.subject_id, kinds: [subject.kind], regions: [subject.region] };
    await this.marks.mark(tx, [change], this.clock.instant());
  }
}

/** The record of a decision: the determination of a conduct names it in its form, others beside it. */
function draftOf({ row, form, correction }: EffectContext): RecordDraft | null {
  const said = correction === null || correction === 'void' ? {} : correction;
  const item = said.item ?? textOf(form.item);
  if (item === '') return null;
  const basisDocument = basisDocumentOf(form);
  const occurredOn = textOf(form.occurredOn) || null;
  const named = item.includes(':') ? item : qualify(pluginOfKey(row.procedure_key), item);
  return { occurredOn, basisDocument, fields: {}, ...said, item: named, subject: row.subject_id };
}
