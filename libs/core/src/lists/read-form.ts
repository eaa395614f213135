import { isCivilDay } from '@xinheng/calendar';
import type { CivilDay } from '@xinheng/facts';
import type { Json } from '@xinheng/logic';
import { issue, XinhengError, type Issue } from '@xinheng/problem';

/** Reads the fields of a form; what is wrong is collected, with a pointer each. */
export class FormReader {
  private readonly issues: Issue[] = [];

  constructor(
    private readonly form: Readonly<Record<string, Json>>,
    private readonly today: CivilDay,
  ) {}

  /** A day; today where it is left out. */
  day(name: string): CivilDay {
    return this.dayIfGiven(name) ?? this.today;
  }

  dayIfGiven(name: string): CivilDay | null {
    const value = this.form[name];
    if (value === undefined || value === null || value === '') return null;
    if (typeof value === 'string' && isCivilDay(value)) return value;
    this.issues.push(issue('request-field-day', `/form/${name}`));
    return null;
  }

  /** Text that may be blank; what the law asks is asked by the guards. */
  text(name: string): string {
    const value = this.form[name];
    if (value === undefined || value === null) return '';
    if (typeof value === 'string' && value.length <= 4_000) return value;
    this.issues.push(issue('request-field-text', `/form/${name}`, { min: 0, max: 4_000 }));
    return '';
  }

  /** Text that must be there. */
  filled(name: string): string {
    const value = this.text(name).trim();
    if (value === '') this.issues.push(issue('list-entry-form', `/form/${name}`, { field: name }));
    return value;
  }

  choice<T extends string>(name: string, allowed: readonly T[]): T {
    const found = allowed.find((one) => one === this.form[name]);
    if (found === undefined) {
      this.issues.push(issue('request-field-choice', `/form/${name}`, { allowed: allowed.join(', ') }));
    }
    return found ?? allowed[0];
  }

  object(name: string): Readonly<Record<string, Json>> | null {
    const value = this.form[name];
    if (value === undefined || value === null) return null;
    if (isObject(value)) return value;
    this.issues.push(issue('request-field-object', `/form/${name}`));
    return null;
  }

  /** @throws XinhengError `request-invalid` with everything that was wrong */
  done(): void {
    if (this.issues.length > 0) throw new XinhengError('invalid', 'request-invalid', {}, this.issues);
  }
}

function isObject(value: Json): value is Readonly<Record<string, Json>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
