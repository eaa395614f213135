import type { FieldSchema } from '@xinheng/facts';
import type { Procedure } from '@xinheng/plugin-kit';
import type { BasisView } from './basis-view.js';
import { durationText } from './duration-view.js';
import type { Placed, ReadingContext } from './reading-context.js';

/** How a case goes, as people read it. */
export interface ProcedureView {
  readonly id: string;
  readonly plugin: string;
  readonly pluginTitle: string;
  readonly key: string;
  readonly title: string;
  readonly kind: string;
  readonly form: FieldSchema | null;
  readonly window: Procedure['window'] | null;
  readonly states: readonly { readonly key: string; readonly title: string; readonly isFinal: boolean }[];
  readonly initial: string;
  readonly transitions: readonly {
    readonly key: string;
    readonly title: string;
    readonly from: readonly string[];
    readonly to: string;
    readonly by: readonly string[];
    readonly form: FieldSchema | null;
    readonly requires: readonly string[];
    readonly notSamePersonAs: string | null;
    readonly notSameDepartmentAs: string | null;
    readonly effects: readonly string[];
    readonly basis: BasisView | null;
  }[];
  readonly clocks: readonly {
    readonly key: string;
    readonly title: string;
    readonly start: string;
    readonly stop: readonly string[];
    /** An ISO duration, or a bare number of working days. */
    readonly within: string | null;
    readonly overdue: string | null;
    readonly basis: BasisView | null;
  }[];
  readonly basis: BasisView | null;
  readonly inForceFrom: string | null;
  readonly inForceUntil: string | null;
}

export function procedureView(
  context: ReadingContext,
  { plugin, resource: procedure }: Placed<Procedure>,
): ProcedureView {
  const { id: owner } = plugin;
  const partOf = (key: string, written: string): string =>
    context.texts.of(owner, `procedures#${procedure.key}/${key}`, written);
  return {
    id: `${owner}:${procedure.key}`,
    plugin: owner,
    pluginTitle: context.pluginTitle(plugin),
    key: procedure.key,
    title: context.title(owner, 'procedures', procedure),
    kind: procedure.kind,
    form: procedure.form ?? null,
    window: procedure.window ?? null,
    states: procedure.states.map(({ key, title, final }) => ({
      key,
      title: partOf(key, title),
      isFinal: final ?? false,
    })),
    initial: procedure.initial,
    transitions: procedure.transitions.map((transition) => ({
      key: transition.key,
      title: partOf(transition.key, transition.title ?? transition.key),
      from: [transition.from].flat(),
      to: transition.to,
      by: transition.by,
      form: transition.form ?? null,
      requires: transition.requires ?? [],
      notSamePersonAs: transition.notSamePersonAs ?? null,
      notSameDepartmentAs: transition.notSameDepartmentAs ?? null,
      effects: transition.effects ?? [],
      basis: context.basis(owner, transition.basis),
    })),
    clocks: (procedure.clocks ?? []).map((clock) => ({
      key: clock.key,
      title: clock.title ?? clock.key,
      start: clock.start,
      stop: clock.stop,
      within: durationText(clock.within),
      overdue: clock.overdue ?? null,
      basis: context.basis(owner, clock.basis),
    })),
    basis: context.basis(owner, procedure.basis),
    inForceFrom: procedure.inForceFrom ?? null,
    inForceUntil: procedure.inForceUntil ?? null,
  };
}
