import { Injectable } from '@nestjs/common';
import { isInForce, localKey, pluginOfKey, regionContains } from '@xinheng/facts';
import { canonicalJson } from '@xinheng/plugin-kit';
import { sha256 } from '@xinheng/plugin-pack';
import type { Transaction } from '@xinheng/platform';
import { XinhengError } from '@xinheng/problem';
import { settleClocks, type Procedure } from '@xinheng/procedure';
import type { Definitions } from '../definitions/definitions.js';
import { CasesRepository } from './cases.repository.js';

/** Finds procedures, and keeps those that cases were accepted under. */
@Injectable()
export class CaseProcedures {
  private readonly read = new Map<number, Procedure>();

  constructor(private readonly cases: CasesRepository) {}

  /**
   * The procedure that is in force on a day in a region, its clocks as parameters have them that day.
   * @throws XinhengError `case-procedure-unknown`
   */
  inForce(definitions: Definitions, key: string, on: string, region: string): Procedure {
    const plugin = definitions.plugins.find(({ id }) => id === pluginOfKey(key));
    const found = plugin?.procedures.find((one) => one.key === localKey(pluginOfKey(key), key) && isInForce(one, on));
    const regions = found?.regions ?? plugin?.manifest.regions ?? [];
    const isHere = regions.length === 0 || regions.some((code) => regionContains(code, region));
    if (found === undefined || !isHere) {
      throw new XinhengError('invalid', 'case-procedure-unknown', { procedure: key.slice(0, 130), on });
    }
    return settleClocks(found, definitions.plugins, { plugin: pluginOfKey(key), on });
  }

  /** Keeps a procedure as it is now; answers its id. */
  async keep(tx: Transaction, key: string, procedure: Procedure): Promise<number> {
    const content = canonicalJson(procedure);
    return this.cases.keepProcedure(tx, key, sha256(content), content);
  }

  /** The procedures under which cases were accepted, by id; what was read is remembered, since it never changes. */
  async kept(ids: readonly number[]): Promise<ReadonlyMap<number, Procedure>> {
    const missing = [...new Set(ids)].filter((id) => !this.read.has(id));
    for (const [id, content] of await this.cases.procedures(missing))
      this.read.set(id, JSON.parse(content) as Procedure);
    return this.read;
  }
}
