import { TextField } from '../http/index.js';

/** The fields beside the file of `POST /revisions/{id}/workbook`. */
export class WorkbookDto {
  @TextField({ max: 40, example: 'schemes', description: 'schemes, parameters or catalogue' })
  readonly resource: string;

  @TextField({ max: 127, isOptional: true, example: 'enterprise-grade', description: 'of the catalogue none' })
  readonly key?: string;
}
