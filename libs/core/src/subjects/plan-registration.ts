import type { CivilDay } from '@xinheng/facts';
import type { Json } from '@xinheng/logic';
import { issue, type Issue } from '@xinheng/problem';
import { isRegion } from './check-subject-draft.js';
import { regionOfCode, usualLegalForm } from './subject-code.js';
import type { SubjectDraft } from './subject-draft.js';
import { SubjectInWork } from './subject-in-work.js';
import type { SubjectState } from './subject-state.js';

/** What a draft comes to: a subject with or without news, or findings. */
export type PlannedDraft =
  | { readonly subject: SubjectInWork; readonly isNew: boolean; readonly isNews: boolean }
  | { readonly refused: readonly Issue[] };

/** What of a state a draft can tell, beside kind and code. */
type Told = Partial<Omit<SubjectState, 'kind' | 'code'>>;

/** Takes drafts in their order to the subjects they tell of; those that nobody knew are made on the way. */
export class Registration {
  private readonly made = new Map<string, SubjectInWork>();

  /**
   * @param known the locked subjects by each code they have or had
   * @param regionPrefix the digits that the regions of the actor begin with
   */
  constructor(
    private readonly known: ReadonlyMap<string, SubjectInWork>,
    private readonly regionPrefix: string,
    private readonly today: CivilDay,
  ) {}

  /** The subjects made so far, by code. */
  get created(): ReadonlyMap<string, SubjectInWork> {
    return this.made;
  }

  /** Takes one draft that is right in itself. */
  take(draft: SubjectDraft): PlannedDraft {
    const subject = this.known.get(draft.code) ?? this.made.get(draft.code);
    return subject === undefined ? this.make(draft) : this.tell(subject, draft);
  }

  private make(draft: SubjectDraft): PlannedDraft {
    const region = draft.region ?? regionOfCode(draft.kind, draft.code);
    if (!isRegion(region)) return { refused: [issue('subject-region', '/region', { region })] };
    if (!region.startsWith(this.regionPrefix)) return outside(region, this.regionPrefix);
    const subject = SubjectInWork.first({
      kind: draft.kind,
      code: draft.code,
      legalForm: draft.legalForm ?? usualLegalForm(draft.kind),
      name: draft.name ?? null,
      address: draft.address ?? null,
      region,
      industry: draft.industry ?? null,
      registeredOn: draft.registeredOn ?? null,
      endedOn: draft.endedOn ?? null,
      attributes: mergedAttributes({}, draft.attributes ?? {}),
    });
    this.made.set(draft.code, subject);
    return { subject, isNew: true, isNews: true };
  }

  private tell(subject: SubjectInWork, draft: SubjectDraft): PlannedDraft {
    const now = subject.on(this.today);
    const { kind, region } = now;
    const issues = [
      ...(kind === draft.kind ? [] : [issue('subject-kind-differs', '/kind', { kind: draft.kind, known: kind })]),
      ...[region, draft.region ?? region]
        .filter((one) => !one.startsWith(this.regionPrefix))
        .slice(0, 1)
        .flatMap((one) => outside(one, this.regionPrefix).refused),
      ...endedBeforeRegistered(now, draft),
    ];
    if (issues.length > 0) return { refused: issues };
    const on = draft.changedOn ?? this.today;
    return { subject, isNew: false, isNews: tellChanges(subject, toldOf(draft, subject.on(on)), on) };
  }
}

/**
 * Tells a subject what holds from a day on. What was not known before is taken to have been so all the time; an end
 * holds from its own day.
 */
export function tellChanges(subject: SubjectInWork, told: Told, on: CivilDay): boolean {
  const before = subject.on(on);
  const { endedOn, ...others } = told;
  const names = Object.keys(others) as (keyof typeof others)[];
  const isFill = (name: (typeof names)[number]): boolean => before[name] === null;
  const pick = (kept: readonly (typeof names)[number][]): Told =>
    Object.fromEntries(kept.map((name) => [name, others[name]]));
  const news = [
    subject.correct(on, pick(names.filter(isFill))),
    subject.change(on, pick(names.filter((name) => !isFill(name)))),
    endedOn !== undefined && subject.change(endedOn !== null && endedOn < on ? endedOn : on, { endedOn }),
  ];
  return news.includes(true);
}

/** What a draft says of the properties of a state, its attributes merged with those that are known. */
function toldOf(draft: SubjectDraft, known: SubjectState): Told {
  const { legalForm, name, address, region, industry, registeredOn, endedOn, attributes } = draft;
  const told = {
    legalForm,
    name,
    address,
    region,
    industry,
    registeredOn,
    endedOn,
    attributes: attributes === undefined ? undefined : mergedAttributes(known.attributes, attributes),
  };
  return Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined));
}

/** Attributes with others laid over them, in the order of their keys, so that equal ones are written equally. */
export function mergedAttributes(
  known: Readonly<Record<string, Json>>,
  told: Readonly<Record<string, Json>>,
): Readonly<Record<string, Json>> {
  const merged = Object.entries({ ...known, ...told }).filter(([, value]) => value !== null);
  return Object.fromEntries(merged.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function endedBeforeRegistered(known: SubjectState, draft: SubjectDraft): readonly Issue[] {
  const endedOn = draft.endedOn ?? null;
  const registeredOn = draft.registeredOn === undefined ? known.registeredOn : draft.registeredOn;
  return endedOn !== null && registeredOn !== null && endedOn < registeredOn
    ? [issue('subject-ended-before', '/endedOn', { endedOn, registeredOn })]
    : [];
}

function outside(region: string, scope: string): { readonly refused: readonly Issue[] } {
  return { refused: [issue('subject-outside-scope', '/region', { region, scope: scope.padEnd(6, '0') })] };
}
