import { Injectable } from '@nestjs/common';
import { rowIdOf } from '@xinheng/platform';
import { issue, XinhengError } from '@xinheng/problem';
import { DefinitionsService } from '../../definitions/definitions.service.js';
import { ListEntriesService, type EntryTarget } from '../../lists/list-entries.service.js';
import type { Leaving, ListEntryRow } from '../../lists/list-entry-row.js';
import { EffectSourcesRepository } from '../../measures/effect-sources.repository.js';
import type { Ending } from '../../measures/measure-application-row.js';
import { MeasureApplicationsService } from '../../measures/measure-applications.service.js';
import { NoticesService } from '../../notices/notices.service.js';
import type { EffectContext, EffectHandler } from './effect-handler.js';
import { listsOfProcedure } from './listed-by.js';
import { basisDocumentOf, textOf } from './said.js';

/** What a decision does to lists and to the measures that they and records bring. */
@Injectable()
export class ListEffects implements EffectHandler {
  readonly effects = [
    'propose-list-entry',
    'enter-list',
    'publish-entry',
    'leave-list',
    'end-measures',
    'start-publicity',
    'apply-measure',
  ];

  constructor(
    private readonly definitions: DefinitionsService,
    private readonly entries: ListEntriesService,
    private readonly measures: MeasureApplicationsService,
    private readonly sources: EffectSourcesRepository,
    private readonly notices: NoticesService,
  ) {}

  /** Lets the entry of a listing go along with its case: the subject was told, and heard. */
  async follow(context: EffectContext): Promise<void> {
    const { tx, actor, row, on, outcome } = context;
    if (!['listing', 'incentive-listing'].includes(row.kind)) return;
    const said = outcome.event.form;
    for (const entry of await this.entries.ofCase(tx, row.id)) {
      if (entry.state === 'proposed' && outcome.effects.includes('notify-subject') && !outcome.isFinal) {
        await this.entries.notify(tx, actor, targetOf(entry), on);
      }
      if (entry.state === 'notified' && typeof said.defence === 'string') {
        const defence = said.defence.startsWith('放弃') || said.defence === 'waived' ? 'waived' : 'given';
        const note = textOf(said.defenceStatement);
        await this.entries.hear(tx, actor, targetOf(entry), { on, defence, ...(note === '' ? {} : { note }) });
      }
    }
  }

  async carryOut(effect: string, context: EffectContext): Promise<void> {
    switch (effect) {
      case 'propose-list-entry':
        return this.propose(context);
      case 'enter-list':
        return this.decide(context);
      case 'publish-entry':
        return this.publish(context);
      case 'leave-list':
        return this.leave(context);
      case 'end-measures':
        return this.endMeasures(context);
      case 'apply-measure':
        return this.applyMeasure(context);
      // An entry that is published is public by standing, and no longer.
      case 'start-publicity':
    }
  }

  private async propose({ tx, actor, row, on, form, because }: EffectContext): Promise<void> {
    const lists = listsOfProcedure(await this.definitions.current(), row.procedure_key, on);
    const wanted = typeof form.list === 'string' ? lists.filter((list) => list === form.list) : lists;
    const [list] = wanted;
    if (list === undefined || wanted.length > 1) {
      throw refused(issue('case-list-unknown', '/form/list', { lists: lists.join('、') || '—' }));
    }
    await this.entries.propose(tx, actor, {
      list,
      subject: row.subject_id,
      behaviour: textOf(form.behaviour) || null,
      basisDocument: basisDocumentOf(form),
      reason: textOf(form.reasons) || because,
      caseId: row.id,
      records: row.object_kind === 'record' && row.object_id !== null ? [row.object_id] : [],
    });
  }

  private async decide(context: EffectContext): Promise<void> {
    const { tx, actor, form, on, row } = context;
    for (const entry of await this.own(context)) {
      await this.entries.decide(tx, actor, targetOf(entry), {
        on,
        reasons: textOf(form.reasons),
        basis: textOf(form.basis),
        period: textOf(form.period),
        removalConditions: textOf(form.removalConditions),
        remedies: textOf(form.remedies),
        number: row.number,
      });
    }
  }

  /** Not before the decision was served: the day of service is that of the document, not what somebody types. */
  private async publish(context: EffectContext): Promise<void> {
    const { tx, actor, on, form } = context;
    const decision = context.decisionNotice;
    const served = decision === null ? null : await this.notices.servedOn(tx, decision);
    const needsService = context.file.procedure.kind === 'listing';
    if (needsService && (served === null || served > on)) throw refused(issue('case-not-served', '/form/deliveredOn'));
    const told = textOf(form.deliveredOn);
    if (served !== null && told !== '' && told !== served) {
      throw refused(issue('case-served-on', '/form/deliveredOn', { served }));
    }
    for (const entry of await this.own(context)) {
      await this.entries.publish(tx, actor, targetOf(entry), {
        on,
        deliveredOn: served ?? (told || null),
        publicUntil: textOf(form.periodUntil) || null,
      });
    }
  }

  /** What the case is about leaves: its own proposal, the entry objected to, all that rests on the record. */
  private async leave(context: EffectContext): Promise<void> {
    const { tx, actor, row, on, because } = context;
    const leaving = { how: leavingOf(row.kind), on, reason: because, caseId: row.id };
    if (row.object_kind === 'list-entry' && row.object_id !== null) {
      await this.entries.leave(tx, actor, { id: rowIdOf(row.object_id), version: null }, leaving);
      return;
    }
    if (row.object_kind === 'record' && row.object_id !== null) {
      await this.entries.leaveForRecord(tx, actor, row.object_id, leaving);
    }
    const own = (await this.entries.ofCase(tx, row.id)).filter(({ state }) => state !== 'published');
    if (own.length === 0) return;
    await this.entries.step(tx, actor, own.map(targetOf), 'withdraw', {
      on,
      reason: because,
      changes: { open_key: null, ended_reason: because },
    });
  }

  private async endMeasures({ tx, actor, row, on, because }: EffectContext): Promise<void> {
    const end = { on, how: endingOf(row.kind), reason: because };
    if (row.object_id === null) return;
    if (row.object_kind === 'list-entry') {
      await this.measures.endForCause(tx, actor, { kind: 'list', ids: [rowIdOf(row.object_id)] }, end);
    }
    if (row.object_kind === 'record') await this.measures.endForRecord(tx, actor, row.object_id, end);
    if (row.object_kind === 'measure-application') {
      const target = { id: row.object_id, version: null };
      await this.measures.settle(tx, actor, target, 'end', { on, reason: because });
    }
  }

  /** What a list brings begins with the entry; another decision names the measure. */
  private async applyMeasure({ tx, actor, row, on, form, because }: EffectContext): Promise<void> {
    if (['listing', 'incentive-listing'].includes(row.kind)) return;
    if (typeof form.measure !== 'string') {
      throw refused(issue('case-form-required', '/form/measure', { field: '措施' }));
    }
    await this.measures.apply(tx, actor, {
      measure: form.measure,
      subject: row.subject_id,
      cause: { kind: 'decision', id: row.id },
      on,
      behaviours: [textOf(form.behaviour)].filter((behaviour) => behaviour !== ''),
      severity: 'serious',
      answers: null,
      records: row.object_kind === 'record' && row.object_id !== null ? [row.object_id] : [],
      caseId: row.id,
      reason: because,
    });
  }

  /** Ends what rests on a record that was made good or is void, whatever the procedure says of it (Art. 40 para. 2). */
  async endWhatRestsOn(record: string, how: 'repaired' | 'voided', context: EffectContext): Promise<void> {
    const { tx, actor, row, on, because } = context;
    await this.entries.leaveForRecord(tx, actor, record, { how, on, reason: because, caseId: row.id });
    await this.measures.endForRecord(tx, actor, record, { how, on, reason: because });
  }

  /** The records that an entry rests on, which are made good with it. */
  async recordsOf({ tx, row }: EffectContext): Promise<readonly string[]> {
    if (row.object_kind !== 'list-entry' || row.object_id === null) return [];
    const id = rowIdOf(row.object_id);
    return (await this.sources.of(tx, 'list-entry', [id])).get(id) ?? [];
  }

  private async own({ tx, row }: EffectContext): Promise<readonly ListEntryRow[]> {
    const found = await this.entries.ofCase(tx, row.id);
    if (found.length === 0) throw refused(issue('case-entry-missing', '/transition'));
    return found;
  }
}

const targetOf = ({ id, version }: ListEntryRow): EntryTarget => ({ id, version });

function leavingOf(kind: string): Leaving {
  if (kind === 'repair') return 'repaired';
  if (kind === 'list-objection') return 'objection-upheld';
  return kind === 'correction' || kind === 'data-objection' || kind === 'appeal' ? 'quashed' : 'removed';
}

function endingOf(kind: string): Ending {
  if (kind === 'repair') return 'repaired';
  if (kind === 'list-objection') return 'objection-upheld';
  return kind === 'correction' || kind === 'data-objection' || kind === 'appeal' ? 'quashed' : 'revoked';
}

function refused(found: ReturnType<typeof issue>): XinhengError {
  return new XinhengError('conflict', 'case-step-refused', {}, [found]);
}
