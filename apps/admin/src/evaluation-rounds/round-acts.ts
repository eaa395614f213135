import type { EvaluationRoundRow } from './evaluation-round-row.js';

/** What is done with a round, in the order of the steps. */
export type RoundAct = 'freeze' | 'notice' | 'rerun' | 'confirm' | 'announce' | 'close' | 'cancel';

/** What may be done where the round stands on a day, and what of it has to wait and why (a message key). */
export interface OfferedAct {
  readonly act: RoundAct;
  readonly waits: 'asOf' | 'window' | 'other' | null;
}

/** The acts that the state of a round offers; none but giving up while a run is awaited that may still end. */
export function actsOn(round: EvaluationRoundRow, me: string, today: string): readonly OfferedAct[] {
  const isWaiting = round.pendingRun !== null && round.pendingRun.state !== 'failed';
  if (isWaiting) return [];
  const offer = (act: RoundAct, waits: OfferedAct['waits'] = null): OfferedAct => ({ act, waits });
  switch (round.state) {
    case 'planned':
      return [offer('freeze', round.asOf > today ? 'asOf' : null), offer('cancel')];
    case 'frozen':
      return [offer('rerun'), offer('cancel')];
    case 'provisional':
      return [offer('notice'), offer('rerun'), offer('cancel')];
    case 'notice':
      return [offer('confirm', confirmWaits(round, me, today)), offer('rerun'), offer('cancel')];
    case 'confirmed':
      return [offer('announce')];
    case 'announced':
      return [offer('close')];
    default:
      return [];
  }
}

function confirmWaits({ notice, createdBy }: EvaluationRoundRow, me: string, today: string): OfferedAct['waits'] {
  if (notice === null || notice.until >= today) return 'window';
  return createdBy.id === me ? 'other' : null;
}
