import { XinhengError } from '@xinheng/problem';
import { TextField } from '../http/index.js';

/** The text fields beside the file of `POST /imports`; empty ones count as absent. */
export class ImportDto {
  @TextField({ isOptional: true, min: 0, max: 127, example: 'national:administrative-penalty' })
  readonly item?: string;

  @TextField({ isOptional: true, min: 0, max: 40, example: 'subjects' })
  readonly kind?: string;

  @TextField({ isOptional: true, min: 0, max: 5, example: 'true' })
  readonly dryRun?: string;
}

/** The body of `POST /imports/{id}/withdraw`. */
export class WithdrawImportDto {
  @TextField({ max: 1_000 })
  readonly reason!: string;
}

/** Whether a form field says yes. @throws XinhengError `import-dry-run-value` where it says neither yes nor no */
export function isDryRunOf({ dryRun }: ImportDto): boolean {
  if (dryRun === undefined || dryRun === '' || dryRun === 'false') return false;
  if (dryRun === 'true') return true;
  throw new XinhengError('invalid', 'import-dry-run-value', { value: dryRun });
}
