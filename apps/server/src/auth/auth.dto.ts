import { TextField } from '../http/index.js';

/** The body of `POST /auth/login`. */
export class LoginDto {
  @TextField({ max: 64, example: 'admin' })
  readonly username: string;

  @TextField({ max: 128 })
  readonly password: string;
}

/** The body of `POST /auth/password`. */
export class ChangePasswordDto {
  @TextField({ max: 128 })
  readonly current: string;

  @TextField({ max: 128 })
  readonly next: string;
}
