import { Injectable } from '@nestjs/common';
import { placeholders, type Reader, type Transaction } from '@xinheng/platform';

/** What rests on records. */
export type EffectKind = 'list-entry' | 'measure-application';

/** An effect that goes on and rests on a record. */
export interface LiveEffect {
  readonly kind: EffectKind;
  readonly id: number;
  readonly subject: number;
  /** The list or the measure. */
  readonly key: string;
}

/** All SQL over the records that list entries and applied measures rest on. */
@Injectable()
export class EffectSourcesRepository {
  /** Names the records that effects rest on; what is named already stays. */
  async add(
    tx: Transaction,
    sources: readonly { readonly kind: EffectKind; readonly id: number; readonly record: string }[],
  ): Promise<void> {
    await tx.insertMissing(
      'effect_source',
      ['effect_kind', 'effect_id', 'record_id'],
      ['effect_kind', 'effect_id', 'record_id'],
      sources.map(({ kind, id, record }) => [kind, id, record]),
    );
  }

  /** The records that effects of a kind rest on, by effect. */
  async of(reader: Reader, kind: EffectKind, ids: readonly number[]): Promise<ReadonlyMap<number, readonly string[]>> {
    const rows = await reader.query<{ effect_id: number; record_id: string }>(
      `SELECT effect_id, record_id FROM effect_source WHERE effect_kind = ? AND effect_id IN ${placeholders(ids)} ORDER BY id`,
      [kind, ...ids],
    );
    const found = new Map<number, string[]>();
    for (const { effect_id: id, record_id: record } of rows) found.set(id, [...(found.get(id) ?? []), record]);
    return found;
  }

  /** The entries on lists that go on and rest on a record. */
  async liveEntries(reader: Reader, record: string): Promise<readonly LiveEffect[]> {
    const rows = await reader.query<{ id: number; subject: number; effect: string }>(
      `SELECT e.id, e.subject_id AS subject, e.list AS effect FROM effect_source x JOIN list_entry e ON e.id = x.effect_id
       WHERE x.effect_kind = 'list-entry' AND x.record_id = ? AND e.open_key IS NOT NULL ORDER BY e.id`,
      [record],
    );
    return rows.map(({ effect, ...row }) => ({ kind: 'list-entry', key: effect, ...row }));
  }

  /**
   * The applied measures that go on and rest on a record: by their own sources, by an entry on a list that does, or by
   * a result of its subject that waits to be graded again.
   */
  async liveMeasures(reader: Reader, record: string, subject: number): Promise<readonly LiveEffect[]> {
    const rows = await reader.query<{ id: number; subject: number; effect: string }>(
      `SELECT m.id, m.subject_id AS subject, m.measure AS effect FROM measure_application m
       WHERE m.state IN ('active', 'paused') AND (
         m.id IN (SELECT x.effect_id FROM effect_source x WHERE x.effect_kind = 'measure-application' AND x.record_id = ?)
         OR (m.cause = 'list' AND m.cause_id IN
           (SELECT x.effect_id FROM effect_source x WHERE x.effect_kind = 'list-entry' AND x.record_id = ?))
         OR (m.cause = 'grade' AND m.subject_id = ? AND EXISTS (SELECT 1 FROM evaluation_state v
           WHERE v.subject_id = m.subject_id AND v.scheme = m.cause_scheme AND v.generation_wanted > v.generation_done)))
       ORDER BY m.id`,
      [record, record, subject],
    );
    return rows.map(({ effect, ...row }) => ({ kind: 'measure-application', key: effect, ...row }));
  }
}
