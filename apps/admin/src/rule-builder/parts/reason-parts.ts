/** A piece of a reason: words, or the name of a fact whose value will stand there. */
export type ReasonPart = { readonly text: string } | { readonly name: string };

/** A reason in words and placeholders, in their order. */
export function reasonParts(reason: string): readonly ReasonPart[] {
  return reason.split(/(\{[^{}]+\})/).flatMap((part): readonly ReasonPart[] => {
    if (part === '') return [];
    return /^\{[^{}]+\}$/.test(part) ? [{ name: part.slice(1, -1) }] : [{ text: part }];
  });
}

/** A reason with a placeholder put where the caret stands, and where the caret stands then. */
export function withPlaceholder(
  reason: string,
  name: string,
  caret: { readonly from: number; readonly to: number },
): { readonly reason: string; readonly caret: number } {
  const [from, to] = [Math.min(caret.from, reason.length), Math.min(caret.to, reason.length)];
  const put = `{${name}}`;
  return { reason: reason.slice(0, from) + put + reason.slice(to), caret: from + put.length };
}
