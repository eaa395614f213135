/** Messages by key, nested as deep as reads well. */
export interface MessageTree {
  readonly [key: string]: string | MessageTree;
}

/** The same keys, other words. */
type SameKeys<T extends MessageTree> = {
  readonly [K in keyof T]: T[K] extends string ? string : T[K] extends MessageTree ? SameKeys<T[K]> : never;
};

export interface Messages {
  readonly zh: MessageTree;
  readonly en: MessageTree;
}

/** One area's words in both languages. A key that one language lacks does not compile. */
export function defineMessages<T extends MessageTree>(zh: T, en: SameKeys<T>): Messages {
  return { zh, en: en };
}
