import type { CatalogueItem } from '@xinheng/facts';
import {
  compareResources,
  compileInputReader,
  resolveDefinitions,
  type JsonObject,
  type PluginDefinitions,
} from '@xinheng/plugin-kit';
import { procedureOf, refusals, TestCase } from './plugin-case.js';
import { shipped } from './plugin-folders.js';

const [national, plugin] = [shipped('national'), shipped('tianjin-catalogue')];
const { catalogue } = plugin;

describe('[R-TJ-1] editions of the catalogue', () => {
  it('are compared entry by entry', () => {
    const entries = (edition: string) => catalogue.filter((one) => one.edition?.startsWith(edition) === true);
    const bare = (key: string) => key.replace(/-2022$/, '');
    const content = ({
      key: _key,
      title: _title,
      edition: _edition,
      basis: _basis,
      ...rest
    }: CatalogueItem): JsonObject => rest as unknown as JsonObject;
    const [old, draft] = [entries('2020版'), entries('2022版')];
    const changes = draft.flatMap((after) => {
      const before = old.find(({ key }) => key === bare(after.key));
      if (before === undefined) return [];
      return [[before.key, compareResources(content(before), content(after)).map(({ path }) => path)]];
    });
    expect(changes).toEqual([
      ['public-service', ['/updateCycle']],
      ['credit-commitment', ['/disclosure']],
    ]);
    const renewed = new Set(draft.map(({ key }) => bare(key)));
    expect(old.filter(({ key }) => !renewed.has(key)).map(({ key }) => key)).toEqual(['contract-performance']);
    expect(draft.filter(({ key }) => !old.some((one) => one.key === bare(key))).map(({ key }) => key)).toEqual([
      'integrity-record-2022',
    ]);
  });

  it('stand beside the national base catalogue of 2021', () => {
    expect(national.manifest.documents?.map(({ key }) => key)).toContain('catalogue-2021');
    expect(national.catalogue.map(({ key }) => key)).toContain('utility-service');
  });
});

describe('[R-TJ-2] an edition', () => {
  it('goes from draft by comment to publication, and is superseded', () => {
    const edition = new TestCase(procedureOf('tianjin-catalogue', 'edition'), '2022-05-01', {
      edition: '2022版',
      madeFrom: '2020版、全国公共信用信息基础目录（2021年版）',
    });
    expect(refusals(() => edition.step('publish', 'head', '2022-05-01'))).toContain('case-step-state');
    edition.step('open-comment', 'decider', '2022-06-02', { commentUntil: '2022-07-02' });
    edition.step('publish', 'head', '2022-08-01', { publishedOn: '2022-08-01', handling: '采纳若干' });
    edition.step('supersede', 'decider', '2024-01-01', { by: '2024版' });
  });

  it('admits records only once it is published', () => {
    const reads = (key: string, decidedOn: string, publishedOn: string | null) => {
      const documents = plugin.manifest.documents?.map((one) =>
        one.key === 'tj-2022' ? { ...one, publishedOn } : one,
      );
      const changed: PluginDefinitions = {
        ...plugin,
        manifest: { ...plugin.manifest, ...(documents && { documents }) },
      };
      const reader = compileInputReader(resolveDefinitions([national, changed]), 'tianjin-catalogue');
      const subject = { kind: 'enterprise', code: '91120116Y000000166', region: '120116' } as const;
      return reader.complete({ subject, records: [{ item: key, decidedOn, fields: { matter: '示例' } }] }).issues
        .length;
    };
    expect(reads('public-service', '2022-09-01', null)).toBe(0);
    expect(reads('public-service-2022', '2022-09-01', null)).toBe(1);
    expect(reads('public-service-2022', '2022-07-31', '2022-08-01')).toBe(1);
    expect(reads('public-service-2022', '2022-08-01', '2022-08-01')).toBe(0);
  });
});

describe('[R-TJ-3] a comment', () => {
  const comment = procedureOf('tianjin-catalogue', 'comment');

  it('is taken until 2022-07-02 and refused from the day after', () => {
    expect(comment.window).toEqual({ from: '--06-02', until: '--07-02' });
    expect([comment.inForceFrom, comment.inForceUntil]).toEqual(['2022-06-02', '2022-07-02']);
  });

  it('brings its legal basis, and gets a result', () => {
    expect(comment.form?.required).toEqual(['comment', 'legalBasis']);
    expect(comment.transitions.map(({ requires }) => requires)).toEqual([['handling'], ['reason']]);
  });
});
