import type { Basis, CatalogueItem } from '../definitions.js';
import type { CivilDay, SubjectRecord } from '../model.js';
import type { DefinitionIndex } from '../names/definition-index.js';
import { isInForce, judgingDay } from '../names/edition.js';
import { pluginOfKey } from '../names/qualified-key.js';
import { compileRecordCondition } from './record-rule.js';

/** Why a record may not be entered. */
export interface Refusal {
  readonly reason: string;
  readonly basis: Basis;
}

/**
 * Whether a record may enter on a day, else on that of its decision: null, a refusal with its article, or
 * `unknown-item` where no edition is in force.
 */
export type Admission = (record: SubjectRecord, enteredOn?: CivilDay) => Refusal | 'unknown-item' | null;

/**
 * Compiles the `admit` rules of the catalogue. A record is judged by the edition of its item that was in force on
 * the day it was decided, unless one that began until it is entered judges older records as well; the first rule that
 * refuses gives the reason.
 */
export function compileAdmission(index: DefinitionIndex): Admission {
  const compiled = new Map<CatalogueItem, (record: SubjectRecord) => Refusal | null>();
  return (record, enteredOn = record.decidedOn) => {
    const key = index.itemKey(record.item);
    const editions = index.itemEditions(key);
    const day = judgingDay(editions, record.decidedOn, enteredOn);
    const edition = editions.find((item) => isInForce(item, day));
    if (edition === undefined) return 'unknown-item';
    let judge = compiled.get(edition);
    if (judge === undefined) compiled.set(edition, (judge = compileRefusals(index, key, edition)));
    return judge(record);
  };
}

/** Judges one record; `compileAdmission` for many. */
export function admitRecord(index: DefinitionIndex, record: SubjectRecord): Refusal | 'unknown-item' | null {
  return compileAdmission(index)(record);
}

function compileRefusals(index: DefinitionIndex, key: string, edition: CatalogueItem) {
  const rules = (edition.admit ?? []).map(({ refuseWhen, reason, basis }) => ({
    refuses: compileRecordCondition(index, pluginOfKey(key), [key], refuseWhen),
    refusal: { reason, basis },
  }));
  return (record: SubjectRecord): Refusal | null => rules.find(({ refuses }) => refuses(record))?.refusal ?? null;
}
