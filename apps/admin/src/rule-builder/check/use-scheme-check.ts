import { useEffect, useRef, useState } from 'react';
import type { EditorContext, RawObject } from '../../resource-editors/editor-props.js';
import type { PluginFiles } from '../../resource-editors/plugin-resources.js';
import { useLocaleTag } from '../../resource-editors/form/use-locale-tag.js';
import type { CheckOrder } from './scheme-check.worker.js';
import type { SchemeFinding } from './scheme-finding.js';

/** A pause in typing after which it is worth checking. */
const REST = 250;
const NONE: readonly SchemeFinding[] = [];

interface Answer {
  readonly number: number;
  readonly findings: readonly SchemeFinding[];
}

/** A check beside the page: one order at a time, and of those that wait only the last. */
class Checker {
  private readonly worker = new Worker(new URL('./scheme-check.worker.ts', import.meta.url), { type: 'module' });
  private sent: readonly PluginFiles[] | null = null;
  private isBusy = false;
  private waiting: { readonly order: CheckOrder; readonly files: readonly PluginFiles[] } | null = null;

  constructor(take: (answer: Answer) => void) {
    this.worker.onmessage = ({ data }: MessageEvent<Answer>) => {
      this.isBusy = false;
      take(data);
      this.next();
    };
    this.worker.onerror = () => {
      this.isBusy = false;
      this.next();
    };
  }

  ask(order: CheckOrder, files: readonly PluginFiles[]): void {
    this.waiting = { order, files };
    this.next();
  }

  end(): void {
    this.worker.terminate();
  }

  private next(): void {
    if (this.isBusy || this.waiting === null) return;
    const { order, files } = this.waiting;
    this.waiting = null;
    this.isBusy = true;
    this.worker.postMessage(this.sent === files ? order : { ...order, files });
    this.sent = files;
  }
}

/**
 * What the browser itself finds in a scheme as it stands, renewed as one edits.
 * @returns the findings, and whether they are of what stands there now
 */
export function useSchemeCheck(
  scheme: RawObject,
  { files, today }: EditorContext,
): { readonly findings: readonly SchemeFinding[]; readonly isFresh: boolean } {
  const locale = useLocaleTag();
  const checker = useRef<Checker | null>(null);
  const [answer, setAnswer] = useState<{ readonly of: RawObject | null } & Omit<Answer, 'number'>>({
    of: null,
    findings: NONE,
  });
  const asked = useRef(new Map<number, RawObject>());
  const count = useRef(0);
  useEffect(() => {
    const orders = asked.current;
    const made = new Checker(({ number, findings }) => {
      setAnswer({ of: orders.get(number) ?? null, findings });
      for (const known of orders.keys()) if (known <= number) orders.delete(known);
    });
    checker.current = made;
    return () => {
      made.end();
      checker.current = null;
    };
  }, []);
  useEffect(() => {
    const timer = setTimeout(() => {
      count.current += 1;
      asked.current.set(count.current, scheme);
      checker.current?.ask({ number: count.current, scheme, today, locale }, files);
    }, REST);
    return () => clearTimeout(timer);
  }, [scheme, files, today, locale]);
  return { findings: answer.findings, isFresh: answer.of === scheme };
}
