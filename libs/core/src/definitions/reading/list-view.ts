import type { ListDefinition } from '@xinheng/effects';
import type { BasisView } from './basis-view.js';
import { durationText } from './duration-view.js';
import type { Placed, ReadingContext } from './reading-context.js';

/** A list type or a register as people read it. */
export interface ListView {
  readonly id: string;
  readonly plugin: string;
  readonly pluginTitle: string;
  readonly key: string;
  readonly title: string;
  readonly of: ListDefinition['of'];
  readonly kind: ListDefinition['kind'];
  readonly status: 'active' | 'awaiting-basis';
  readonly period: string | null;
  readonly disclosure: string | null;
  readonly aliases: readonly string[];
  /** What a decision to enter somebody must hold. */
  readonly requires: readonly string[];
  readonly behaviours: readonly { readonly key: string; readonly title: string }[];
  /** Of a list of measures: what it may hold, and since when it is published. */
  readonly allowedScopes: readonly string[];
  readonly publishedOn: string | null;
  /** Registers: who is assigned where, first match; no sentence for the rest. */
  readonly assign: readonly {
    readonly to: string;
    readonly sentence: string | null;
    readonly reason: string | null;
    readonly basis: BasisView | null;
  }[];
  /** Lists: when an entry is proposed. */
  readonly propose: readonly { readonly sentence: string | null; readonly reason: string }[];
  readonly procedure: string | null;
  readonly basis: BasisView | null;
  readonly inForceFrom: string | null;
  readonly inForceUntil: string | null;
}

export function listView(context: ReadingContext, { plugin, resource: list }: Placed<ListDefinition>): ListView {
  const { id: owner } = plugin;
  const scope = context.factScope(owner, { subject: true });
  return {
    id: `${owner}:${list.key}`,
    plugin: owner,
    pluginTitle: context.pluginTitle(plugin),
    key: list.key,
    title: context.title(owner, 'lists', list),
    of: list.of,
    kind: list.kind,
    status: list.status ?? 'active',
    period: durationText(list.period),
    disclosure: list.disclosure ?? null,
    aliases: list.aliases ?? [],
    requires: list.requires ?? [],
    behaviours: (list.behaviours ?? []).map(({ key, title }) => ({
      key,
      title: context.texts.of(owner, `lists#${list.key}/${key}`, title),
    })),
    allowedScopes: list.allowedScopes ?? [],
    publishedOn: list.publishedOn ?? null,
    assign: (list.assign ?? []).map(({ when, to, reason, basis }) => ({
      to,
      sentence: when === true ? null : context.sentence(owner, scope, when),
      reason: reason ?? null,
      basis: context.basis(owner, basis),
    })),
    propose: (list.propose ?? []).map(({ when, reason }) => ({
      sentence: context.sentence(owner, scope, when),
      reason,
    })),
    procedure: list.procedure === undefined ? null : context.named('procedures', owner, list.procedure).id,
    basis: context.basis(owner, list.basis),
    inForceFrom: list.inForceFrom ?? null,
    inForceUntil: list.inForceUntil ?? null,
  };
}
