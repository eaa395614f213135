import { Injectable } from '@nestjs/common';
import { rowIdOf } from '@xinheng/platform';
import { XinhengError } from '@xinheng/problem';
import type { Actor } from '../accounts/actor.js';
import { DefinitionsService } from '../definitions/definitions.service.js';
import { requireAct } from './may-act.js';
import { RevisionHandsRepository } from './revision-hands.repository.js';
import type { RevisionAct } from './revision-life.js';
import type { RevisionRow } from './revision-row.js';
import { RevisionsRepository } from './revisions.repository.js';

/** Finds revisions for who wants to do something with them. Rules in force are read by everybody with a role for it. */
@Injectable()
export class RevisionAccess {
  constructor(
    private readonly definitions: DefinitionsService,
    private readonly revisions: RevisionsRepository,
    private readonly hands: RevisionHandsRepository,
  ) {}

  /** @throws XinhengError `revision-unknown` */
  async read(id: string): Promise<RevisionRow> {
    const row = await this.revisions.find(rowIdOf(id));
    if (row === undefined) throw new XinhengError('not-found', 'revision-unknown', { id: id.slice(0, 40) });
    return row;
  }

  /**
   * A revision with which the actor may do an act now.
   * @throws XinhengError `revision-unknown`, `revision-step`, `revision-role`, `revision-same-person`,
   *   `revision-outside-scope`
   */
  async find(actor: Actor, id: string, act?: RevisionAct): Promise<RevisionRow> {
    const row = await this.read(id);
    if (act !== undefined) {
      const regions = await this.regionsOf(row.plugin);
      requireAct(act, row, await this.hands.editors([row.id]), { actor, regions });
    }
    return row;
  }

  /** The regions that a plugin reaches; of one that is not in force any more, everywhere. */
  async regionsOf(plugin: string): Promise<readonly string[]> {
    const { plugins } = await this.definitions.current();
    return plugins.find(({ id }) => id === plugin)?.regions ?? [];
  }
}
