import { readFileSync } from 'node:fs';
import type { PluginFiles } from '../../resource-editors/plugin-resources.js';
import type { RawObject } from '../../resource-editors/raw-object.js';
import { citedArticles } from './cited-articles.js';
import { touchedSchemes } from './touched-schemes.js';

const read = (file: string) => JSON.parse(readFileSync(`plugins/hebei/${file}.json`, 'utf8')) as readonly RawObject[];
const files: PluginFiles = {
  plugin: 'hebei',
  title: '河北',
  resources: {
    parameters: read('parameters'),
    facts: read('facts'),
    schemes: [read('schemes/enterprise-grade') as unknown as RawObject, { key: 'other', rules: [] }],
  },
};
const keys = (resource: string, key: string) =>
  touchedSchemes(files, [{ resource, key, value: null }]).map((scheme) => scheme['key']);

describe('what a revision concerns', () => {
  it('is the scheme that it changes, and those that read what it changes, through facts as well', () => {
    expect(keys('schemes', 'other')).toEqual(['other']);
    expect(keys('parameters', 'general-limit')).toEqual(['enterprise-grade']);
    expect(keys('facts', 'general-dishonesty-12m')).toEqual(['enterprise-grade']);
    expect(keys('measures', 'general-limit')).toEqual([]);
  });

  it('is every article it cites, once, with the document by name', () => {
    const cited = citedArticles(
      {
        title: '',
        reason: '',
        olderRecords: 'old-rule',
        basis: { document: 'heb-2022', article: '四(三)' },
        changes: [
          { resource: 'parameters', key: 'limit', value: { basis: { document: 'heb-2022', article: '四(三)' } } },
          { resource: 'facts', key: 'count', value: { rows: [{ basis: { document: 'x', article: '五' } }] } },
        ],
      },
      {
        documents: [
          { reference: 'heb-2022', plugin: 'hebei', key: 'heb-2022', title: '实施意见', value: { number: '54号' } },
        ],
        articleNotes: { 'heb-2022 四(三)': '5次为B类' },
      },
    );
    expect(cited).toEqual([
      { document: 'x', number: null, article: '五', note: null },
      { document: '实施意见', number: '54号', article: '四(三)', note: '5次为B类' },
    ]);
  });
});
