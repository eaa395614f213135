import { BooleanField } from '../http/index.js';

/** The body of `POST /system/remove-sample`. */
export class RemoveSampleDto {
  @BooleanField({ description: 'true: the sample is to be removed, and cannot be brought back' })
  readonly confirm: boolean;
}
