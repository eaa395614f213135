/** Who acted, as far as the audit needs to know. `Actor` of the accounts is one. */
export interface AuditActor {
  /** '0' for the program itself. */
  readonly accountId: string;
  readonly username: string;
  readonly roles: readonly string[];
  /** Its id is '0' for the program itself. */
  readonly unit: { readonly id: string };
}

/** One act, as the service that does it tells it. */
export interface AuditEntry {
  readonly actor: AuditActor;
  /** What was done: `subject.rename`, `import.withdraw`. */
  readonly action: string;
  readonly objectType: string;
  readonly objectId: string;
  /** What was there before, as plain data. */
  readonly before?: unknown;
  /** What is there now, as plain data. */
  readonly after?: unknown;
  /** Why, in the words of the person. */
  readonly reason?: string;
}
