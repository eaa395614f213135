import { Injectable } from '@nestjs/common';
import { findCounterfactuals, SchemeDays, type CourseOfTime } from '@xinheng/analysis';
import { pluginOfKey } from '@xinheng/facts';
import { XinhengError, type Locale } from '@xinheng/problem';
import type { Actor } from '../../accounts/actor.js';
import { DefinitionsReaderService } from '../../definitions/reading/definitions-reader.service.js';
import { SubjectInputsRepository } from '../../records/subject-inputs.repository.js';
import { EvaluationsService } from '../evaluations.service.js';
import { schemeWords } from '../scheme-words.js';
import type { CounterfactualsView } from './counterfactuals-view.js';
import { SetTeller } from './tell-sets.js';

/** Tells what would lift a standing result: by the rules of today, on the records known today. */
@Injectable()
export class CounterfactualsService {
  constructor(
    private readonly evaluations: EvaluationsService,
    private readonly inputs: SubjectInputsRepository,
    private readonly reader: DefinitionsReaderService,
  ) {}

  /**
   * @throws XinhengError `evaluation-unknown` where there is no such result that the actor may see,
   * `counterfactual-superseded` where it stands no more, `definition-unknown` where its scheme is not in force
   */
  async of(actor: Actor, id: string, locale: Locale): Promise<CounterfactualsView> {
    const row = await this.evaluations.find(actor, id);
    if (row.superseded_at !== null || row.sequence === 0) {
      throw new XinhengError('conflict', 'counterfactual-superseded', { id });
    }
    const context = await this.reader.context({ asOf: null, locale });
    const { asOf, definitions } = context;
    const { scheme } = row;
    const inForce = definitions.scheme(scheme, asOf);
    const [read] = await this.inputs.read({ subjects: [row.subject_id] }, { asOf });
    if (inForce === undefined || read === undefined) {
      throw new XinhengError('not-found', 'definition-unknown', { id: scheme, asOf });
    }
    const days = new SchemeDays(definitions.set, scheme);
    const found = findCounterfactuals({ definitions: definitions.set, scheme, asOf, input: read.input }, days);
    const words = schemeWords(context, scheme);
    const teller = new SetTeller(context, days, read.input, words);
    const turn = (at: CourseOfTime['lifts']) => at && { on: at.on, ...teller.grade(at.grade) };
    return {
      evaluation: id,
      subject: String(row.subject_id),
      scheme,
      schemeTitle: words?.title ?? scheme,
      gradeCount: words?.grades.length ?? 0,
      isInRounds: inForce.scheme.cycle.mode === 'calendar-year',
      asOf,
      version: definitions.set.find((plugin) => plugin.id === pluginOfKey(scheme))?.version ?? '',
      grade: found.grade === null ? null : teller.grade(found.grade),
      standing: teller.grade(row.grade),
      isBest: found.isBest,
      sets: found.sets.map((set) => teller.set(set)),
      hasMore: found.hasMore,
      isSearchedWhole: found.isSearchedWhole,
      byItself: {
        lifts: turn(found.byItself.lifts),
        worsens: turn(found.byItself.worsens),
        until: found.byItself.until,
      },
    };
  }
}
