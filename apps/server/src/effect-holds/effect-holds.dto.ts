import { TextField } from '../http/index.js';

/** The body of `POST /effect-holds`. */
export class StopOrderDto {
  @TextField({
    max: 127,
    pattern: /^[a-z][a-z0-9-]*:[a-z][a-z0-9-]*$/,
    example: 'hebei:enterprise-grade',
    description: 'the qualified key of the scheme',
  })
  readonly scheme: string;

  @TextField({ max: 500, description: 'why everything that gets worse is to wait' })
  readonly reason: string;
}

/** The body of `POST /effect-holds/{id}/release`. */
export class HoldReleaseDto {
  @TextField({ max: 500, description: 'why so many may be worse off' })
  readonly reason: string;
}
