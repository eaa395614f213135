import { toHalfWidth } from '../reading/cell.js';
import type { ReadValue } from './cell-reading.js';

/** The kinds of Article 9 of the Administrative Penalty Law, by the field that says that one was imposed. */
const kinds: ReadonlyMap<string, string> = new Map(
  Object.entries({
    警告: 'warned',
    通报批评: 'criticised',
    罚款: 'fined',
    没收违法所得: 'gainsConfiscated',
    没收非法财物: 'propertyConfiscated',
    暂扣许可证件: 'permitSuspended',
    暂扣许可证: 'permitSuspended',
    降低资质等级: 'qualificationLowered',
    吊销许可证件: 'permitRevoked',
    吊销许可证: 'permitRevoked',
    吊销营业执照: 'businessLicenceRevoked',
    限制开展生产经营活动: 'operationsRestricted',
    责令停产停业: 'productionSuspended',
    责令关闭: 'orderedToClose',
    限制从业: 'employmentRestricted',
    行政拘留: 'detained',
    其他: 'otherPenalty',
    其他行政处罚: 'otherPenalty',
  }),
);

/** What a form may call them, for its instructions. */
export const penaltyKindNames: readonly string[] = [
  '警告',
  '通报批评',
  '罚款',
  '没收违法所得',
  '没收非法财物',
  '暂扣许可证件',
  '降低资质等级',
  '吊销许可证件',
  '吊销营业执照',
  '限制开展生产经营活动',
  '责令停产停业',
  '责令关闭',
  '限制从业',
  '行政拘留',
  '其他',
];

/**
 * The kinds in a cell (CF_CFLB): one decision may impose several. `其他-责令改正` is 其他.
 * @returns the fields that are true, in the order of the cell; a kind that the law does not know refuses the cell
 */
export function readPenaltyKinds(text: string): ReadValue {
  const words = text
    .split(/[;；、,，/|\s]+/)
    .map((word) => toHalfWidth(word).trim())
    .filter((word) => word !== '');
  const fields: string[] = [];
  for (const word of words) {
    const field = /^其他[-—:：(]/.test(word) ? 'otherPenalty' : kinds.get(word);
    if (field === undefined) {
      return { code: 'import-cell-penalty-kind', params: { kind: word, allowed: penaltyKindNames.join('、') } };
    }
    fields.push(field);
  }
  return { value: [...new Set(fields)] };
}

/**
 * The exchange format has one word for the licence to trade and for any other permit: which one was revoked stands in
 * the name of the permit (CF_NR_ZKDX). A revoked business licence is told apart here, since the grade differs.
 */
export function tellLicenceRevoked(fields: readonly string[], permitName: string): readonly string[] {
  if (!fields.includes('permitRevoked') || !permitName.includes('营业执照')) return fields;
  const others = permitName.split(/[、,，;；和及]+/).filter((name) => name.trim() !== '' && !name.includes('营业执照'));
  const kept = others.length === 0 ? fields.filter((field) => field !== 'permitRevoked') : fields;
  return [...new Set([...kept, 'businessLicenceRevoked'])];
}
