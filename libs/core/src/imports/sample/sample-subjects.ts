import type { Random } from './random.js';
import { sampleCode } from './sample-code.js';
import { daysBefore, writeDay } from './sample-day.js';
import type { SampleFile } from './sample-file.js';
import type { SampleProvince } from './sample-provinces.js';
import { blanks, nameSyllables, sampleTrades, surnames } from './sample-words.js';

/** An enterprise of the sample. */
export interface SampleSubject {
  readonly code: string;
  readonly name: string;
  readonly region: string;
  readonly city: string;
  readonly industry: string;
  readonly registeredOn: string;
  readonly representative: string;
  readonly ownership: string;
  readonly monopolyIndustry: string;
  readonly keyField: string;
  readonly isNewIndustry: boolean;
}

/** Which enterprises are drawn. */
export interface SubjectOrder {
  readonly asOf: string;
  readonly count: number;
  /** The number by which the first code is made. */
  readonly firstSequence: number;
  /** How many stand first, in one district, so that people find them. */
  readonly showcase: number;
  readonly province: Pick<SampleProvince, 'places' | 'firstPlace'>;
}

const monopolies: Readonly<Record<string, string>> = { D44: '能源', G54: '交通' };
const keyFields: Readonly<Record<string, readonly string[]>> = {
  C13: ['食品药品'],
  C14: ['食品药品'],
  C26: ['危险化学品', '危险化学品', '民爆物品'],
  C27: ['食品药品'],
  C34: ['特种设备'],
  C35: ['医疗器械'],
  F52: ['食品药品'],
  H62: ['食品药品'],
};

/** Draws the enterprises. */
export function drawSubjects(
  random: Random,
  { asOf, count, firstSequence, showcase, province }: SubjectOrder,
): SampleSubject[] {
  const names = new Set<string>();
  return Array.from({ length: count }, (_, index) => {
    const [, region, city, place] =
      index < showcase ? province.firstPlace : random.weighted(province.places.map((row) => [row[0], row] as const));
    const trade = random.weighted(sampleTrades);
    return {
      code: sampleCode('91', region, firstSequence + index),
      name: newName(random, names, city, place, trade.word),
      region,
      city,
      industry: trade.industry,
      registeredOn: daysBefore(asOf, random.between(1_200, 9_000)),
      representative: `${random.pick(surnames)}某`,
      ...designations(random, index, trade.industry),
    };
  });
}

function newName(random: Random, taken: Set<string>, city: string, place: string, word: string): string {
  const home = (random.happens(0.7) ? city : place).replace(/[市区县]$/, '') || city;
  for (;;) {
    const syllables = Array.from({ length: random.between(2, 3) }, () => random.pick(nameSyllables)).join('');
    const name = `示例${home}${syllables}${word}有限公司`;
    if (!taken.has(name)) {
      taken.add(name);
      return name;
    }
  }
}

/** Who owns it, and what a leading office has marked it as: a few of each, spread evenly. */
function designations(random: Random, index: number, industry: string) {
  const ownership =
    index % 250 === 10
      ? '驻冀央企'
      : index % 200 === 20
        ? '省属国有企业'
        : index % 100 === 30
          ? '市属国有企业'
          : '其他企业';
  const fields = keyFields[industry];
  return {
    ownership,
    monopolyIndustry: index % 40 === 7 ? (monopolies[industry] ?? '无') : '无',
    keyField: fields !== undefined && random.happens(0.5) ? random.pick(fields) : '',
    isNewIndustry: industry === 'I65' && random.happens(0.4),
  };
}

const registered = ['企业名称', '统一社会信用代码', '类型', '注册地址行政区划', '行业代码', '成立日期', '法定代表人'];
const designated = ['企业隶属关系', '垄断性行业', '重点领域', '新产业新业态新模式企业'];

/** The register file of the enterprises. */
export function subjectsFile(
  random: Random,
  subjects: readonly SampleSubject[],
  { hasDesignations }: Pick<SampleProvince, 'hasDesignations'>,
): SampleFile {
  const headers = hasDesignations ? [...registered, ...designated] : registered;
  return {
    name: '示例_企业登记信息.csv',
    item: 'subjects',
    headers,
    rows: subjects
      .map((subject) => [
        subject.name,
        subject.code,
        '企业',
        subject.region,
        subject.industry,
        writeDay(subject.registeredOn, random.pick(['slash', 'iso', 'chinese'] as const)),
        subject.representative,
        subject.ownership,
        subject.monopolyIndustry,
        subject.keyField === '' ? random.pick(blanks) : subject.keyField,
        subject.isNewIndustry ? '是' : '否',
      ])
      .map((row) => row.slice(0, headers.length)),
  };
}
