import { useValue } from './use-value.js';

/** A value of a closed set, as text. */
export function ValueText({ set, value }: { set: string; value: string | null | undefined }) {
  return <>{useValue()(set, value)}</>;
}
