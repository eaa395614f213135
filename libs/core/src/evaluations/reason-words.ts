import { localKey, pluginOfKey } from '@xinheng/facts';
import type { Reason, Scheme } from '@xinheng/grading';
import type { ReadingContext } from '../definitions/reading/reading-context.js';
import { reword } from './reword.js';

/** A stored reason in the reader's language, where the plugin translates the rule that gave it. */
export function reasonWords(context: ReadingContext, scheme: string, { rule, text }: Reason): string {
  const plugin = pluginOfKey(scheme);
  const key = localKey(plugin, scheme);
  const written = (context.plugin(plugin)?.schemes ?? [])
    .filter((edition) => edition.key === key)
    .flatMap(reasonsOf)
    .filter((one) => one.key === rule);
  const texts = written.map(({ reason }) =>
    reword(text, reason, context.texts.of(plugin, `schemes/${key}#${rule}`, reason)),
  );
  return texts.find((words) => words !== text) ?? text;
}

function reasonsOf(scheme: Scheme): readonly { readonly key: string; readonly reason: string }[] {
  if (scheme.method === 'decision') return [...scheme.rules, { key: 'otherwise', reason: scheme.otherwise.reason }];
  return [...(scheme.vetoes ?? []), ...scheme.indicators];
}
