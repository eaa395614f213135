import type { CivilDay } from '@xinheng/calendar';
import type { Json } from '@xinheng/logic';
import type { Transaction } from '@xinheng/platform';
import type { CaseFile, StepOutcome } from '@xinheng/procedure';
import type { RecordDraft } from '../../records/record-draft.js';
import type { Actor } from '../../accounts/actor.js';
import type { CaseRow } from '../case-row.js';

/** What a record is to say; what is absent stays. */
export type RecordCorrection = 'void' | Partial<Omit<RecordDraft, 'subject' | 'opId'>>;

/** What an effect is carried out for: a step of a case, in its transaction. */
export interface EffectContext {
  readonly tx: Transaction;
  readonly actor: Actor;
  readonly row: CaseRow;
  readonly file: CaseFile;
  readonly outcome: StepOutcome;
  /** What the case, its earlier steps and this one say, the later over the earlier. */
  readonly form: Readonly<Record<string, Json>>;
  /** The legal day of the step. */
  readonly on: CivilDay;
  /** The step, as the reason that is written down: `办2022-1-000001 · 异议成立`. */
  readonly because: string;
  /** What a decision to correct a record makes it say; `void`: nothing, it was wrong altogether. */
  readonly correction: RecordCorrection | null;
  /** The transition or office step. */
  readonly step: string;
  /** The document of the last decision before this step; null where none went out. */
  readonly decisionNotice: number | null;
  /** Notes the document that the step sends out. */
  readonly noticed: (notice: number) => void;
  /** Of which event of the case this is an effect, for keys that never come twice. */
  readonly sequence: number;
}

/** Carries some of the effects of the appendix out. */
export interface EffectHandler {
  readonly effects: readonly string[];
  /** @throws XinhengError where it cannot be done; then the whole step is not done */
  carryOut(effect: string, context: EffectContext): Promise<void>;
}
