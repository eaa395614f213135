import { Injectable } from '@nestjs/common';
import type { LinkedSubject, Subject, SubjectInput } from '@xinheng/facts';
import { Database, type Reader } from '@xinheng/platform';
import type { Moment, SubjectRange } from '../subjects/subject-range.js';
import { SubjectStatesRepository, type StandingLink } from '../subjects/subject-states.repository.js';
import type { SubjectState } from '../subjects/subject-state.js';
import { CommitmentsRepository } from './commitments.repository.js';
import { MembershipsRepository } from './memberships.repository.js';
import { RecordsRepository } from './records.repository.js';

/** What an evaluation reads of one subject. */
export interface IdentifiedInput {
  readonly subject: number;
  readonly input: SubjectInput;
}

/** What is to be read besides the range and the moment. */
export interface InputOptions extends Moment {
  /** Qualified catalogue items; absent: records of all items. */
  readonly items?: readonly string[];
}

/** The one way in which evaluations read: a fixed number of queries, whatever the size of the range. */
@Injectable()
export class SubjectInputsRepository {
  constructor(
    private readonly database: Database,
    private readonly states: SubjectStatesRepository,
    private readonly records: RecordsRepository,
    private readonly memberships: MembershipsRepository,
    private readonly commitments: CommitmentsRepository,
  ) {}

  /**
   * The inputs of a range of subjects on a day, in the order of their ids, as it is known now or was known at an instant.
   * Subjects that were not known then are left out.
   * @param reader the transaction to read in; absent: committed data
   */
  async read(
    range: SubjectRange,
    { asOf, knownAt, items }: InputOptions,
    reader: Reader = this.database.read,
  ): Promise<readonly IdentifiedInput[]> {
    const moment: Moment = { asOf, ...(knownAt === undefined ? {} : { knownAt }) };
    const states = await this.states.statesOf(reader, range, moment);
    const records = await this.records.recordsOf(reader, range, knownAt, items);
    const lists = await this.memberships.of(reader, range, knownAt);
    const commitments = await this.commitments.of(reader, range, moment);
    const links = await this.states.linksOf(reader, range, moment);
    const linksBySubject = linksPerSubject(links);
    const linked = links.some((link) => link.linked !== null)
      ? await this.linkedOf(reader, range, moment, items)
      : new Map<number, Omit<LinkedSubject, 'role'>>();
    return [...states].map(([subject, state]) => {
      const own = linksBySubject.get(subject) ?? [];
      return {
        subject,
        input: {
          subject: subjectOf(state, own),
          records: records.get(subject) ?? [],
          ...(lists.has(subject) ? { lists: lists.get(subject) ?? [] } : {}),
          ...(commitments.has(subject) ? { commitments: commitments.get(subject) ?? [] } : {}),
          ...(own.length === 0 ? {} : { linked: own.flatMap((link) => linkedSubject(link, linked)) }),
        },
      };
    });
  }

  private async linkedOf(
    reader: Reader,
    range: SubjectRange,
    moment: Moment,
    items: readonly string[] | undefined,
  ): Promise<ReadonlyMap<number, Omit<LinkedSubject, 'role'>>> {
    const states = await this.states.statesOfLinked(reader, range, moment);
    const selection = this.states.linkedSubjects(range, moment);
    const records = await this.records.recordsOfSelected(reader, selection, moment.knownAt, items);
    const lists = await this.memberships.ofSelected(reader, selection, moment.knownAt);
    return new Map(
      [...states].map(([id, state]) => [
        id,
        {
          subject: subjectOf(state, []),
          records: records.get(id) ?? [],
          ...(lists.has(id) ? { lists: lists.get(id) ?? [] } : {}),
        },
      ]),
    );
  }
}

function linksPerSubject(links: readonly StandingLink[]): ReadonlyMap<number, readonly StandingLink[]> {
  const bySubject = new Map<number, StandingLink[]>();
  for (const link of links) {
    const own = bySubject.get(link.subject);
    if (own === undefined) bySubject.set(link.subject, [link]);
    else own.push(link);
  }
  return bySubject;
}

function linkedSubject(
  link: StandingLink,
  linked: ReadonlyMap<number, Omit<LinkedSubject, 'role'>>,
): readonly LinkedSubject[] {
  const other = link.linked === null ? undefined : linked.get(link.linked);
  return other === undefined ? [] : [{ role: link.role, ...other }];
}

function subjectOf(state: SubjectState, links: readonly StandingLink[]): Subject {
  return {
    kind: state.kind,
    legalForm: state.legalForm,
    code: state.code,
    name: state.name,
    region: state.region,
    industry: state.industry,
    registeredOn: state.registeredOn,
    endedOn: state.endedOn,
    attributes: state.attributes,
    links: links.map(({ role, to, from, until }) => ({
      role,
      to,
      ...(from === undefined ? {} : { from }),
      ...(until === undefined ? {} : { until }),
    })),
  };
}
