import { Injectable } from '@nestjs/common';
import { Clock, isDuplicateKey, rowIdOf, UnitOfWork, type ListPage, type ListQuery } from '@xinheng/platform';
import { issue, XinhengError, type Issue } from '@xinheng/problem';
import type { Actor } from '../accounts/actor.js';
import { scopeOf } from '../accounts/scope.js';
import { CodeTitles } from '../catalogue/code-titles.js';
import { StalenessService } from '../staleness/staleness.service.js';
import type { SubjectDraft } from './subject-draft.js';
import { SubjectListRepository } from './subject-list.repository.js';
import { SubjectRegistry } from './subject-registry.js';
import { subjectView, type SubjectView } from './subject-view.js';

/** What people do with subjects as they stand. */
@Injectable()
export class SubjectsService {
  constructor(
    private readonly clock: Clock,
    private readonly units: UnitOfWork,
    private readonly subjects: SubjectListRepository,
    private readonly registry: SubjectRegistry,
    private readonly titles: CodeTitles,
    private readonly staleness: StalenessService,
  ) {}

  /** A page of the subjects in the actor's regions. */
  async list(actor: Actor, query: ListQuery): Promise<ListPage<SubjectView>> {
    const today = this.clock.today();
    const adverseItems = query.custom['hasNoData'] === undefined ? [] : await this.staleness.adverseItems();
    const { rows, total } = await this.subjects.page(scopeOf(actor), query, { today, adverseItems });
    return { rows: rows.map((row) => subjectView(actor, row, this.titles, today)), total };
  }

  /**
   * The id of the subject in the actor's regions that has or had a code: the one way to ask by a number, which stands
   * in no address.
   * @throws XinhengError `subject-code-unknown`
   */
  async idOfCode(actor: Actor, code: string): Promise<string> {
    const found = (await this.registry.identify([code])).get(code);
    if (found?.region.startsWith(scopeOf(actor).regionPrefix) !== true) {
      throw new XinhengError('not-found', 'subject-code-unknown');
    }
    return String(found.id);
  }

  /** The inner id of a subject in the actor's regions. @throws XinhengError `subject-unknown` */
  async innerId(actor: Actor, id: string): Promise<number> {
    const row = await this.subjects.find(scopeOf(actor), rowIdOf(id));
    if (row === undefined) throw new XinhengError('not-found', 'subject-unknown', { id });
    return row.id;
  }

  /**
   * Registers a subject that nobody knows; answers its id.
   * @throws XinhengError `request-invalid` with everything that is wrong with it, or `subject-code-taken`
   */
  async create(actor: Actor, draft: SubjectDraft): Promise<string> {
    const known = await this.registry.identify([draft.code]);
    if (known.size > 0) throw taken();
    const hasNoName = draft.kind !== 'person' && (draft.name ?? '').trim() === '';
    const context = { actor, batch: null, isSample: false, at: this.clock.instant(), today: this.clock.today() };
    return this.units.run(async (tx) => {
      const [outcome] = await this.registry.register(tx, [draft], context).catch((error: unknown) => {
        // Somebody registered the same code at the same moment.
        throw isDuplicateKey(error) ? taken() : error;
      });
      const issues: readonly Issue[] = [
        ...(hasNoName ? [issue('subject-name-missing', '/name')] : []),
        ...(outcome?.outcome === 'refused' ? outcome.issues.filter(({ severity }) => severity === 'error') : []),
      ];
      if (issues.length > 0 || outcome === undefined || outcome.outcome === 'refused') {
        throw new XinhengError('invalid', 'request-invalid', {}, issues);
      }
      return String(outcome.subject);
    });
  }
}

function taken(): XinhengError {
  return new XinhengError('conflict', 'subject-code-taken', {}, [issue('subject-code-taken', '/code')]);
}
