import { TextField } from '../http/index.js';

/** The body of `POST /effect-holds/{id}/release`. */
export class HoldReleaseDto {
  @TextField({ max: 500, description: 'why so many may be worse off' })
  readonly reason: string;
}
