import { Injectable } from '@nestjs/common';
import type { CivilDay } from '@xinheng/facts';
import type { Reader, Transaction } from '@xinheng/platform';
import type { SubjectChange } from '../staleness/watched-schemes.js';
import type { LinkPlan } from './plan-links.js';
import { identifierTypeOf } from './subject-code.js';
import { SubjectIdentifiersRepository } from './subject-identifiers.repository.js';
import { SubjectInWork, type KnownSubject } from './subject-in-work.js';
import { SubjectLinksRepository } from './subject-links.repository.js';
import { SubjectMarks } from './subject-marks.js';
import { stateColumns } from './subject-row.js';
import { SubjectVersionsRepository } from './subject-versions.repository.js';
import { SubjectsRepository } from './subjects.repository.js';

/** What brings changes, and when. */
export interface ChangeOrigin {
  readonly event: number | null;
  readonly batch: number | null;
  readonly at: string;
  readonly today: CivilDay;
}

/** Owner of new subjects, and whether they belong to the sample. */
export interface NewSubjectOwner {
  readonly unit: number;
  readonly isSample: boolean;
}

/** The one way in which subjects are written: stretches, the row as it stands, numbers, links, and the marks. */
@Injectable()
export class SubjectWriter {
  constructor(
    private readonly subjects: SubjectsRepository,
    private readonly versions: SubjectVersionsRepository,
    private readonly identifiers: SubjectIdentifiersRepository,
    private readonly links: SubjectLinksRepository,
    private readonly marks: SubjectMarks,
  ) {}

  /** Locks subjects and reads what is known of them, by inner id. Who is not there is left out. */
  async open(tx: Transaction, ids: readonly number[]): Promise<ReadonlyMap<number, KnownSubject>> {
    const rows = await this.subjects.lock(tx, [...new Set(ids)]);
    return this.withVersions(tx, [...rows.values()]);
  }

  /** Adds subjects that nobody knew; answers their inner ids in order. */
  async add(
    tx: Transaction,
    subjects: readonly SubjectInWork[],
    owner: NewSubjectOwner,
    origin: ChangeOrigin,
  ): Promise<readonly number[]> {
    if (subjects.length === 0) return [];
    const states = subjects.map((subject) => subject.on(origin.today));
    const ids = await this.subjects.insert(
      tx,
      subjects.map((subject, order) => ({
        ...stateColumns(states[order] ?? subject.on(origin.today)),
        unit_id: owner.unit,
        is_sample: owner.isSample ? 1 : 0,
        batch_id: origin.batch,
        version: 1,
        last_version: subject.lastVersion,
        last_record: 0,
        created_at: origin.at,
        updated_at: origin.at,
      })),
    );
    const added = subjects.map((subject, order) => ({ id: ids[order] ?? 0, subject, state: states[order] }));
    await this.append(tx, added, origin);
    const numbers = added.flatMap(({ id, state }) =>
      state === undefined ? [] : [{ subject: id, type: identifierTypeOf(state.kind), number: state.code }],
    );
    await this.identifiers.insert(
      tx,
      numbers.map((number) => ({ ...number, from: null, until: null })),
      origin,
    );
    await this.links.join(tx, new Map(numbers.map(({ subject, number }) => [number, subject])));
    await this.mark(
      tx,
      added.map(({ id, subject }) => changeOf(id, subject)),
      origin.at,
    );
    return ids;
  }

  /** Writes the changes of locked subjects. What was believed before stays as it was known. */
  async change(tx: Transaction, subjects: readonly KnownSubject[], origin: ChangeOrigin): Promise<void> {
    if (subjects.length === 0) return;
    await this.versions.supersede(
      tx,
      subjects.flatMap(({ row, superseded }) => superseded.map((sequence) => ({ subject: row.id, sequence }))),
      origin.at,
    );
    await this.append(
      tx,
      subjects.map((subject) => ({ id: subject.row.id, subject })),
      origin,
    );
    await this.subjects.write(
      tx,
      subjects.map((subject) => ({
        ...subject.row,
        ...stateColumns(subject.on(origin.today)),
        version: subject.row.version + 1,
        last_version: subject.lastVersion,
        updated_at: origin.at,
      })),
    );
    await this.mark(
      tx,
      subjects.map((subject) => changeOf(subject.row.id, subject)),
      origin.at,
    );
  }

  /**
   * Takes locked subjects away that should never have been there: nothing is believed of them any more and their
   * numbers are free; what was known stays as it was known.
   */
  async remove(tx: Transaction, subjects: readonly KnownSubject[], at: string): Promise<void> {
    if (subjects.length === 0) return;
    const ids = subjects.map(({ row }) => row.id);
    await this.mark(
      tx,
      subjects.map((subject) => changeOf(subject.row.id, subject)),
      at,
    );
    await this.versions.supersede(
      tx,
      subjects.flatMap(({ row, believed }) => believed.map(({ sequence }) => ({ subject: row.id, sequence }))),
      at,
    );
    await this.identifiers.release(tx, ids, at);
    await this.links.release(tx, ids, at);
    await this.subjects.remove(tx, ids);
    await this.marks.forget(tx, ids);
  }

  /** Writes planned changes of links, each with its holder. */
  async link(
    tx: Transaction,
    plans: readonly { readonly holder: number; readonly plan: LinkPlan }[],
    origin: ChangeOrigin,
  ): Promise<void> {
    const inserted = plans.flatMap(({ holder, plan }) => plan.inserted.map((link) => ({ ...link, subject: holder })));
    const linked = await this.identifiers.holders(tx, [...new Set(inserted.map(({ to }) => to))]);
    await this.links.supersede(
      tx,
      plans.flatMap(({ plan }) => plan.superseded),
      origin.at,
    );
    await this.links.insert(
      tx,
      inserted.map((link) => ({ ...link, linked: linked.get(link.to) ?? null })),
      origin.event,
      origin.at,
    );
  }

  /** Joins links that named a code nobody had to the subject that has it now. */
  async join(tx: Transaction, code: string, subject: number): Promise<void> {
    await this.links.join(tx, new Map([[code, subject]]));
  }

  /** Marks subjects, and who is linked to them. */
  async mark(tx: Transaction, changes: readonly SubjectChange[], at: string): Promise<number> {
    return this.marks.mark(tx, changes, at);
  }

  private async withVersions(
    reader: Reader,
    rows: readonly KnownSubject['row'][],
  ): Promise<ReadonlyMap<number, KnownSubject>> {
    const versions = await this.versions.believedOf(
      reader,
      rows.map(({ id }) => id),
    );
    return new Map(rows.map((row) => [row.id, SubjectInWork.known(row, versions.get(row.id) ?? [])]));
  }

  private async append(
    tx: Transaction,
    subjects: readonly { readonly id: number; readonly subject: SubjectInWork }[],
    { event, batch, at }: ChangeOrigin,
  ): Promise<void> {
    await this.versions.append(
      tx,
      subjects.flatMap(({ id, subject }) =>
        subject.inserted.map((version) => ({ subject: id, version, event, batch })),
      ),
      at,
    );
  }
}

/** What results may stand on of a subject in work: every kind and region that it has had on any day. */
export function changeOf(id: number, { believed, row }: SubjectInWork): SubjectChange {
  return {
    subject: id,
    kinds: [...new Set([...believed.map(({ kind }) => kind), ...(row === null ? [] : [row.kind])])],
    regions: [...new Set([...believed.map(({ region }) => region), ...(row === null ? [] : [row.region])])],
  };
}
