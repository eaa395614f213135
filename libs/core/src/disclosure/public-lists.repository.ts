import { Injectable } from '@nestjs/common';
import type { CivilDay } from '@xinheng/facts';
import { Database, readPage, type ListPage, type ListQuery, type ListSpec } from '@xinheng/platform';

/** An entry on a list as far as it can be public: never its reasons, never who proposed or decided. */
export interface PublicEntryRow {
  readonly id: number;
  readonly name: string | null;
  readonly code: string;
  readonly kind: string;
  readonly number: string | null;
  readonly basis_number: string | null;
  readonly published_on: CivilDay | null;
  readonly entered_on: CivilDay | null;
  readonly until_on: CivilDay | null;
  readonly public_until: CivilDay | null;
  /** How many objections to it are not decided yet. */
  readonly objections: number;
}

/** How everybody may turn the pages of a list. Nothing is searched: what is typed may be a person's name. */
export const publicEntryList: ListSpec = {
  resource: 'public-list-entries',
  fields: {
    id: { column: 'e.id', type: 'id', isFilter: false },
    enteredOn: { column: 'e.entered_on', type: 'day', isFilter: false, isSort: true },
  },
  defaultSort: ['enteredOn', 'DESC'],
  key: 'e.id',
};

/** All SQL of public lists. Nothing here ever reads a person. */
@Injectable()
export class PublicListsRepository {
  constructor(private readonly database: Database) {}

  /**
   * Who stands on a list and is shown to everybody on a day: published, within the days, neither stayed, quashed nor
   * taken down. The day decides by itself: an entry is gone on the day of its end though no chore has run (R-HLJ-62).
   */
  async page(list: string, day: CivilDay, query: ListQuery): Promise<ListPage<PublicEntryRow>> {
    return readPage<PublicEntryRow>(this.database.read, {
      spec: publicEntryList,
      query,
      select: `e.id, s.name, s.code, s.kind, e.number, e.basis_number, e.published_on, e.entered_on, e.until_on, e.public_until,
        (SELECT COUNT(*) FROM case_file c WHERE c.subject_id = e.subject_id AND c.object_kind = 'list-entry'
         AND c.object_id = CAST(e.id AS CHAR) AND c.is_closed = 0
         AND c.kind IN ('data-objection', 'list-objection', 'result-objection', 'recheck', 'appeal')) AS objections`,
      from: 'list_entry e JOIN subject s ON s.id = e.subject_id',
      where: [
        {
          sql: `e.list = ? AND s.kind <> 'person' AND e.state = 'published' AND e.published_on <= ? AND e.is_annulled = 0
                AND e.stayed_on IS NULL AND e.unpublished_on IS NULL AND (e.until_on IS NULL OR e.until_on > ?)
                AND (e.public_until IS NULL OR e.public_until > ?)`,
          parameters: [list, day, day, day],
        },
      ],
    });
  }
}
