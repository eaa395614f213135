import { Injectable } from '@nestjs/common';
import type { Reader } from '@xinheng/platform';
import { SubjectEventsRepository, type SubjectEventRow } from './subject-events.repository.js';
import { SubjectIdentifiersRepository, type DatedIdentifier } from './subject-identifiers.repository.js';
import { SubjectLinksRepository, type NamedLink } from './subject-links.repository.js';
import type { SubjectRow } from './subject-row.js';
import type { SubjectVersion } from './subject-state.js';
import { SubjectVersionsRepository } from './subject-versions.repository.js';
import { SubjectsRepository } from './subjects.repository.js';

/** An event with the name of who recorded it. */
export type RecordedEvent = SubjectEventRow & { readonly recorded_by_name: string | null };

/** What a subject was when: its stretches, oldest first; its numbers and links, newest first. */
export interface SubjectHistory {
  readonly versions: readonly SubjectVersion[];
  readonly identifiers: readonly DatedIdentifier[];
  readonly links: readonly NamedLink[];
}

/** The most events that are told of one subject. */
const MOST_EVENTS = 500;

/** Reads together what the repositories of a subject's parts hold. */
@Injectable()
export class SubjectHistoryRepository {
  constructor(
    private readonly subjects: SubjectsRepository,
    private readonly versions: SubjectVersionsRepository,
    private readonly identifiers: SubjectIdentifiersRepository,
    private readonly links: SubjectLinksRepository,
    private readonly events: SubjectEventsRepository,
  ) {}

  /** What one subject was when. */
  async of(reader: Reader, subject: number): Promise<SubjectHistory> {
    const versions = await this.versions.believedOf(reader, [subject]);
    const identifiers = await this.identifiers.of(reader, [subject]);
    return {
      versions: versions.get(subject) ?? [],
      identifiers: [...identifiers].reverse(),
      links: await this.links.namedOf(reader, subject),
    };
  }

  /** What happened to one subject, newest first. */
  async eventsOf(reader: Reader, subject: number): Promise<readonly RecordedEvent[]> {
    return this.events.of(reader, subject, MOST_EVENTS);
  }

  /** The other subjects of some events. */
  async related(reader: Reader, events: readonly RecordedEvent[]): Promise<ReadonlyMap<number, SubjectRow>> {
    const ids = [...new Set(events.flatMap(({ related }) => JSON.parse(related) as number[]))];
    return ids.length === 0 ? new Map() : this.subjects.byId(reader, ids);
  }
}
