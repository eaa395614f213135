import { Injectable } from '@nestjs/common';
import { Clock, UnitOfWork } from '@xinheng/platform';
import { issue, XinhengError } from '@xinheng/problem';
import type { Actor } from '../accounts/actor.js';
import { scopeOf } from '../accounts/scope.js';
import { SubjectsRepository } from '../subjects/subjects.repository.js';
import type { RecordDraft } from './record-draft.js';
import { RecordEntry } from './record-entry.js';

/** Enters a record by hand. */
@Injectable()
export class RecordEntryService {
  constructor(
    private readonly clock: Clock,
    private readonly units: UnitOfWork,
    private readonly subjects: SubjectsRepository,
    private readonly entry: RecordEntry,
  ) {}

  /**
   * Enters one record; answers its id. A record of the sample's subject is of the sample.
   * @throws XinhengError `request-invalid` with everything that is wrong with it, or `record-known` where it is there
   *   already
   */
  async enter(actor: Actor, draft: RecordDraft): Promise<string> {
    return this.units.run(async (tx) => {
      const subject = await this.subjects.find(scopeOf(actor), draft.subject, tx);
      if (subject === undefined) {
        const unknown = issue('subject-unknown', '/subject', { id: draft.subject });
        throw new XinhengError('invalid', 'request-invalid', {}, [unknown]);
      }
      const context = {
        actor,
        batch: null,
        isSample: subject.is_sample === 1,
        at: this.clock.instant(),
        today: this.clock.today(),
      };
      const [outcome] = await this.entry.enter(tx, [draft], context);
      switch (outcome?.outcome) {
        case undefined:
          throw new Error('A record was given and nothing became of it');
        case 'refused':
          throw new XinhengError('invalid', 'request-invalid', {}, outcome.issues);
        case 'duplicate':
          throw new XinhengError('conflict', 'record-known', { record: outcome.record });
        case 'entered':
        case 'ended':
          return outcome.record;
      }
    });
  }
}
