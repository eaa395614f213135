import { Injectable } from '@nestjs/common';
import { pluginOfKey } from '@xinheng/facts';
import { Clock } from '@xinheng/platform';
import { XinhengError } from '@xinheng/problem';
import type { Actor } from '../accounts/actor.js';
import { scopeOf } from '../accounts/scope.js';
import type { Definitions } from '../definitions/definitions.js';
import { DefinitionsService } from '../definitions/definitions.service.js';
import { SubjectsService } from '../subjects/subjects.service.js';
import { RecordListRepository } from './record-list.repository.js';
import { parseRecordId, recordId } from './record-row.js';
import { SubjectInputsRepository } from './subject-inputs.repository.js';
import { toldInput, type ToldInput } from './told-input.js';

/** Far more than anybody has; what lies beyond is told as omitted. */
const MOST_RECORDS = 100_000;

/** Gives people what an evaluation reads of a subject, to try rules on it: what they may see, and nothing else. */
@Injectable()
export class SubjectInputsService {
  constructor(
    private readonly clock: Clock,
    private readonly definitions: DefinitionsService,
    private readonly subjects: SubjectsService,
    private readonly inputs: SubjectInputsRepository,
    private readonly records: RecordListRepository,
  ) {}

  /**
   * The input of a subject as of a day, today where none is given, with the records of items that a scheme of that
   * plugin could read.
   * @throws XinhengError `subject-unknown`, or `definition-unknown` for the scheme
   */
  async of(actor: Actor, id: string, scheme: string, day: string | null): Promise<ToldInput> {
    const asOf = day ?? this.clock.today();
    const current = await this.definitions.current();
    if (!current.schemes.includes(scheme)) {
      throw new XinhengError('not-found', 'definition-unknown', { id: scheme.slice(0, 130), asOf });
    }
    const subject = await this.subjects.innerId(actor, id);
    const options = { asOf, items: itemsFor(current, scheme) };
    const [read] = await this.inputs.read({ subjects: [subject] }, options);
    if (read === undefined) throw new XinhengError('not-found', 'subject-unknown', { id });
    const { records = [], linked = [] } = read.input;
    const visible = await this.visibleAmong(
      actor,
      [...records, ...linked.flatMap((one) => one.records ?? [])].map((record) => record.id),
    );
    return { subject: id, scheme, asOf, ...toldInput(actor, read.input, (record) => visible.has(record.id)) };
  }

  private async visibleAmong(actor: Actor, ids: readonly string[]): Promise<ReadonlySet<string>> {
    const subjects = new Set(ids.flatMap((id) => parseRecordId(id)?.subject ?? []));
    const visible = new Set<string>();
    for (const subject of subjects) {
      const rows = await this.records.ofSubject(scopeOf(actor), subject, MOST_RECORDS);
      for (const row of rows) visible.add(recordId(row.subject_id, row.number));
    }
    return visible;
  }
}

/** The items of the plugin that declares the scheme, and of those it may name. */
function itemsFor(current: Definitions, scheme: string): readonly string[] {
  const plugin = pluginOfKey(scheme);
  const named = new Set([plugin, 'national', ...(current.plugins.find(({ id }) => id === plugin)?.dependsOn ?? [])]);
  return current.itemKeys().filter((item) => named.has(pluginOfKey(item)));
}
