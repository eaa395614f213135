import { Injectable } from '@nestjs/common';
import { Database, type Reader } from '@xinheng/platform';
import { parseRecordId } from '../records/record-row.js';
import { EffectSourcesRepository, type LiveEffect } from './effect-sources.repository.js';

/** Tells what rests on a record, so that its end can be followed to the last effect. */
@Injectable()
export class ProvenanceService {
  constructor(
    private readonly database: Database,
    private readonly sources: EffectSourcesRepository,
  ) {}

  /** Every entry on a list and every applied measure that goes on and rests on a record. */
  async liveEffectsOf(reader: Reader | null, record: string): Promise<readonly LiveEffect[]> {
    const from = reader ?? this.database.read;
    const key = parseRecordId(record);
    if (key === null) return [];
    return [
      ...(await this.sources.liveEntries(from, record)),
      ...(await this.sources.liveMeasures(from, record, key.subject)),
    ];
  }
}
