import { measureGuards, type MeasureCandidate, type PlacedMeasure } from '@xinheng/core';
import { spoilt, type Guarded } from './guarded.js';

const basis = { document: 'regulation', article: '第三十一条' };
const plugin = { id: 'p', regions: ['230000'], manifest: { version: '1.0.0' } } as unknown as PlacedMeasure['plugin'];

const lawful: MeasureCandidate & { readonly placed: PlacedMeasure } = {
  placed: {
    key: 'p:honours',
    plugin,
    measure: {
      key: 'honours',
      title: '不得评优评先',
      kind: 'punishment',
      scope: '不得评优评先',
      listedIn: 'supplement',
      minSeverity: 'general',
      period: 'P1Y',
      inForceFrom: '2022-01-01',
      basis,
    },
    list: {
      key: 'p:supplement',
      plugin,
      definition: {
        key: 'supplement',
        title: '补充清单',
        of: 'measure',
        kind: 'measure-list',
        allowedScopes: ['不得评优评先', '其他惩戒'],
        basis,
      },
      publishedOn: '2022-05-01',
      level: 'provincial-regulation',
      regions: ['230000'],
    },
    level: 'provincial-regulation',
    isLocal: true,
    isSupplement: true,
    behaviours: ['arrears'],
    regions: ['230000'],
  },
  key: 'p:honours',
  region: '230102',
  cause: 'decision',
  behaviours: ['arrears'],
  severity: 'general',
  startedOn: '2022-06-30',
  untilOn: '2023-06-30',
  answers: { minor: false, first: true, corrected: true, harmless: true },
  isAppliedAlready: false,
};

type Placed = Partial<PlacedMeasure>;
type Candidate = MeasureCandidate;

const placed =
  (change: (placed: PlacedMeasure) => Placed) =>
  (candidate: Candidate): Candidate =>
    candidate.placed === undefined
      ? candidate
      : { ...candidate, placed: { ...candidate.placed, ...change(candidate.placed) } };
const measure = (change: Partial<PlacedMeasure['measure']>) =>
  placed((one) => ({ measure: { ...one.measure, ...change } }));
const list = (change: Partial<NonNullable<PlacedMeasure['list']>>) =>
  placed((one) => ({ list: one.list === null ? null : { ...one.list, ...change } }));
const told =
  (change: Partial<Candidate>) =>
  (candidate: Candidate): Candidate => ({ ...candidate, ...change });

const burdens = ({ placed: one }: Candidate): boolean =>
  one !== undefined && ['constraint', 'punishment'].includes(one.measure.kind);
const needsList = ({ placed: one }: Candidate): boolean =>
  one !== undefined && !['association', 'reference'].includes(one.measure.kind);
const rank = (word: string | null | undefined): number => ['none', 'general', 'serious'].indexOf(word ?? 'none');

/** Invariants 1 to 5 of applied measures, and what the regulation says beside them. */
export const measures: Guarded<Candidate> = {
  title: 'applied measures',
  guards: measureGuards,
  candidates: spoilt<Candidate>(lawful, [
    told({ placed: undefined }),
    measure({ inForceFrom: '2022-07-01' }),
    placed(() => ({ list: null })),
    list({ publishedOn: null }),
    list({ publishedOn: '2022-07-01' }),
    told({ startedOn: '2022-04-30' }),
    measure({ scope: '限制出行范围' }),
    placed((one) => ({ measure: { ...one.measure, scope: '其他惩戒' }, level: 'city-document', isLocal: false })),
    told({ untilOn: null }),
    told({ untilOn: '2022-06-30' }),
    told({ behaviours: ['other'] }),
    told({ behaviours: null }),
    told({ severity: 'none' }),
    told({ severity: null }),
    measure({ minSeverity: 'serious' }),
    measure({ title: '限制出行、停供水' }),
    told({ region: '130102' }),
    told({ answers: null }),
    told({ answers: { minor: true, first: true, corrected: true, harmless: true } }),
    told({ isAppliedAlready: true }),
    measure({ kind: 'constraint' }),
    told({ cause: 'grade', severity: null, answers: null }),
  ]),
  forbidden: {
    'in-force': ({ placed: one, startedOn }) => one === undefined || (one.measure.inForceFrom ?? '') > startedOn,
    listed: (candidate) => needsList(candidate) && candidate.placed?.list === null,
    published: (candidate) =>
      needsList(candidate) &&
      candidate.placed?.list != null &&
      !(candidate.placed.list.publishedOn !== null && candidate.placed.list.publishedOn <= candidate.startedOn),
    scope: ({ placed: one }) =>
      one?.list != null &&
      (!(one.list.definition.allowedScopes ?? []).includes(one.measure.scope ?? '') ||
        (one.measure.kind === 'punishment' && one.measure.scope === '其他惩戒' && one.level === 'city-document')),
    period: ({ placed: one, startedOn, untilOn }) =>
      one !== undefined &&
      ((one.measure.kind === 'punishment' && one.isLocal && untilOn === null) ||
        (untilOn !== null && untilOn <= startedOn)),
    related: ({ placed: one, behaviours }) => one !== undefined && behaviours?.includes('arrears') !== true,
    proportionate: ({ placed: one, severity, cause }) =>
      one !== undefined && !(cause === 'grade' && severity === null) && rank(severity) < rank(one.measure.minSeverity),
    'protected-right': (candidate) => burdens(candidate) && candidate.placed?.measure.title.includes('停供水') === true,
    region: ({ placed: one, region }) => one !== undefined && !region.startsWith('23'),
    excused: (candidate) =>
      burdens(candidate) &&
      candidate.cause === 'decision' &&
      (candidate.answers === null || Object.values(candidate.answers).every(Boolean)),
    once: ({ placed: one, isAppliedAlready }) => one !== undefined && isAppliedAlready,
  },
};
