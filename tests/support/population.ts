import type { SubjectInput, SubjectRecord } from '@xinheng/facts';
import { addDays } from '@xinheng/calendar';
import { organisationCodeCheckCharacter, unifiedCodeCheckCharacter } from '@xinheng/facts';
import { UnitOfWork, type Database, type SqlValue } from '@xinheng/platform';

/** Subjects with their records, as one line of `xinheng evaluate` has them; the same order gives the same population. */
export interface PopulationOrder {
  readonly seed: number;
  readonly count: number;
  /** The inner id of the first; the others follow. */
  readonly firstId?: number;
  /** The day before which everything happened. */
  readonly asOf?: string;
}

/** A subject with the inner id it is, or is to be, stored under. */
export interface Inhabitant {
  readonly id: number;
  readonly input: SubjectInput;
}

const REGIONS = ['130102', '130104', '130108', '130203', '130204', '130302', '130602', '130900', '131002', '139001'];
const INDUSTRIES = ['A01', 'C13', 'C26', 'E47', 'F51', 'G54', 'I65', null];
const EVENTS = [
  'national:administrative-penalty',
  'national:judgment',
  'national:arrears-tax',
  'national:commitment-broken',
  'hebei:arrears-utility',
  'hebei:contract-breach',
  'national:administrative-inspection',
] as const;
const SERIOUS = ['permitSuspended', 'qualificationLowered', 'productionSuspended', 'employmentRestricted'] as const;

/** A small generator of numbers that are the same on every machine (mulberry32). */
export function numbersFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** Enterprises of Hebei of every grade, and some who are no subject of its scheme: ended, of another kind, from elsewhere. */
export function generatePopulation({ seed, count, firstId = 1, asOf = '2022-06-30' }: PopulationOrder): Inhabitant[] {
  const draw = numbersFrom(seed);
  return Array.from({ length: count }, (_, index) => inhabitant(draw, firstId + index, asOf));
}

/** The same inhabitant with one record more, as `enterRecord` enters it. */
export function withRecord(
  one: Inhabitant,
  number: number,
  decidedOn: string,
  item = 'hebei:arrears-utility',
): Inhabitant {
  const record = {
    id: `${one.id}-${String(number).padStart(6, '0')}`,
    item,
    decidedOn,
    occurredOn: decidedOn,
    fields: {},
  };
  return { ...one, input: { ...one.input, records: [...(one.input.records ?? []), record] } };
}

function inhabitant(draw: (below: number) => number, id: number, asOf: string): Inhabitant {
  const fate = draw(1_000);
  const region = fate < 10 ? '210102' : (REGIONS[draw(REGIONS.length)] ?? '130102');
  const count = fate < 650 ? 0 : fate < 900 ? 1 + draw(3) : 2 + draw(9);
  return {
    id,
    input: {
      subject: {
        kind: fate >= 10 && fate < 20 ? 'cooperative' : 'enterprise',
        legalForm: 'legal-person',
        code: codeOf(region, id),
        name: `示例企业${id}`,
        region,
        industry: INDUSTRIES[draw(INDUSTRIES.length)] ?? null,
        registeredOn: addDays(asOf, -2_000 - draw(3_000)),
        endedOn: fate >= 20 && fate < 40 ? addDays(asOf, draw(160) - 80) : null,
      },
      records: Array.from({ length: count }, (_, number) => drawRecord(draw, id, number + 1, asOf)),
    },
  };
}

function drawRecord(draw: (below: number) => number, subject: number, number: number, asOf: string): SubjectRecord {
  const item = EVENTS[draw(EVENTS.length)] ?? EVENTS[0];
  const decidedOn = addDays(asOf, -draw(800));
  const weight = draw(100);
  const isPenalty = item === 'national:administrative-penalty';
  const serious = isPenalty && weight < 8 ? { [SERIOUS[draw(SERIOUS.length)] ?? 'permitSuspended']: true } : {};
  return {
    id: `${subject}-${String(number).padStart(6, '0')}`,
    item,
    decidedOn,
    occurredOn: decidedOn,
    repairedOn: weight >= 90 ? addDays(decidedOn, 40) : null,
    fields: {
      ...(isPenalty ? { fined: true, ...(weight === 9 ? { businessLicenceRevoked: true } : serious) } : {}),
      ...(!item.includes('inspection') && weight >= 60 && weight < 64 ? { severeConsequence: true } : {}),
    },
  };
}

function codeOf(region: string, id: number): string {
  const organisation = `Y${String(id).padStart(7, '0')}`;
  const body = `91${region}${organisation}${organisationCodeCheckCharacter(organisation) ?? ''}`;
  return `${body}${unifiedCodeCheckCharacter(body) ?? ''}`;
}

/** Writes a population as a real import leaves it, set by set; nobody is marked. */
export async function insertPopulation(
  database: Database,
  population: readonly Inhabitant[],
  { at = '2022-06-01T00:00:00.000Z', unit = 1 }: { readonly at?: string; readonly unit?: number } = {},
): Promise<void> {
  const units = new UnitOfWork(database);
  for (let from = 0; from < population.length; from += 10_000) {
    const part = population.slice(from, from + 10_000);
    await units.run(async (tx) => {
      await tx.insertMany(
        'subject',
        Object.keys(subjectRow(first(part), at, unit)),
        part.map((one) => Object.values(subjectRow(one, at, unit))),
      );
      await tx.insertMany(
        'subject_version',
        Object.keys(versionRow(first(part), at)),
        part.map((one) => Object.values(versionRow(one, at))),
      );
      const records = part.flatMap(({ id, input }) =>
        (input.records ?? []).map((record, index) => recordRow(id, index + 1, record, at, unit)),
      );
      const [record] = records;
      if (record !== undefined)
        await tx.insertMany(
          'record',
          Object.keys(record),
          records.map((row) => Object.values(row)),
        );
    });
  }
}

function first(population: readonly Inhabitant[]): Inhabitant {
  const [one] = population;
  if (one === undefined) throw new Error('A population of nobody was to be written');
  return one;
}

function subjectRow(
  { id, input: { subject, records = [] } }: Inhabitant,
  at: string,
  unit: number,
): Record<string, SqlValue> {
  return {
    id,
    ...stateColumns(subject),
    unit_id: unit,
    is_sample: 0,
    batch_id: null,
    version: 1,
    last_version: 1,
    last_record: records.length,
    created_at: at,
    updated_at: at,
  };
}

function versionRow({ id, input: { subject } }: Inhabitant, at: string): Record<string, SqlValue> {
  return {
    subject_id: id,
    sequence: 1,
    valid_from: '0001-01-01',
    valid_until: null,
    ...stateColumns(subject),
    recorded_at: at,
  };
}

function stateColumns(subject: SubjectInput['subject']): Record<string, SqlValue> {
  return {
    kind: subject.kind,
    legal_form: subject.legalForm ?? null,
    code: subject.code,
    name: subject.name ?? null,
    address: null,
    region: subject.region,
    industry: subject.industry ?? null,
    registered_on: subject.registeredOn ?? null,
    ended_on: subject.endedOn ?? null,
    attributes: JSON.stringify(subject.attributes ?? {}),
  };
}

/** A row of the table of records: the `number`-th of its subject, as it was entered. */
export function recordRow(
  subject: number,
  number: number,
  record: SubjectRecord,
  at: string,
  unit = 1,
): Record<string, SqlValue> {
  return {
    subject_id: subject,
    sequence: number,
    number,
    op_id: `test-${subject}-${number}`,
    item: record.item,
    decided_on: record.decidedOn,
    occurred_on: record.occurredOn ?? null,
    counts_from: record.countsFrom ?? null,
    ended_on: record.endedOn ?? null,
    voided_on: record.voidedOn ?? null,
    repaired_on: record.repairedOn ?? null,
    provider: record.provider ?? null,
    fields: JSON.stringify(record.fields),
    act: 'enter',
    unit_id: unit,
    is_sample: 0,
    recorded_by: 1,
    entered_at: at,
    recorded_at: at,
  };
}
