import { TextField } from '../http/index.js';

/** The body of `POST /public/subjects`. */
export class PublicSubjectDto {
  @TextField({ min: 1, max: 40, example: '91130102Y000000161', description: 'a unified social credit code' })
  readonly code: string;
}
