import type { Grade, Scheme } from '@xinheng/grading';
import type { PluginDefinitions } from '@xinheng/plugin-kit';
import type { BasisView } from './basis-view.js';
import type { Placed, ReadingContext } from './reading-context.js';

/** A rule of a decision table, or a veto, as people read it. */
export interface SchemeRuleView {
  readonly key: string;
  readonly grade: string;
  /** With placeholders `{fact}`. */
  readonly reason: string;
  /** 当 近1年一般失信次数 大于 一般失信次数上限(5) */
  readonly sentence: string | null;
  readonly basis: BasisView | null;
}

/** A scheme as people read it in a list; `rules` and `otherwise` of a decision table only. */
export interface SchemeView {
  readonly id: string;
  readonly plugin: string;
  readonly pluginTitle: string;
  readonly key: string;
  readonly title: string;
  readonly method: Scheme['method'];
  readonly version: string;
  readonly subjectKinds: readonly string[];
  /** GB/T 2260; empty for everywhere. */
  readonly regions: readonly string[];
  readonly cycle: { readonly mode: string; readonly every?: string };
  readonly disclosure: 'open' | 'authorised' | 'self' | 'internal';
  /** Best first. */
  readonly grades: readonly Grade[];
  readonly rules?: readonly SchemeRuleView[];
  readonly otherwise?: { readonly grade: string; readonly reason: string; readonly basis: BasisView | null };
  readonly basis: BasisView | null;
  readonly inForceFrom: string | null;
  readonly inForceUntil: string | null;
}

export function schemeView(context: ReadingContext, { plugin, resource: scheme }: Placed<Scheme>): SchemeView {
  const { id: owner } = plugin;
  const texts = new SchemeTexts(context, plugin, scheme);
  return {
    id: `${owner}:${scheme.key}`,
    plugin: owner,
    pluginTitle: context.pluginTitle(plugin),
    key: scheme.key,
    title: texts.title(),
    method: scheme.method,
    version: plugin.version,
    subjectKinds: scheme.subjectKinds,
    regions: scheme.regions ?? plugin.regions,
    cycle: scheme.cycle,
    disclosure: scheme.disclosure ?? 'self',
    grades: scheme.grades.map((grade) => ({ ...grade, title: texts.part(grade.key, grade.title) })),
    ...(scheme.method === 'decision'
      ? {
          rules: scheme.rules.map((rule) => ruleView(context, texts, rule)),
          otherwise: {
            grade: scheme.otherwise.grade,
            reason: texts.part('otherwise', scheme.otherwise.reason),
            basis: texts.basis(scheme.otherwise.basis),
          },
        }
      : {}),
    basis: context.basis(owner, scheme.basis),
    inForceFrom: scheme.inForceFrom ?? null,
    inForceUntil: scheme.inForceUntil ?? null,
  };
}

/** A row of a decision table, or a veto. */
export function ruleView(
  context: ReadingContext,
  texts: SchemeTexts,
  rule: Pick<Extract<Scheme, { method: 'decision' }>['rules'][number], 'key' | 'grade' | 'reason' | 'when' | 'basis'>,
): SchemeRuleView {
  return {
    key: rule.key,
    grade: rule.grade,
    reason: texts.part(rule.key, rule.reason),
    sentence: context.sentence(texts.plugin, context.factScope(texts.plugin), rule.when),
    basis: texts.basis(rule.basis),
  };
}

/** The texts and articles of one scheme and its parts. */
export class SchemeTexts {
  readonly plugin: string;

  constructor(
    private readonly context: ReadingContext,
    plugin: PluginDefinitions,
    private readonly scheme: Scheme,
  ) {
    this.plugin = plugin.id;
  }

  title(): string {
    return this.context.texts.of(this.plugin, `schemes/${this.scheme.key}`, this.scheme.title);
  }

  /** The text of a grade, a rule's reason, a group. */
  part(key: string, written: string): string {
    return this.context.texts.of(this.plugin, `schemes/${this.scheme.key}#${key}`, written);
  }

  /** A part without an article stands on that of the scheme. */
  basis(basis: Scheme['basis']): BasisView | null {
    return this.context.basis(this.plugin, basis ?? this.scheme.basis);
  }
}
