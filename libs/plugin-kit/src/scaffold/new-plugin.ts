import type { Json } from '@xinheng/logic';
import type { PluginSource } from '../source/layout.js';
import { sampleCases } from './sample-cases.js';
import { sampleLocale } from './sample-locale.js';
import { sampleChangelog, sampleReadme } from './sample-texts.js';
import { sampleManifest } from './sample-manifest.js';
import type { NewPluginOptions } from './sample-plugin.js';
import { sampleProcedures, sampleReliefs, sampleTemplate } from './sample-procedures.js';
import { sampleCatalogue, sampleClassifications, sampleFacts, sampleParameters } from './sample-records.js';
import { sampleLists, sampleMeasures, sampleMetrics, sampleScheme, sampleSupervision } from './sample-scheme.js';
import { writeJson } from './write-json.js';

/**
 * The files of a new plugin: every file of the format with the smallest honest content, and every kind of worked case.
 * Everything that is to be replaced is marked 示例. It validates with `--strict`, and its cases pass.
 */
export function newPlugin(options: NewPluginOptions): PluginSource {
  const { id, kind, regions = [] } = options;
  const plugin = { id, kind, regions, title: options.title ?? `示例：${id}信用分级分类监管` };
  const json = (value: unknown): string => writeJson(value as Json);
  return new Map([
    ['README.md', sampleReadme(plugin)],
    ['CHANGELOG.md', sampleChangelog],
    ['plugin.json', json(sampleManifest(plugin))],
    ['catalogue.json', json(sampleCatalogue)],
    ['classifications.json', json(sampleClassifications)],
    ['parameters.json', json(sampleParameters)],
    ['facts.json', json(sampleFacts)],
    ['schemes/credit-grade.json', json(sampleScheme)],
    ['measures.json', json(sampleMeasures)],
    ['lists.json', json(sampleLists)],
    ['supervision.json', json(sampleSupervision)],
    ['procedures.json', json(sampleProcedures)],
    ['metrics.json', json(sampleMetrics)],
    ['reliefs.json', json(sampleReliefs)],
    ['cases/credit-grade.json', json(sampleCases(plugin))],
    ['templates/objection-decision.json', json(sampleTemplate)],
    ['locales/en.json', json(sampleLocale(plugin))],
  ]);
}
