import type { DocumentLevel, Manifest } from '../model/manifest.js';
import type { SamplePlugin } from './sample-plugin.js';

const levels: Readonly<Record<SamplePlugin['kind'], DocumentLevel>> = {
  province: 'provincial-government',
  city: 'city-document',
  county: 'county-document',
  industry: 'ministry-document',
  topic: 'provincial-department-document',
};

/** The article of the sample document that a resource stands on: `article('四')`. */
export function article(numeral: string): { readonly document: string; readonly article: string } {
  return { document: 'sample', article: `第${numeral}条` };
}

/** `plugin.json`: one document, every article of it with what became of it. */
export function sampleManifest({ id, kind, title, regions }: SamplePlugin): Manifest {
  const implemented = (numeral: string, ...resources: string[]) => ({
    ...article(numeral),
    state: 'implemented' as const,
    resources,
  });
  return {
    $schema: 'https://xinheng.dev/schema/plugin.v1.json',
    formatVersion: 1,
    id,
    version: '0.1.0',
    title,
    kind,
    regions,
    core: '^1.0.0',
    dependsOn: {},
    documents: [
      {
        key: 'sample',
        title: '示例办法（请换成所实施的文件）',
        number: '示例〔2025〕1号',
        level: levels[kind],
        issued: '2025-01-01',
        inForce: { from: '2025-01-01', until: null },
        supersedes: [],
        primary: true,
      },
    ],
    subjectAttributes: [{ key: 'key-field', title: '示例：属于重点领域', type: 'boolean' }],
    coverage: [
      { ...article('一'), state: 'not-a-rule', note: '目的和依据。' },
      implemented('二', 'catalogue#inspection-failed'),
      implemented('三', 'classifications#serious-failure', 'classifications#other-failure'),
      implemented('四', 'schemes/credit-grade', 'parameters#general-limit', 'parameters#counting-window'),
      implemented('五', 'measures#lower-sampling', 'measures#key-supervision', 'lists#incentive-measures'),
      implemented('六', 'supervision#routine-inspection', 'supervision#key-field'),
      implemented('七', 'procedures#result-objection', 'templates#objection-decision'),
      implemented('八', 'reliefs#natural-disaster'),
      implemented('九', 'metrics#low-grade-share'),
      { ...article('十'), state: 'core', note: '公开、查询和安全由平台统一落实。' },
      { ...article('十一'), state: 'discretion', note: '主管部门可以根据实际情况酌情处理。' },
    ],
  };
}
