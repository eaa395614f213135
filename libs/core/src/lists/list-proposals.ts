import { Injectable } from '@nestjs/common';
import { compileProposals, type ListProposal } from '@xinheng/effects';
import { regionContains, type CivilDay, type SubjectInput } from '@xinheng/facts';
import type { Transaction } from '@xinheng/platform';
import { SYSTEM_ACTOR } from '../accounts/actor.js';
import type { Definitions } from '../definitions/definitions.js';
import { DefinitionsService } from '../definitions/definitions.service.js';
import { GradeWatch, type GradedSubjects, type GradeWatcher } from '../evaluations/grade-watch.js';
import { SubjectInputsRepository } from '../records/subject-inputs.repository.js';
import { SubjectStatesRepository } from '../subjects/subject-states.repository.js';
import { SubjectsRepository } from '../subjects/subjects.repository.js';
import { MeasureBook } from '../measures/measure-book.js';
import { ListEntriesRepository } from './list-entries.repository.js';
import type { ListEntryRow } from './list-entry-row.js';
import { EntryDrafts, type EntryProposal } from './entry-drafts.js';
import { ListEntryWriter } from './list-entry-writer.js';

interface Proposer {
  readonly regions: readonly string[];
  readonly propose: (input: SubjectInput) => readonly ListProposal[];
}

/** Raises what rules propose for an officer to decide: never an entry by itself, and nothing that was declined before. */
@Injectable()
export class ListProposals implements GradeWatcher {
  private readonly proposers = new WeakMap<Definitions, Map<CivilDay, readonly Proposer[]>>();

  constructor(
    private readonly definitions: DefinitionsService,
    private readonly subjects: SubjectsRepository,
    private readonly states: SubjectStatesRepository,
    private readonly inputs: SubjectInputsRepository,
    private readonly entries: ListEntriesRepository,
    private readonly drafts: EntryDrafts,
    private readonly writer: ListEntryWriter,
    watch: GradeWatch,
  ) {
    watch.add(this);
  }

  /** Results were written: whoever's facts were read anew may have to be proposed. */
  async graded(tx: Transaction, { on, graded }: GradedSubjects): Promise<void> {
    await this.propose(tx, graded, on);
  }

  /** An announcement changes no fact. */
  async announced(): Promise<void> {
    return Promise.resolve();
  }

  /** Raises what the rules propose of some subjects on a day; answers the ids. */
  async propose(tx: Transaction, subjects: readonly number[], on: CivilDay): Promise<readonly number[]> {
    const proposers = this.proposersOf(await this.definitions.current(), on);
    if (proposers.length === 0 || subjects.length === 0) return [];
    const rows = await this.subjects.byId(tx, subjects);
    const isNear = (region: string): boolean =>
      proposers.some(({ regions }) => regions.length === 0 || regions.some((outer) => regionContains(outer, region)));
    const near = [...rows.values()].filter(({ region }) => isNear(region)).map(({ id }) => id);
    if (near.length === 0) return [];
    const read = await this.inputs.read({ subjects: near }, { asOf: on }, tx);
    const found = read.flatMap(({ subject, input }) =>
      proposers.flatMap(({ propose }) =>
        propose(input).map(({ list, behaviour, document, reason }): EntryProposal => ({
          list,
          subject,
          behaviour,
          basisDocument: document === null ? null : { kind: document },
          reason,
          origin: 'rule',
        })),
      ),
    );
    return this.raise(tx, found);
  }

  /**
   * Proposes those to whom entries carry (Heilongjiang Art. 33): each gets a decision, notice and hearing of its own.
   */
  async carry(tx: Transaction, entered: readonly ListEntryRow[], on: CivilDay): Promise<readonly number[]> {
    const book = new MeasureBook(await this.definitions.current(), on);
    const carrying = entered.filter(
      (row) => row.linked_entry === null && (book.list(row.list)?.definition.carriesTo ?? []).length > 0,
    );
    if (carrying.length === 0) return [];
    const range = { subjects: carrying.map(({ subject_id: id }) => id) };
    const links = await this.states.linksOf(tx, range, { asOf: on });
    const found = carrying.flatMap((row) => {
      const list = book.list(row.list);
      const roles = new Set((list?.definition.carriesTo ?? []).map(({ role }) => role));
      return links.flatMap(({ subject, linked, role }): readonly EntryProposal[] =>
        subject !== row.subject_id || linked === null || !roles.has(role)
          ? []
          : [
              {
                list: row.list,
                subject: linked,
                behaviour: row.behaviour,
                basisDocument: row.basis_kind === null ? null : { kind: row.basis_kind, number: row.basis_number },
                reason: row.proposed_reason ?? row.reasons ?? '',
                origin: 'rule',
                linked: { entry: row.id, role },
              },
            ],
      );
    });
    return this.raise(tx, found);
  }

  private async raise(tx: Transaction, found: readonly EntryProposal[]): Promise<readonly number[]> {
    if (found.length === 0) return [];
    const known = await this.entries.knownThings(
      tx,
      found.map(({ subject }) => subject),
    );
    const fresh = found.filter(({ list, subject, behaviour }) => !known.has(`${list}|${subject}|${behaviour ?? ''}`));
    const drafts = await this.drafts.of(SYSTEM_ACTOR, fresh);
    const refused = new Set((await this.writer.refusedNew(tx, drafts, 'propose')).map(({ subject }) => subject));
    return this.writer.add(
      tx,
      SYSTEM_ACTOR,
      drafts.filter(({ row }) => !refused.has(row.subject_id)),
      'propose',
    );
  }

  private proposersOf(definitions: Definitions, on: CivilDay): readonly Proposer[] {
    let days = this.proposers.get(definitions);
    if (days === undefined) this.proposers.set(definitions, (days = new Map()));
    let found = days.get(on);
    if (found === undefined) {
      found = definitions.set.flatMap(({ id, regions }) => {
        const propose = compileProposals(definitions.set, id, on);
        return propose === null ? [] : [{ regions, propose }];
      });
      if (days.size >= 8) days.clear();
      days.set(on, found);
    }
    return found;
  }
}
