import { Injectable } from '@nestjs/common';
import { Clock, type ListPage, type ListQuery } from '@xinheng/platform';
import { XinhengError, type Locale } from '@xinheng/problem';
import type { Actor } from '../accounts/actor.js';
import { visibleUnits } from '../accounts/scope.js';
import { errorsCsv } from './errors-csv.js';
import { ImportBatchesRepository, type ImportBatchListRow } from './import-batches.repository.js';
import { ImportFindingsRepository, type ImportFindingRow } from './import-findings.repository.js';
import { ImportFormsService } from './import-forms.service.js';
import { ImportQueue } from './import-queue.js';
import { importView, type ImportView } from './import-view.js';

/** Imports as people see and end them. */
@Injectable()
export class ImportsService {
  constructor(
    private readonly clock: Clock,
    private readonly batches: ImportBatchesRepository,
    private readonly findings: ImportFindingsRepository,
    private readonly forms: ImportFormsService,
    private readonly queue: ImportQueue,
  ) {}

  /** The imports of the units that the actor may see. */
  async list(actor: Actor, query: ListQuery): Promise<ListPage<ImportView>> {
    const { rows, total } = await this.batches.page(query, visibleUnits(actor));
    return { rows: await Promise.all(rows.map((row) => this.view(row))), total };
  }

  /** One import with the head of its file. @throws XinhengError `import-unknown` */
  async get(actor: Actor, id: string): Promise<ImportView> {
    const row = await this.batches.find(id, visibleUnits(actor));
    return this.view(row ?? unknown(id));
  }

  /** What was found in the rows of an import. @throws XinhengError `import-unknown` */
  async findingsOf(actor: Actor, id: string, query: ListQuery): Promise<ListPage<ImportFindingRow>> {
    const batch = (await this.batches.find(id, visibleUnits(actor))) ?? unknown(id);
    return this.findings.page(batch.id, query);
  }

  /** The refused rows as a CSV file, piece by piece. @throws XinhengError `import-unknown` */
  async errors(actor: Actor, id: string, locale: Locale): Promise<AsyncGenerator<string>> {
    const batch = (await this.batches.find(id, visibleUnits(actor))) ?? unknown(id);
    return errorsCsv(this.findings.refusals(batch.id), locale);
  }

  /**
   * Ends an import: what is in stays in, and can be withdrawn.
   * @throws XinhengError `import-unknown`, `import-not-cancellable` where it is finished
   */
  async cancel(actor: Actor, id: string): Promise<ImportView> {
    await this.queue.cancel(actor, id);
    return this.get(actor, id);
  }

  /** The states of an import until it is finished, as often as they change; nothing where it is finished already. */
  async *follow(actor: Actor, id: string): AsyncGenerator<ImportView> {
    let told = '';
    for (;;) {
      const view = await this.get(actor, id);
      const news = JSON.stringify([view.state, view.progress.done]);
      if (news !== told) yield view;
      told = news;
      if (isFinished(view)) return;
      await new Promise((resolve) => setTimeout(resolve, FOLLOW_MILLISECONDS));
    }
  }

  private async view(row: ImportBatchListRow & { readonly preview?: string | null }): Promise<ImportView> {
    return importView(row, await this.forms.titleOf(row.item), this.clock.now());
  }
}

/** How often somebody who follows an import is told of it. */
const FOLLOW_MILLISECONDS = 500;

/** Whether nothing more happens to an import by itself. */
export function isFinished({ state }: Pick<ImportView, 'state'>): boolean {
  return state === 'done' || state === 'failed' || state === 'cancelled';
}

function unknown(id: string): never {
  throw new XinhengError('not-found', 'import-unknown', { id });
}
