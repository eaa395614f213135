import { isInForce, isLookupTable, localKey, pluginOfKey, type Edition } from '@xinheng/facts';
import type { Scheme } from '@xinheng/grading';
import { classificationView, type ClassificationView } from './classification-view.js';
import { factSentence } from './fact-sentence.js';
import { parameterValues, type ParameterView } from './parameter-view.js';
import type { Placed, ReadingContext } from './reading-context.js';
import { schemeView, SchemeTexts, type SchemeView } from './scheme-view.js';
import { scoreView, type ScoreView } from './score-view.js';

/** One scheme with everything it stands on. */
export interface SchemeDetail extends SchemeView {
  /** Whom it grades besides kind and region, as a sentence; null for everyone of them. */
  readonly appliesTo: string | null;
  /** SHA-256 over everything the scheme reads; results are stored under it. */
  readonly definitionsHash: string;
  readonly facts: readonly {
    readonly id: string;
    readonly title: string;
    readonly type: string;
    readonly unit: string | null;
    readonly sentence: string | null;
  }[];
  readonly parameters: readonly {
    readonly id: string;
    readonly title: string;
    readonly unit: string | null;
    readonly values: ParameterView['values'];
  }[];
  readonly classifications: readonly ClassificationView[];
  /** Of a score card only. */
  readonly score?: ScoreView;
}

export function schemeDetail(context: ReadingContext, placed: Placed<Scheme>): SchemeDetail {
  const { plugin, resource: scheme } = placed;
  const view = schemeView(context, placed);
  const reads = context.readers.schemes.find((one) => one.scheme === view.id);
  const families = { subject: true, facts: 'lists', parameters: false } as const;
  return {
    ...view,
    appliesTo: context.sentence(plugin.id, context.factScope(plugin.id, families), scheme.appliesTo),
    definitionsHash: context.definitions.hashOf(view.id),
    facts: (reads?.facts ?? []).flatMap((key) => factOf(context, key)),
    parameters: (reads?.parameters ?? []).flatMap((key) => parameterOf(context, key)),
    classifications: plugin.classifications
      .filter((row) => isInForce(row, context.asOf))
      .map((resource) => classificationView(context, { plugin, resource })),
    ...(scheme.method === 'score'
      ? { score: scoreView(context, new SchemeTexts(context, plugin, scheme), scheme) }
      : {}),
  };
}

function factOf(context: ReadingContext, id: string): SchemeDetail['facts'] {
  const owner = pluginOfKey(id);
  const fact = editionOf(context, owner, id, context.plugin(owner)?.facts ?? []);
  if (fact === undefined) return [];
  const { type, unit = null } = fact;
  return [{ id, title: context.title(owner, 'facts', fact), type, unit, sentence: factSentence(context, owner, fact) }];
}

function parameterOf(context: ReadingContext, id: string): SchemeDetail['parameters'] {
  const owner = pluginOfKey(id);
  const parameter = editionOf(context, owner, id, context.plugin(owner)?.parameters ?? []);
  if (parameter === undefined || isLookupTable(parameter)) return [];
  return [
    {
      id,
      title: context.title(owner, 'parameters', parameter),
      unit: parameter.unit ?? null,
      values: parameterValues(context, owner, parameter),
    },
  ];
}

function editionOf<T extends Edition>(
  context: ReadingContext,
  plugin: string,
  id: string,
  editions: readonly T[],
): T | undefined {
  const key = localKey(plugin, id);
  return editions.find((edition) => edition.key === key && isInForce(edition, context.asOf));
}
