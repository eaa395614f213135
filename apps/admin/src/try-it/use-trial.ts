import type { Locale } from '@xinheng/problem';
import { useEffect, useMemo, useState } from 'react';
import { applyChanges } from '../resource-editors/apply-changes.js';
import type { EditorContext, RawObject } from '../resource-editors/editor-props.js';
import { textAt } from '../resource-editors/form/at.js';
import type { PluginFiles } from '../resource-editors/plugin-resources.js';
import { prepareTrial, type Trial, type Tried } from './try-out.js';

/** A pause in typing after which rules are compiled anew: a long table must not hold up a key. */
const REST = 200;

export interface TrialOrder {
  readonly context: EditorContext;
  /** The key of the scheme in the plugin of the context. */
  readonly scheme: string;
  /** The scheme as it is being edited; absent: as the context has it. */
  readonly draft?: RawObject | undefined;
  /** As in force, to compare with. */
  readonly inForce?: readonly PluginFiles[] | undefined;
  readonly form: RawObject;
  readonly asOf: string;
  readonly locale: Locale;
}

/** What the rules say of whom is in the form, renewed as either is edited; and what the rules in force say. */
export function useTrial({ context, scheme, draft, inForce, form, asOf, locale }: TrialOrder): {
  readonly tried: Tried;
  readonly before: Tried | null;
  readonly trial: Trial;
} {
  const rested = useRested(draft);
  const key = `${context.plugin}:${scheme}`;
  const trial = useMemo(
    () => prepareTrial(withDraft(context.files, rested), key, asOf),
    [context.files, rested, key, asOf],
  );
  const standing = useMemo(() => inForce && prepareTrial(inForce, key, asOf), [inForce, key, asOf]);
  return useMemo(
    () => ({ tried: trial.of(form, locale), before: standing?.of(form, locale) ?? null, trial }),
    [trial, standing, form, locale],
  );
}

function withDraft(files: readonly PluginFiles[], draft: RawObject | undefined): readonly PluginFiles[] {
  const [own, ...others] = files;
  if (draft === undefined || own === undefined) return files;
  return [applyChanges(own, [{ resource: 'schemes', key: textAt(draft, '/key'), value: draft }]), ...others];
}

function useRested<T>(value: T): T {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), REST);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
}
