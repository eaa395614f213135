/** One finding on the input: where it stands, what kind it is, what it says in the reader's language. */
export interface Finding {
  readonly pointer?: string;
  readonly code?: string;
  readonly message: string;
}

/** RFC 9457, as the server answers what it refuses. */
export interface Problem {
  readonly type?: string;
  readonly title?: string;
  readonly status?: number;
  readonly detail?: string;
  /** The number to quote when asking for help. */
  readonly instance?: string;
  readonly errors?: readonly Finding[];
}

/** The field name that forms use, for a JSON pointer: `/attributes/capacity` → `attributes.capacity`. */
export function fieldOf(pointer: string): string {
  return pointer
    .replace(/^#?\//, '')
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .join('.');
}

/** Findings by form field; what belongs to no field is left out. */
export function fieldErrors(problem: Problem): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const finding of problem.errors ?? []) {
    const field = finding.pointer ? fieldOf(finding.pointer) : '';
    if (field) fields[field] = fields[field] ? `${fields[field]} ${finding.message}` : finding.message;
  }
  return fields;
}

/** The sentence shown for a problem: what went wrong, and the detail where it says more. */
export function sentenceOf(problem: Problem, fallback: string): string {
  const { title, detail, errors = [] } = problem;
  if (isOnlyFindings(problem)) return errors.map(({ message }) => message).join(' ');
  return detail ?? title ?? fallback;
}

/** Whether the findings are all there is to say: the detail only points at them. */
export function isOnlyFindings({ type, errors = [] }: Problem): boolean {
  return errors.length > 0 && type?.endsWith(':request-invalid') === true;
}
