import { Injectable } from '@nestjs/common';
import { localKey, pluginOfKey } from '@xinheng/facts';
import type { Explanation, Scheme } from '@xinheng/grading';
import type { Value } from '@xinheng/logic';
import { Database } from '@xinheng/platform';
import type { Locale } from '@xinheng/problem';
import type { Actor } from '../accounts/actor.js';
import { Definitions } from '../definitions/definitions.js';
import { DefinitionsService } from '../definitions/definitions.service.js';
import { ReadingContext } from '../definitions/reading/reading-context.js';
import { recordId } from '../records/record-row.js';
import { RecordsRepository } from '../records/records.repository.js';
import { SubjectInputsRepository } from '../records/subject-inputs.repository.js';
import { EvaluationsService } from './evaluations.service.js';
import type { EvaluationRow } from './evaluations.repository.js';
import { explainFacts, explainParameters } from './explain-facts.js';
import { explainRules } from './explain-rules.js';
import type { ExplainedDefinitions, ExplanationView } from './explanation-view.js';
import { isBuiltOn } from './marked-results.js';

/** By which definitions a result is explained. */
interface Grounds {
  readonly state: ExplainedDefinitions['state'];
  /** Null where the scheme is nowhere to be found. */
  readonly definitions: Definitions | null;
}

/** Tells how stored results came about: from what was known when they were made, by the definitions they were made by. */
@Injectable()
export class ExplanationsService {
  constructor(
    private readonly database: Database,
    private readonly definitions: DefinitionsService,
    private readonly evaluations: EvaluationsService,
    private readonly inputs: SubjectInputsRepository,
    private readonly records: RecordsRepository,
  ) {}

  /** @throws XinhengError `evaluation-unknown` where there is no such result that the actor may see */
  async explain(actor: Actor, id: string, locale: Locale): Promise<ExplanationView> {
    const row = await this.evaluations.find(actor, id);
    const evaluation = await this.evaluations.get(actor, id, locale);
    const current = await this.definitions.current();
    const grounds = await this.groundsOf(row, current);
    const explanation = grounds.definitions === null ? null : await this.tryAgain(row, grounds.definitions, locale);
    const { outcome } = explanation ?? {};
    const graded = outcome?.status === 'graded' ? outcome : null;
    return {
      evaluation,
      definitions: {
        state: grounds.state,
        version: grounds.definitions === null ? row.version : versionOf(grounds.definitions, row.scheme),
        hash: grounds.definitions?.hashOf(row.scheme) ?? row.definitions_hash,
        current: current.schemes.includes(row.scheme)
          ? { version: versionOf(current, row.scheme), hash: current.hashOf(row.scheme) }
          : null,
      },
      isReproduced:
        graded !== null &&
        graded.grade === row.grade &&
        graded.rule === row.rule &&
        (graded.score === null ? row.score === null : String(graded.score) === row.score),
      outcome: { grade: graded?.grade ?? null, score: graded?.score ?? null, rule: graded?.rule ?? null },
      ...(grounds.definitions === null || explanation === null
        ? { rules: [], facts: [], parameters: [] }
        : await this.told(row, grounds.definitions, explanation, locale)),
    };
  }

  private async groundsOf(row: EvaluationRow, current: Definitions): Promise<Grounds> {
    const isKnown = current.scheme(row.scheme, row.as_of) !== undefined;
    if (isKnown && current.hashOf(row.scheme) === row.definitions_hash) return { state: 'same', definitions: current };
    const before = await this.definitions.asKnownAt(row.known_at);
    const wasKnown = before.scheme(row.scheme, row.as_of) !== undefined;
    if (wasKnown && before.hashOf(row.scheme) === row.definitions_hash) {
      return { state: 'changed-since', definitions: before };
    }
    return { state: 'lost', definitions: isKnown ? current : null };
  }

  private async tryAgain(row: EvaluationRow, definitions: Definitions, locale: Locale): Promise<Explanation | null> {
    const program = definitions.programOf(row.scheme, row.as_of);
    const [read] = await this.inputs.read({ subjects: [row.subject_id] }, { asOf: row.as_of, knownAt: row.known_at });
    return read === undefined ? null : program.explain(read.input, locale);
  }

  private async told(
    row: EvaluationRow,
    definitions: Definitions,
    { rules, facts, parameters }: Explanation,
    locale: Locale,
  ): Promise<Pick<ExplanationView, 'rules' | 'facts' | 'parameters'>> {
    const context = new ReadingContext(definitions, row.as_of, locale);
    const voided = (await this.records.voidedOf(this.database.read, [row.subject_id])).filter((record) =>
      isBuiltOn(row, record),
    );
    const telling = {
      context,
      plugin: pluginOfKey(row.scheme),
      voided: new Set(voided.map(({ subject, number }) => recordId(subject, number))),
    };
    const values = new Map<string, Value>([
      ...facts.map(({ key, value }) => [key, value] as const),
      ...parameters.map(({ key, value }) => [`param.${localKey(telling.plugin, key)}`, value] as const),
    ]);
    const tried = {
      context,
      key: row.scheme,
      scheme: schemeOf(definitions, row),
      valueOf: (name: string): Value => values.get(name) ?? null,
    };
    return {
      rules: explainRules(tried, rules),
      facts: explainFacts(telling, facts),
      parameters: explainParameters(telling, parameters),
    };
  }
}

function schemeOf(definitions: Definitions, row: EvaluationRow): Scheme {
  const found = definitions.scheme(row.scheme, row.as_of);
  if (found === undefined) throw new Error(`The scheme ${row.scheme} went away while it was explained`);
  return found.scheme;
}

function versionOf({ set }: Definitions, scheme: string): string {
  return set.find(({ id }) => id === pluginOfKey(scheme))?.version ?? '';
}
