import { addDays } from '@xinheng/calendar';
import { organisationCodeCheckCharacter, unifiedCodeCheckCharacter, type SubjectRecord } from '@xinheng/facts';
import { numbersFrom, type Inhabitant } from '../../support/population.js';

/** The day as of which everybody is graded. */
export const TODAY = '2022-06-30';
export const SCHEME = 'hebei:enterprise-grade';

const REGIONS = ['130102', '130203', '130302', '130402', '130502', '130602', '130702', '130802', '130902', '131002'];
const GENERAL = ['national:judgment', 'national:arrears-tax', 'national:administrative-penalty'] as const;

/**
 * Enterprises of Hebei by their inner ids, always the same ones: seven in ten without a record that counts, one in a
 * hundred with exactly the five that the limit allows, and around them records of earlier years and inspections that
 * count for nothing.
 * @param recordsEach how many records one has on average
 */
export function inhabitants(firstId: number, count: number, recordsEach: number): Inhabitant[] {
  return Array.from({ length: count }, (_, index) => inhabitant(firstId + index, recordsEach));
}

function inhabitant(id: number, recordsEach: number): Inhabitant {
  const draw = numbersFrom(id);
  const region = REGIONS[draw(REGIONS.length)] ?? '130102';
  const counted = countedRecords(draw);
  const wanted = Math.floor(recordsEach / 2) + draw(Math.max(1, Math.round(recordsEach)) + 1);
  const others = Array.from({ length: Math.max(0, wanted - counted.length) }, () => uncountedRecord(draw));
  return {
    id,
    input: {
      subject: {
        kind: 'enterprise',
        legalForm: 'legal-person',
        code: codeOf(region, id),
        name: `示例企业${String(id)}`,
        region,
        industry: 'C13',
        registeredOn: addDays(TODAY, -2_000 - draw(3_000)),
        endedOn: draw(100) === 0 ? addDays(TODAY, -draw(80) - 1) : null,
      },
      records: [...others, ...counted].map((record, index) => ({
        ...record,
        id: `${String(id)}-${String(index + 1)}`,
      })),
    },
  };
}

type Drawn = Omit<SubjectRecord, 'id'>;
type Draw = (below: number) => number;

function countedRecords(draw: Draw): readonly Drawn[] {
  const fate = draw(1_000);
  if (fate < 700) return [];
  if (fate < 703) return [penalty(draw, { businessLicenceRevoked: true })];
  if (fate < 710) return [penalty(draw, { permitSuspended: true })];
  const count = fate < 720 ? 5 : fate < 726 ? 6 + draw(4) : fate < 900 ? 1 : 2 + draw(3);
  return Array.from({ length: count }, () => general(draw));
}

function general(draw: Draw): Drawn {
  const item = GENERAL[draw(GENERAL.length)] ?? GENERAL[0];
  return { ...on(addDays(TODAY, -draw(360))), item, fields: draw(200) === 0 ? { severeConsequence: true } : {} };
}

function penalty(draw: Draw, fields: SubjectRecord['fields']): Drawn {
  return { ...on(addDays(TODAY, -draw(360))), item: 'national:administrative-penalty', fields };
}

function uncountedRecord(draw: Draw): Drawn {
  return draw(3) === 0
    ? { ...on(addDays(TODAY, -draw(360))), item: 'national:administrative-inspection', fields: { result: '合格' } }
    : { ...on(addDays(TODAY, -400 - draw(1_000))), item: GENERAL[draw(GENERAL.length)] ?? GENERAL[0], fields: {} };
}

function on(day: string): Pick<SubjectRecord, 'decidedOn' | 'occurredOn'> {
  return { decidedOn: day, occurredOn: day };
}

function codeOf(region: string, id: number): string {
  const organisation = `Y${String(id).padStart(7, '0')}`;
  const body = `91${region}${organisation}${organisationCodeCheckCharacter(organisation) ?? ''}`;
  return `${body}${unifiedCodeCheckCharacter(body) ?? ''}`;
}
