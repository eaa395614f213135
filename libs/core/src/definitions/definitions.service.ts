import { Injectable } from '@nestjs/common';
import { Database, type Reader } from '@xinheng/platform';
import { resolveDefinitions } from '@xinheng/plugin-kit';
import { pluginOfRows } from './definition-rows.js';
import { DefinitionsRepository, type StoredPlugin } from './definitions.repository.js';
import { Definitions } from './definitions.js';

/** The definitions in force, read from the database once for each generation. */
@Injectable()
export class DefinitionsService {
  private held: Promise<Definitions> | null = null;
  private heldGeneration = -1;

  constructor(
    private readonly database: Database,
    private readonly repository: DefinitionsRepository,
  ) {}

  /**
   * What is in force now. The same object as long as no change raises the generation.
   * @param reader the transaction of who asks inside one: who waits for a second connection while holding one may
   *   wait for ever
   */
  async current(reader: Reader = this.database.read): Promise<Definitions> {
    const generation = await this.repository.generation(reader);
    if (this.held === null || this.heldGeneration !== generation) {
      this.heldGeneration = generation;
      this.held = this.load(generation);
      // A failed reading is not kept; the next one to ask tries again.
      this.held.catch(() => {
        this.held = null;
      });
    }
    return this.held;
  }

  /** What was in force at an instant, by what stood in the tables then; for results that were made by it. */
  async asKnownAt(instant: string): Promise<Definitions> {
    return this.load(-1, instant);
  }

  /** Every plugin that stands, those that could not be loaded too. */
  async plugins(): Promise<readonly StoredPlugin[]> {
    return this.repository.plugins(this.database.read);
  }

  private async load(generation: number, knownAt?: string): Promise<Definitions> {
    const stored = await this.repository.plugins(this.database.read, knownAt);
    const enabled = stored.filter(({ state }) => state === 'enabled');
    const heads = enabled.flatMap(({ head }) => (head === null ? [] : [head]));
    const resources = await this.repository.resources(
      this.database.read,
      heads.map(({ id }) => id),
      knownAt,
    );
    const plugins = heads.map((head) => pluginOfRows(head, resources.get(head.id) ?? []));
    return new Definitions(generation, resolveDefinitions(plugins), plugins);
  }
}
